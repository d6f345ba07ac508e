/** Tables, plots and pages made from results. */
@NullMarked
package org.soleus.report;

import org.jspecify.annotations.NullMarked;
