package org.soleus.limb.protocol;

/** Walking and running at a speed: how often the feet fall, and how hard the muscles work. */
public final class Gait {
  private static final double KM_H = 1 / 3.6;

  private Gait() {}

  /**
   * Walking.
   *
   * @param speed [m/s]
   * @param duration [s]
   */
  public static Action.Contract walking(double at, String label, double speed, double duration) {
    // 92, 110 and 124 steps a minute at 3.2, 4.8 and 6 km/h: straight line, recalled (Ducharme
    // 2018)
    double steps = 56 + 11.4 * speed / KM_H;
    double effort = Math.clamp(0.5 + 0.08 * speed / KM_H, 0.0, 1.0);
    return strides(at, label, Exercise.WALKING, steps, duration, effort);
  }

  /**
   * Running.
   *
   * @param speed [m/s]
   * @param duration [s]
   */
  public static Action.Contract running(double at, String label, double speed, double duration) {
    // 157 steps a minute at 9.7 km/h (Karamanidis 2005), rising slowly (recalled)
    double steps = 132 + 2.6 * speed / KM_H;
    double effort = Math.clamp(0.6 + 0.04 * speed / KM_H, 0.0, 1.0);
    return strides(at, label, Exercise.RUNNING, steps, duration, effort);
  }

  private static Action.Contract strides(
      double at,
      String label,
      Exercise exercise,
      double stepsPerMinute,
      double duration,
      double effort) {
    double stride = 120 / stepsPerMinute;
    int times = Math.max(1, (int) Math.floor(duration / stride));
    return new Action.Contract(at, label, exercise, times, stride, stride, effort);
  }
}
