package org.soleus.pathway.history;

/** An answer that was given. What is unknown has none. */
public sealed interface Answer {
  /** Yes or no. */
  record YesNo(boolean yes) implements Answer {}

  /** One of the choices. */
  record Choice(String choice) implements Answer {}

  /** A number in the unit of the question. */
  record Amount(double number) implements Answer {}
}
