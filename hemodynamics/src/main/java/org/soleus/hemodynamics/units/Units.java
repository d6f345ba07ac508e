package org.soleus.hemodynamics.units;

/**
 * Factors that turn the units people write into SI. Inside Soleus every quantity is SI; at the
 * edges write {@code 80 * MMHG} to enter and {@code pressure / MMHG} to leave.
 */
public final class Units {
  /** One millimetre of mercury [Pa]. */
  public static final double MMHG = 133.322387415;

  /** One millilitre [m³]. */
  public static final double ML = 1e-6;

  /** One millimetre [m]. */
  public static final double MM = 1e-3;

  /** One centimetre per second [m/s]. */
  public static final double CM_PER_S = 1e-2;

  /** One per cent [1]. */
  public static final double PERCENT = 1e-2;

  /** One minute [s]. */
  public static final double MINUTE = 60;

  /** Standard gravity [m/s²]. */
  public static final double GRAVITY = 9.80665;

  private Units() {}
}
