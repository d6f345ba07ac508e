/** Tests of measure. */
@NullMarked
package org.soleus.report.measure;

import org.jspecify.annotations.NullMarked;
