/** Rules of guidelines and studies, evaluated on what is known of a person. */
@NullMarked
package org.soleus.pathway.rule;

import org.jspecify.annotations.NullMarked;
