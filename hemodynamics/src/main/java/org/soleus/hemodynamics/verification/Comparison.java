package org.soleus.hemodynamics.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.soleus.hemodynamics.network.Tube;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Recording;

/**
 * One quantity of a run beside its exact value: along a tube at the end of the run, or at one place
 * over time.
 *
 * @param quantity what is compared
 * @param scale by which errors are divided, in the unit of the quantity
 * @param points where it is compared
 * @param from time of the first sample that counts [s]
 */
public record Comparison(Quantity quantity, double scale, List<Point> points, double from) {
  /** Points at which the exact solution is averaged over a cell that a jump may lie in. */
  private static final int FINE = 8;

  /** Copies the points. */
  public Comparison {
    points = List.copyOf(points);
  }

  /**
   * A probe and what it ought to read.
   *
   * @param probe what is read
   * @param place of the probe, for a plot [m]
   * @param weight share of the whole, such as the length of a cell
   * @param exact value [SI] over time [s]
   */
  public record Point(Probe probe, double place, double weight, DoubleUnaryOperator exact) {}

  /** A quantity known at every place and time. */
  @FunctionalInterface
  public interface Field {
    /** Value [SI] at a place [m] and a time [s]. */
    double at(double x, double t);
  }

  /** Along a tube that begins at x = start [m], at one time, at the middles of its cells. */
  public static Comparison along(
      Tube tube, double start, Quantity quantity, double scale, double time, Field exact) {
    return along(tube, start, quantity, scale, time, exact, 1);
  }

  /** The same with the exact solution averaged over each cell, as befits one with jumps. */
  public static Comparison averaged(
      Tube tube, double start, Quantity quantity, double scale, double time, Field exact) {
    return along(tube, start, quantity, scale, time, exact, FINE);
  }

  private static Comparison along(
      Tube tube,
      double start,
      Quantity quantity,
      double scale,
      double time,
      Field exact,
      int samples) {
    List<Point> points = new ArrayList<>();
    double cell = tube.length() / tube.cells();
    for (int k = 0; k < tube.cells(); k++) {
      double from = start + k * cell;
      Probe probe = quantity.probe(tube.name(), (k + 0.5) / tube.cells());
      points.add(
          new Point(
              probe,
              from + 0.5 * cell,
              cell,
              t -> mean(samples, j -> exact.at(from + (j + 0.5) * cell / samples, t))));
    }
    return new Comparison(quantity, scale, points, time);
  }

  private static double mean(int samples, DoubleUnaryOperator value) {
    double sum = 0;
    for (int j = 0; j < samples; j++) {
      sum += value.applyAsDouble(j);
    }
    return sum / samples;
  }

  /** One probe over the times from {@code from} on [s]. */
  public static Comparison over(
      Quantity quantity, double scale, Probe probe, double from, DoubleUnaryOperator exact) {
    return new Comparison(quantity, scale, List.of(new Point(probe, 0, 1, exact)), from);
  }

  /** This and another as one, such as two tubes in a row. */
  public Comparison and(Comparison next) {
    List<Point> all = new ArrayList<>(points);
    all.addAll(next.points);
    return new Comparison(quantity, scale, all, from);
  }

  /** The part between two places [m]. */
  public Comparison between(double start, double end) {
    return new Comparison(
        quantity,
        scale,
        points.stream().filter(point -> point.place > start && point.place < end).toList(),
        from);
  }

  /** Whether it is one place over time rather than many places at one time. */
  public boolean isHistory() {
    return points.size() == 1;
  }

  /**
   * Errors of a recording.
   *
   * @param first index of the first point's probe in the recording
   */
  Deviation deviation(Recording recording, int first) {
    double weight = 0;
    double sum = 0;
    double squares = 0;
    double largest = 0;
    for (int p = 0; p < points.size(); p++) {
      Point point = points.get(p);
      for (int k = recording.sampleAt(from); k < recording.size(); k++) {
        double exact = point.exact.applyAsDouble(recording.time(k));
        double error = Math.abs(recording.value(first + p, k) - exact) / scale;
        weight += point.weight;
        sum += point.weight * error;
        squares += point.weight * error * error;
        largest = Math.max(largest, error);
      }
    }
    return new Deviation(sum / weight, Math.sqrt(squares / weight), largest);
  }
}
