/** Tests of the report. */
@NullMarked
package org.soleus.report;

import org.jspecify.annotations.NullMarked;
