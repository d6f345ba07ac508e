package org.soleus.hemodynamics.valve;

/**
 * A one-way valve in a tube. Its state ζ in [0, 1] opens and closes at rates proportional to the
 * pressure difference across it (theory 1.8 and 1.9, after Mynard et al. 2012); an incompetent
 * valve keeps a share of the lumen open however hard it is pressed shut.
 *
 * @param position where it sits, as a fraction of the tube's length from its start [1]
 * @param leak share of the lumen that stays open when shut, 0 (competent) to 1 (no valve left) [1]
 * @param cusps how it moves
 */
public record Valve(double position, double leak, Cusps cusps) {
  /** Checks that position and leak lie in [0, 1]. */
  public Valve {
    if (!(position >= 0 && position <= 1 && leak >= 0 && leak <= 1)) {
      throw new IllegalArgumentException(
          "a valve's position and leak lie in [0, 1], but got position "
              + position
              + ", leak "
              + leak);
    }
  }

  /**
   * Movement of a valve's cusps.
   *
   * @param openingRate rate of opening per pressure difference [1/(Pa s)]
   * @param closingRate rate of closing per pressure difference [1/(Pa s)]
   * @param length effective length of the jet through the valve, for its inertia [m]
   * @param recoil pressure difference below which the cusps swing shut [Pa]: with 0 they stay where
   *     the flow leaves them; a few tens close them while a gentle flow is still slowing down
   */
  public record Cusps(double openingRate, double closingRate, double length, double recoil) {
    /** Cusps without recoil. */
    public Cusps(double openingRate, double closingRate, double length) {
      this(openingRate, closingRate, length, 0);
    }

    /** Checks that rates and length are positive and the recoil not negative. */
    public Cusps {
      if (!(openingRate > 0 && closingRate > 0 && length > 0 && recoil >= 0)) {
        throw new IllegalArgumentException(
            "valve rates and length must be positive, the recoil at least 0, but got opening "
                + openingRate
                + " 1/(Pa s), closing "
                + closingRate
                + " 1/(Pa s), length "
                + length
                + " m, recoil "
                + recoil
                + " Pa");
      }
    }
  }
}
