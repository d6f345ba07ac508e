package org.soleus.hemodynamics.recording;

import java.util.List;

/**
 * What the probes saw, on a uniform time grid. Owns its arrays; the accessors that return arrays
 * return copies.
 */
public final class Recording {
  private final List<Probe> probes;
  private final double start;
  private final double interval;
  private final double[][] samples;
  private final VolumeBalance balance;

  /**
   * A finished recording.
   *
   * @param probes what was recorded
   * @param start time of the first sample [s]
   * @param interval between samples [s]
   * @param samples values [probe][sample], SI; handed over, not copied
   * @param balance account of the run's blood
   */
  public Recording(
      List<Probe> probes,
      double start,
      double interval,
      double[][] samples,
      VolumeBalance balance) {
    this.probes = List.copyOf(probes);
    this.start = start;
    this.interval = interval;
    this.samples = samples;
    this.balance = balance;
  }

  /** What was recorded, in order. */
  public List<Probe> probes() {
    return probes;
  }

  /** Number of samples of each probe. */
  public int size() {
    return samples.length == 0 ? 0 : samples[0].length;
  }

  /** Time of a sample [s]. */
  public double time(int sample) {
    return start + sample * interval;
  }

  /** Time between samples [s]. */
  public double interval() {
    return interval;
  }

  /** Index of the sample closest to a time [s], within the recording. */
  public int sampleAt(double time) {
    return Math.clamp(Math.round((time - start) / interval), 0, size() - 1);
  }

  /** Value of a probe at a sample, in SI. */
  public double value(int probe, int sample) {
    return samples[probe][sample];
  }

  /** All values of a probe, in SI. */
  public double[] values(int probe) {
    return samples[probe].clone();
  }

  /** The run's account of volumes. */
  public VolumeBalance balance() {
    return balance;
  }

  /**
   * Account of the blood of one run.
   *
   * @param initial volume at the start [m³]
   * @param finished volume at the end [m³]
   * @param entered net volume that came in through beds and ends [m³]
   * @param exchanged sum of the absolute flows through beds and ends, over time [m³]
   */
  public record VolumeBalance(double initial, double finished, double entered, double exchanged) {
    /** Volume that appeared from nowhere, relative to the volume handled [1]. */
    public double relativeError() {
      return Math.abs(finished - initial - entered) / (Math.max(initial, finished) + exchanged);
    }
  }
}
