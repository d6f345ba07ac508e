package org.soleus.hemodynamics.network;

/**
 * A lumped path between two nodes, without volume (theory 1.13):
 *
 * <p>ΔH = R Q + S Q|Q| + L dQ/dt, R = resistance + gate
 *
 * @param name unique name
 * @param from index of the node where it starts; flow is positive away from here
 * @param to index of the node where it ends
 * @param resistance R [Pa s/m³]
 * @param loss S, of a stenosis [Pa s²/m⁶]
 * @param inertance L [Pa s²/m³]
 * @param gate resistance that comes and goes with the pressure difference
 */
public record Link(
    String name, int from, int to, double resistance, double loss, double inertance, Gate gate) {
  /** Checks that something holds the flow back. */
  public Link {
    if (!(resistance >= 0 && loss >= 0 && inertance >= 0)
        || !(resistance + loss + inertance + gate.shut() > 0)) {
      throw new IllegalArgumentException(
          "link "
              + name
              + " needs a resistance, a loss or an inertance and none below 0, but got "
              + resistance
              + " Pa s/m³, "
              + loss
              + " Pa s²/m⁶, "
              + inertance
              + " Pa s²/m³");
    }
  }

  /** A plain resistance. */
  public static Link resistor(String name, int from, int to, double resistance) {
    return new Link(name, from, to, resistance, 0, 0, Gate.NONE);
  }

  /**
   * A lumped valve: adds shut · ½ (1 − tanh(steepness · ΔH)) to the resistance (theory 1.14).
   *
   * @param shut resistance that a valve far on the shut side adds [Pa s/m³]
   * @param steepness how fast it opens [1/Pa]
   */
  public record Gate(double shut, double steepness) {
    /** No gate. */
    public static final Gate NONE = new Gate(0, 0);

    /** Checks that neither is negative. */
    public Gate {
      if (!(shut >= 0 && steepness >= 0)) {
        throw new IllegalArgumentException(
            "a gate's resistance and steepness are at least 0, but got "
                + shut
                + " Pa s/m³, "
                + steepness
                + " 1/Pa");
      }
    }

    /** Resistance added at a pressure difference [Pa]. */
    public double resistance(double drop) {
      return shut * closure(drop);
    }

    /** The same as a share of that of a shut gate [1]. */
    public double closure(double drop) {
      return 0.5 * (1 - Math.tanh(steepness * drop));
    }

    /** Change of that resistance with the pressure difference [s/m³]; not above 0. */
    public double slope(double drop) {
      if (shut == 0) {
        return 0;
      }
      double tanh = Math.tanh(steepness * drop);
      return -shut * 0.5 * steepness * (1 - tanh * tanh);
    }

    /**
     * Pressure difference [Pa] at which a flow passes that meets resistance beside the gate.
     *
     * @param flow not negative [m³/s]
     * @param ungated what the flow takes without the gate [Pa]
     * @param guess of the pressure difference [Pa]
     */
    public double dropAt(double flow, double ungated, double guess) {
      if (shut == 0) {
        return ungated;
      }
      // rises strictly; the gate takes between nothing and all of what it would shut
      double low = ungated;
      double high = ungated + shut * flow;
      double drop = Math.clamp(guess, low, high);
      for (int n = 0; n < 80; n++) {
        double excess = drop - resistance(drop) * flow - ungated;
        if (excess > 0) {
          high = drop;
        } else {
          low = drop;
        }
        double next = drop - excess / (1 - slope(drop) * flow);
        if (!(next > low && next < high)) {
          next = 0.5 * (low + high);
        }
        if (Math.abs(next - drop) <= 1e-15 * Math.abs(drop)) {
          return next;
        }
        drop = next;
      }
      return drop;
    }
  }
}
