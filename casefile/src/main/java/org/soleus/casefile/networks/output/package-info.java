/** What a run of a network gave, as files: CSV, JSON, and polylines for ParaView. */
@NullMarked
package org.soleus.casefile.networks.output;

import org.jspecify.annotations.NullMarked;
