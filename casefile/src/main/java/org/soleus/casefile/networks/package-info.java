/** Network descriptions, our own and those of other codes, as networks that can be run. */
@NullMarked
package org.soleus.casefile.networks;

import org.jspecify.annotations.NullMarked;
