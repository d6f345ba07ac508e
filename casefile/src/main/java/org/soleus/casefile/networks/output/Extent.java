package org.soleus.casefile.networks.output;

/**
 * Least, mean and largest of many values.
 *
 * @param least value
 * @param mean weighted sum
 * @param largest value
 */
public record Extent(double least, double mean, double largest) {
  /** Of no values. */
  static final Extent NONE = new Extent(Double.POSITIVE_INFINITY, 0, Double.NEGATIVE_INFINITY);

  /** With one more value that counts with a share [1]. */
  Extent with(double value, double share) {
    return new Extent(Math.min(least, value), mean + share * value, Math.max(largest, value));
  }

  /** With other values that count with a share [1]. */
  Extent with(Extent other, double share) {
    return new Extent(
        Math.min(least, other.least), mean + share * other.mean, Math.max(largest, other.largest));
  }
}
