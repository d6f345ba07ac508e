/** Causes that may contribute to cramps, with reasons for and against. */
@NullMarked
package org.soleus.pathway.cause;

import org.jspecify.annotations.NullMarked;
