/** One-dimensional blood flow in networks of collapsible tubes, without any anatomy. */
@NullMarked
package org.soleus.hemodynamics;

import org.jspecify.annotations.NullMarked;
