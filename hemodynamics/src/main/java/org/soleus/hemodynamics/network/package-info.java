/** Networks of collapsible tubes, as data. */
@NullMarked
package org.soleus.hemodynamics.network;

import org.jspecify.annotations.NullMarked;
