package org.soleus.casefile.schema;

/**
 * What a fault message says.
 *
 * @param problem what is wrong and what is allowed
 * @param hint what was probably meant, or empty
 */
record Words(String problem, String hint) {
  static final Words NO_VALUE =
      new Words("has no value.", "Write one, or leave the field out where nothing was recorded.");
}
