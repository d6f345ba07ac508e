/**
 * A published model of the calf pump built again: one contraction of a calf with and without valves
 * and superficial veins (theory 3.14; Keijsers 2015, {@code keijsers2015}). Writes {@code
 * docs/validation/calf-pump.md}.
 */
@NullMarked
package org.soleus.validation.calfpump;

import org.jspecify.annotations.NullMarked;
