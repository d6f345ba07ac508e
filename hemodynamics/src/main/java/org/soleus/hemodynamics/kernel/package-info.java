/** The fast arithmetic behind the solvers; used by this module alone. */
@NullMarked
package org.soleus.hemodynamics.kernel;

import org.jspecify.annotations.NullMarked;
