package org.soleus.hemodynamics.wall;

/**
 * How the lumen of a vein gives way below the pressure at which it is round (theory 1.5): B(α) =
 * 3/(2 n) (α^(−n) − 1), whose slope at α = 1 is the same for every n.
 */
public enum Collapse {
  /**
   * n = 3/2: a tube with fluid around it, whose walls touch and leave two narrow channels beside
   * the line of contact (similarity solution of the buckled tube).
   */
  FREE,
  /**
   * n = 1/2: a vein in tissue, which is pressed together all along its width and leaves far less:
   * at −20 K_b a sixtieth of the round lumen against an eighth.
   */
  EMBEDDED;

  /** B(α) + 3/(2 n), from the inverse square root of α. */
  double buckled(double inverseRoot) {
    return round() * power(inverseRoot);
  }

  /** Its value at α = 1: 3/(2 n). */
  double round() {
    return this == FREE ? 1 : 3;
  }

  /** −dB/dα times α: 3/2 α^(−n). */
  double softening(double inverseRoot) {
    return 1.5 * power(inverseRoot);
  }

  /** α^(−n). */
  private double power(double inverseRoot) {
    return this == FREE ? inverseRoot * inverseRoot * inverseRoot : inverseRoot;
  }
}
