/** Tests of markup. */
@NullMarked
package org.soleus.report.markup;

import org.jspecify.annotations.NullMarked;
