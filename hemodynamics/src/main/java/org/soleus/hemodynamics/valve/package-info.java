/** Venous valves. */
@NullMarked
package org.soleus.hemodynamics.valve;

import org.jspecify.annotations.NullMarked;
