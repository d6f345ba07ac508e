/** The leg in a phlebologist's words, and its translation into a network of tubes. */
@NullMarked
package org.soleus.limb;

import org.jspecify.annotations.NullMarked;
