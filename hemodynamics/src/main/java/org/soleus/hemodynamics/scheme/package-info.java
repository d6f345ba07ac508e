/** Solvers and their outcomes. */
@NullMarked
package org.soleus.hemodynamics.scheme;

import org.jspecify.annotations.NullMarked;
