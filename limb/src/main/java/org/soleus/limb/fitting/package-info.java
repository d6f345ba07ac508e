/** From recorded measurements to the twin that explains them best. */
@NullMarked
package org.soleus.limb.fitting;

import org.jspecify.annotations.NullMarked;
