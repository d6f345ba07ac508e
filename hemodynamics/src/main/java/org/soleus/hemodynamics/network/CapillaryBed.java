package org.soleus.hemodynamics.network;

import org.soleus.hemodynamics.load.Signal;

/**
 * A capillary bed that feeds a node from the arteries: arterial resistance, compliance, venous
 * resistance (theory 1.10). The arterial column hangs from the heart as the venous one does, so
 * that gravity alone drives nothing through it.
 *
 * @param name unique name
 * @param node index of the node it drains into
 * @param arterialPressure pressure of the feeding artery at heart level [Pa]
 * @param arterialResistance resistance between artery and capillaries at rest, lying [Pa s/m³]
 * @param venousResistance resistance between capillaries and node [Pa s/m³]
 * @param compliance of the capillaries and venules [m³/Pa]
 * @param restVolume their volume at zero pressure [m³]; nothing presses on a bed
 * @param demand what the tissue asks for, as a multiple of resting flow [1]
 * @param reflex narrowing of the arterioles when the veins are distended
 */
public record CapillaryBed(
    String name,
    int node,
    Signal arterialPressure,
    double arterialResistance,
    double venousResistance,
    double compliance,
    double restVolume,
    Signal demand,
    Reflex reflex) {
  /** Checks that resistances and compliance are positive. */
  public CapillaryBed {
    if (!(arterialResistance > 0 && venousResistance > 0 && compliance > 0)) {
      throw new IllegalArgumentException(
          "bed "
              + name
              + " needs positive resistances and a positive compliance, but got "
              + arterialResistance
              + " and "
              + venousResistance
              + " Pa s/m³, "
              + compliance
              + " m³/Pa");
    }
  }

  /**
   * The veno-arteriolar reflex (theory 1.11): arterial resistance rises by up to {@code gain} as
   * the pressure in the bed's venules rises from {@code low} to {@code high}, with a first-order
   * lag.
   *
   * @param low pressure where it begins [Pa]
   * @param high pressure where it is complete [Pa]
   * @param gain relative rise of the arterial resistance when complete [1]
   * @param lag time constant [s]
   */
  public record Reflex(double low, double high, double gain, double lag) {
    /** No reflex. */
    public static final Reflex NONE = new Reflex(0, 1, 0, 1);

    /** Checks that the range rises, the lag is positive and the resistance stays positive. */
    public Reflex {
      if (!(high > low && gain > -1 && lag > 0)) {
        throw new IllegalArgumentException(
            "a reflex needs low < high, a gain above -1 and a positive lag, but got "
                + low
                + " and "
                + high
                + " Pa, gain "
                + gain
                + ", lag "
                + lag
                + " s");
      }
    }

    /** Share of the reflex [0..1] that a steady venous pressure [Pa] calls for. */
    public double target(double pressure) {
      double share = Math.clamp((pressure - low) / (high - low), 0.0, 1.0);
      return share * share * (3 - 2 * share);
    }
  }
}
