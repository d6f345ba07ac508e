/** Plans of treatment in plain words, as a person writes them on the command line. */
@NullMarked
package org.soleus.casefile.plans;

import org.jspecify.annotations.NullMarked;
