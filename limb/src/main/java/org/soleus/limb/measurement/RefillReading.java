package org.soleus.limb.measurement;

/**
 * Venous refill time {@code VRT} as strain gauges and photoplethysmographs read it: from the end of
 * an exercise until 90 % of the volume that it expelled is back.
 */
public final class RefillReading {
  private static final String MEASURE = "VRT";

  /** Share of the expelled volume that counts as refilled [1]. */
  private static final double REFILLED = 0.9;

  /** An exercise that expels less than this share of the volume has no refill to time; assumed. */
  private static final double LEAST_EXPELLED = 0.03;

  private RefillReading() {}

  /**
   * Reads the refill time.
   *
   * @param volume of the blood that is watched
   * @param start when the exercise begins [s]
   * @param end when it ends [s]
   */
  public static Measurement read(Curve volume, double start, double end) {
    double resting = volume.mean(Math.max(volume.time(0), start - 5), start);
    int from = volume.sampleAt(end);
    double least = volume.lowest(end, Math.min(end + 3, volume.time(volume.size() - 1)));
    if (resting - least < LEAST_EXPELLED * resting) {
      double percent = 100 * Math.max(0, 1 - least / resting);
      return new Measurement.NotMeasurable(
          MEASURE,
          volume.site(),
          Unit.SECOND,
          "the exercise expels %.1f %% of the volume only".formatted(percent));
    }
    while (volume.value(from) > least) {
      from++;
    }
    for (int k = from; k < volume.size(); k++) {
      if (volume.value(k) >= least + REFILLED * (resting - least)) {
        return new Measurement.Taken(
            MEASURE, volume.site(), Unit.SECOND, volume.time(k) - volume.time(from));
      }
    }
    return new Measurement.NotMeasurable(
        MEASURE,
        volume.site(),
        Unit.SECOND,
        "the expelled volume does not come back within the recording");
  }
}
