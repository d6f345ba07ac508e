/** The only package that speaks both languages: vein and tube. */
@NullMarked
package org.soleus.limb.simulation;

import org.jspecify.annotations.NullMarked;
