/** Speed of the fast code and of whole scenarios. */
@NullMarked
package org.soleus.bench;

import org.jspecify.annotations.NullMarked;
