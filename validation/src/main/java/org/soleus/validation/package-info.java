/** Published measurements held against the model. */
@NullMarked
package org.soleus.validation;

import org.jspecify.annotations.NullMarked;
