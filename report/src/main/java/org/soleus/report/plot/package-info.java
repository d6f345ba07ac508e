/** Line plots as SVG. */
@NullMarked
package org.soleus.report.plot;

import org.jspecify.annotations.NullMarked;
