/** What a duplex examination records. */
@NullMarked
package org.soleus.limb.duplex;

import org.jspecify.annotations.NullMarked;
