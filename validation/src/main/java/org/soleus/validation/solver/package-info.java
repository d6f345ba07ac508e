/** The solvers held against the verification catalogue; writes {@code docs/verification}. */
@NullMarked
package org.soleus.validation.solver;

import org.jspecify.annotations.NullMarked;
