/** One leg, examined and treated. */
@NullMarked
package org.soleus.limb.assessment;

import org.jspecify.annotations.NullMarked;
