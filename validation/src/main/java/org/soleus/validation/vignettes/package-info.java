/** Vignettes of people with cramps against what the pathway makes of them. */
@NullMarked
package org.soleus.validation.vignettes;

import org.jspecify.annotations.NullMarked;
