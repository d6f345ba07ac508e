/** Measures that change the leg. */
@NullMarked
package org.soleus.limb.treatment;

import org.jspecify.annotations.NullMarked;
