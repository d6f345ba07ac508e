package org.soleus.hemodynamics.network;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * A quantity along a tube or a part of it: values at equal distances from its start to its end,
 * linear between. The coordinate is a fraction of the length [0..1].
 *
 * @param values at least one; a single value holds everywhere
 */
public record Profile(List<Double> values) {
  /** Copies the list and checks that it has a finite value. */
  public Profile {
    values = List.copyOf(values);
    if (values.isEmpty() || !values.stream().allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("a profile needs finite values, but got " + values);
    }
  }

  /** The same value everywhere. */
  public static Profile constant(double value) {
    return new Profile(List.of(value));
  }

  /** Linear from the start to the end. */
  public static Profile linear(double start, double end) {
    return new Profile(List.of(start, end));
  }

  /** A function of the fraction of the length, sampled at the ends of a number of equal pieces. */
  public static Profile sampled(int pieces, DoubleUnaryOperator function) {
    return new Profile(
        IntStream.rangeClosed(0, pieces)
            .mapToObj(k -> function.applyAsDouble((double) k / pieces))
            .toList());
  }

  /** Value at a fraction of the length. */
  public double at(double share) {
    int pieces = values.size() - 1;
    if (pieces == 0) {
      return values.get(0);
    }
    int k = Math.clamp((int) (share * pieces), 0, pieces - 1);
    double start = values.get(k);
    return start + (share * pieces - k) * (values.get(k + 1) - start);
  }

  /** Exact mean between two fractions of the length, from &lt; to. */
  public double mean(double from, double to) {
    int pieces = values.size() - 1;
    if (pieces <= 1) {
      return at(0.5 * (from + to));
    }
    double sum = 0;
    double start = from;
    for (int k = (int) Math.floor(from * pieces) + 1; start < to; k++) {
      double end = Math.min((double) k / pieces, to);
      sum += (end - start) * at(0.5 * (start + end));
      start = end;
    }
    return sum / (to - from);
  }

  /** Smallest value. */
  public double least() {
    return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }
}
