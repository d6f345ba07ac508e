/** Writing of HTML and SVG with correct escaping. */
@NullMarked
package org.soleus.report.markup;

import org.jspecify.annotations.NullMarked;
