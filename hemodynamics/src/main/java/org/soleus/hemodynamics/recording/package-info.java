/** What a run leaves behind. */
@NullMarked
package org.soleus.hemodynamics.recording;

import org.jspecify.annotations.NullMarked;
