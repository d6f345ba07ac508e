/**
 * The verification catalogue: problems whose solution is known exactly or was worked out by other
 * means, and the studies that hold the solvers against them (theory, docs/verification).
 */
@NullMarked
package org.soleus.hemodynamics.verification;

import org.jspecify.annotations.NullMarked;
