package org.soleus.validation.solver;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Errors of waves as Boileau et al. (2015) define them: of pressure relative to the reference at
 * the same time, of flow relative to the largest flow of the reference. Those of the radius are
 * relative to its largest change; along a tube, those of pressure to the largest pressure.
 *
 * @param pressure over the places
 * @param flow over the places
 * @param radius over the places
 */
public record BenchmarkErrors(Places pressure, Places flow, Places radius) {
  /**
   * Errors of one quantity at one place.
   *
   * @param rms root mean square
   * @param largest at any time
   * @param systolic of the largest value, with its sign
   * @param diastolic of the smallest value, with its sign
   */
  public record Of(double rms, double largest, double systolic, double diastolic) {}

  /**
   * Errors of one quantity at all places.
   *
   * @param at each place
   */
  public record Places(List<Of> at) {
    /** Copies the list. */
    public Places {
      at = List.copyOf(at);
    }

    /** Mean over the places, without signs. */
    public double mean(ToDoubleFunction<Of> error) {
      return at.stream().mapToDouble(error).map(Math::abs).average().orElse(0);
    }

    /** Largest over the places, without signs. */
    public double most(ToDoubleFunction<Of> error) {
      return at.stream().mapToDouble(error).map(Math::abs).max().orElse(0);
    }
  }

  /** Errors of waves; the pressure relative to its local value where it never vanishes. */
  static BenchmarkErrors of(
      List<BenchmarkWave> found, List<BenchmarkWave> reference, boolean periodic) {
    List<Pair> pairs =
        IntStream.range(0, reference.size())
            .mapToObj(k -> new Pair(found.get(k).at(reference.get(k).along()), reference.get(k)))
            .toList();
    return new BenchmarkErrors(
        new Places(pairs.stream().map(pair -> pressure(pair, periodic)).toList()),
        new Places(pairs.stream().map(BenchmarkErrors::flow).toList()),
        new Places(pairs.stream().map(BenchmarkErrors::radius).toList()));
  }

  private record Pair(BenchmarkWave found, BenchmarkWave wanted) {}

  private static Of pressure(Pair pair, boolean local) {
    double[] wanted = pair.wanted().pressure();
    double scale = Arrays.stream(wanted).map(Math::abs).max().orElse(1);
    double[] scales =
        local ? Arrays.stream(wanted).map(Math::abs).toArray() : filled(wanted.length, scale);
    return of(pair.found().pressure(), wanted, scales);
  }

  private static Of flow(Pair pair) {
    double[] wanted = pair.wanted().flow();
    double scale = Arrays.stream(wanted).map(Math::abs).max().orElse(1);
    return of(pair.found().flow(), wanted, filled(wanted.length, scale));
  }

  private static Of radius(Pair pair) {
    double[] wanted = pair.wanted().radius();
    return of(
        pair.found().radius(), wanted, filled(wanted.length, largest(wanted) - least(wanted)));
  }

  private static double[] filled(int size, double value) {
    double[] all = new double[size];
    Arrays.fill(all, value);
    return all;
  }

  private static double largest(double[] values) {
    return Arrays.stream(values).max().orElse(0);
  }

  private static double least(double[] values) {
    return Arrays.stream(values).min().orElse(0);
  }

  private static int indexOf(double[] values, double value) {
    int k = 0;
    while (values[k] != value) {
      k++;
    }
    return k;
  }

  private static Of of(double[] found, double[] wanted, double[] scales) {
    double squares = 0;
    double most = 0;
    for (int k = 0; k < wanted.length; k++) {
      double error = (found[k] - wanted[k]) / scales[k];
      squares += error * error;
      most = Math.max(most, Math.abs(error));
    }
    double high = largest(wanted);
    double low = least(wanted);
    return new Of(
        Math.sqrt(squares / wanted.length),
        most,
        (largest(found) - high) / scales[indexOf(wanted, high)],
        (least(found) - low) / scales[indexOf(wanted, low)]);
  }
}
