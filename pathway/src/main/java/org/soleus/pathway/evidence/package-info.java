/**
 * What is published of treatments: rates over time, effects, statements, claims; rows of tables.
 */
@NullMarked
package org.soleus.pathway.evidence;

import org.jspecify.annotations.NullMarked;
