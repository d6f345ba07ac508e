/** Parameters of blood, wall, valves, pumps and inflow, with their sources. */
@NullMarked
package org.soleus.limb.physiology;

import org.jspecify.annotations.NullMarked;
