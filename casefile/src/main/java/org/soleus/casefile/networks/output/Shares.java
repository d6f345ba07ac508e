package org.soleus.casefile.networks.output;

import java.util.List;

/** Weights by which sums over samples and places become means. */
final class Shares {
  private Shares() {}

  /** Trapezoidal weights of equally spaced samples; they add up to 1. */
  static double[] ofSamples(int count) {
    double[] shares = new double[count];
    if (count == 1) {
      shares[0] = 1;
      return shares;
    }
    for (int k = 0; k < count; k++) {
      shares[k] = (k == 0 || k == count - 1 ? 0.5 : 1) / (count - 1);
    }
    return shares;
  }

  /** Share of a tube's length to which each of its places is nearest; they add up to 1. */
  static double[] ofPlaces(List<Double> positions) {
    double[] shares = new double[positions.size()];
    double begin = 0;
    for (int k = 0; k < shares.length; k++) {
      double end = k == shares.length - 1 ? 1 : 0.5 * (positions.get(k) + positions.get(k + 1));
      shares[k] = end - begin;
      begin = end;
    }
    return shares;
  }
}
