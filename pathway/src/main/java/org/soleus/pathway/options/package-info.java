/** Options for one leg, side by side: what each changes, what is published, what comes of it. */
@NullMarked
package org.soleus.pathway.options;

import org.jspecify.annotations.NullMarked;
