/** Names, figures and published ranges of the laboratory's measures. */
@NullMarked
package org.soleus.pathway.measure;

import org.jspecify.annotations.NullMarked;
