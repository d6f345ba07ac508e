/** Every row of evidence in a line of words. */
@NullMarked
package org.soleus.pathway.library;

import org.jspecify.annotations.NullMarked;
