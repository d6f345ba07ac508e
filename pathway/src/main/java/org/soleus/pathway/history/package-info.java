/** What was asked and answered, and the facts that follow. */
@NullMarked
package org.soleus.pathway.history;

import org.jspecify.annotations.NullMarked;
