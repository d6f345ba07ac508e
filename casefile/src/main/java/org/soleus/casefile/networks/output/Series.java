package org.soleus.casefile.networks.output;

import java.util.function.IntToDoubleFunction;

/**
 * One quantity over the kept samples.
 *
 * @param name of the column
 * @param quantity what it is
 * @param unit in which it is written [SI]
 * @param value at a kept sample [SI]
 */
record Series(String name, Quantity quantity, double unit, IntToDoubleFunction value) {
  /** Value at a kept sample, in the unit of the quantity. */
  double inUnit(int sample) {
    return value.applyAsDouble(sample) / unit;
  }

  /** Least, mean and largest value over so many samples, in the unit of the quantity. */
  Extent extent(int samples) {
    double[] shares = Shares.ofSamples(samples);
    Extent extent = Extent.NONE;
    for (int k = 0; k < samples; k++) {
      extent = extent.with(inUnit(k), shares[k]);
    }
    return extent;
  }
}
