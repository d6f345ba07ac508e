/** Protocols as files: those that come with Soleus, and a reader for others. */
@NullMarked
package org.soleus.casefile.protocols;

import org.jspecify.annotations.NullMarked;
