/** Units of measurement. */
@NullMarked
package org.soleus.hemodynamics.units;

import org.jspecify.annotations.NullMarked;
