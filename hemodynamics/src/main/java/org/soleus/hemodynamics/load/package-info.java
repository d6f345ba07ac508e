/** What acts on a network over time. */
@NullMarked
package org.soleus.hemodynamics.load;

import org.jspecify.annotations.NullMarked;
