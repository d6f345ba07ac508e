/** Findings that come before anything else. */
@NullMarked
package org.soleus.pathway.redflag;

import org.jspecify.annotations.NullMarked;
