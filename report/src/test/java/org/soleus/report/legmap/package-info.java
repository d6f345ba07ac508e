/** Tests of legmap. */
@NullMarked
package org.soleus.report.legmap;

import org.jspecify.annotations.NullMarked;
