/**
 * Several examinations of one leg: what was recorded over time, and what the twin had predicted.
 */
@NullMarked
package org.soleus.pathway.followup;

import org.jspecify.annotations.NullMarked;
