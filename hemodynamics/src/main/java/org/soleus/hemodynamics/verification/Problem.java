package org.soleus.hemodynamics.verification;

import java.util.List;

/** A flow that is known, exactly or by other means, and can be run at several resolutions. */
public interface Problem {
  /** Short name, unique in the catalogue. */
  String name();

  /** What it shows, in a sentence. */
  String shows();

  /** Where the reference comes from, in a sentence. */
  String reference();

  /** Resolutions at which it is studied, coarse to fine [cells of the main tube]. */
  List<Integer> resolutions();

  /** The problem at a resolution. */
  Trial at(int cells);

  /** What a method is to achieve. */
  Expectation expected(Method method);
}
