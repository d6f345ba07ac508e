/** Walls of vessels: tube laws. */
@NullMarked
package org.soleus.hemodynamics.wall;

import org.jspecify.annotations.NullMarked;
