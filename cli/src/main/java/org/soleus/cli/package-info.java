/** The command line of Soleus. */
@NullMarked
package org.soleus.cli;

import org.jspecify.annotations.NullMarked;
