/** Pages as PDF. */
@NullMarked
package org.soleus.report.pdf;

import org.jspecify.annotations.NullMarked;
