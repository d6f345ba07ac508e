/** The leg in a phlebologist's words. */
@NullMarked
package org.soleus.limb.anatomy;

import org.jspecify.annotations.NullMarked;
