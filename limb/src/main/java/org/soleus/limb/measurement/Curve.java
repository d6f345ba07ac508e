package org.soleus.limb.measurement;

/** A recorded signal for plots and files. Owns its samples. */
public final class Curve {
  private final String name;
  private final String site;
  private final Unit unit;
  private final double start;
  private final double interval;
  private final double[] values;

  /**
   * A curve.
   *
   * @param name quantity: {@code pressure}, {@code velocity}, {@code flow}, {@code volume}, {@code
   *     diameter}
   * @param site key of the vein or region
   * @param unit unit of the values when written
   * @param start time of the first sample [s]
   * @param interval between samples [s]
   * @param values in SI; handed over, not copied
   */
  public Curve(
      String name, String site, Unit unit, double start, double interval, double[] values) {
    this.name = name;
    this.site = site;
    this.unit = unit;
    this.start = start;
    this.interval = interval;
    this.values = values;
  }

  /** Quantity. */
  public String name() {
    return name;
  }

  /** Key of the vein or region. */
  public String site() {
    return site;
  }

  /** Unit in which the values are written. */
  public Unit unit() {
    return unit;
  }

  /** Number of samples. */
  public int size() {
    return values.length;
  }

  /** Time of a sample [s]. */
  public double time(int sample) {
    return start + sample * interval;
  }

  /** Value of a sample in SI. */
  public double value(int sample) {
    return values[sample];
  }

  /** Value of a sample in the curve's unit. */
  public double inUnit(int sample) {
    return unit.of(values[sample]);
  }

  /** Index of the sample closest to a time [s], within the curve. */
  public int sampleAt(double time) {
    return Math.clamp(Math.round((time - start) / interval), 0, values.length - 1);
  }

  /** Mean between two times [s], in SI. */
  public double mean(double from, double to) {
    int first = sampleAt(from);
    int last = sampleAt(to);
    double sum = 0;
    for (int k = first; k <= last; k++) {
      sum += values[k];
    }
    return sum / (last - first + 1);
  }

  /** Lowest value between two times [s], in SI. */
  public double lowest(double from, double to) {
    double least = Double.POSITIVE_INFINITY;
    for (int k = sampleAt(from); k <= sampleAt(to); k++) {
      least = Math.min(least, values[k]);
    }
    return least;
  }

  /** Highest value between two times [s], in SI. */
  public double highest(double from, double to) {
    double most = Double.NEGATIVE_INFINITY;
    for (int k = sampleAt(from); k <= sampleAt(to); k++) {
      most = Math.max(most, values[k]);
    }
    return most;
  }
}
