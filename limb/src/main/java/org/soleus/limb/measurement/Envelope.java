package org.soleus.limb.measurement;

/**
 * Velocity of the fastest blood in a vein, which the envelope of a spectral trace shows (theory
 * 3.5). Slow flow has a parabolic profile, whose axis moves twice as fast as the mean; a sudden
 * change moves all blood alike, and the profile follows with the first time constant of Stokes'
 * problem in a tube, R²/(5.78 ν). That is the time under a given pressure; for a given mean, as
 * here, {@link LumenProfile} is exact and faster (theory 3.13).
 */
public final class Envelope {
  /** Square of the first zero of the Bessel function J₀ [1]. */
  private static final double FIRST_ZERO_SQUARED = 5.783;

  private Envelope() {}

  /**
   * The envelope of a signal that begins in steady flow.
   *
   * @param mean velocity over the lumen [m/s]
   * @param interval between samples [s]
   * @param radius of the vein [m]
   * @param viscosity kinematic [m²/s]
   */
  public static double[] of(double[] mean, double interval, double radius, double viscosity) {
    double settling = radius * radius / (FIRST_ZERO_SQUARED * viscosity);
    double share = 1 - Math.exp(-interval / settling);
    double[] fastest = new double[mean.length];
    double developed = mean.length > 0 ? mean[0] : 0;
    for (int k = 0; k < mean.length; k++) {
      developed += share * (mean[k] - developed);
      fastest[k] = mean[k] + developed;
    }
    return fastest;
  }
}
