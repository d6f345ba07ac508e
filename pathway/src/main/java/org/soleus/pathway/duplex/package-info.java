/**
 * What a recorded duplex map says by published definitions, and what was not examined. Nothing here
 * is simulated.
 */
@NullMarked
package org.soleus.pathway.duplex;

import org.jspecify.annotations.NullMarked;
