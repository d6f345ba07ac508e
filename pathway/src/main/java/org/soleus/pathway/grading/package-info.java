/** Grading of one leg at one examination: CEAP class and venous severity, as recorded. */
@NullMarked
package org.soleus.pathway.grading;

import org.jspecify.annotations.NullMarked;
