/** Tests of plot. */
@NullMarked
package org.soleus.report.plot;

import org.jspecify.annotations.NullMarked;
