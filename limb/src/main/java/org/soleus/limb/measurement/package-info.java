/** What the laboratory reads off. */
@NullMarked
package org.soleus.limb.measurement;

import org.jspecify.annotations.NullMarked;
