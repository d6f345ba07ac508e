/** Examinations as timelines. */
@NullMarked
package org.soleus.limb.protocol;

import org.jspecify.annotations.NullMarked;
