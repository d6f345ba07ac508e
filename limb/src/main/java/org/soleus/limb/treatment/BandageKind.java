package org.soleus.limb.treatment;

import static org.soleus.hemodynamics.units.Units.MMHG;

/** What a bandage is made of, by how stiff it is around a contracting calf. */
public enum BandageKind {
  ELASTIC("Elastic bandage", 5),
  INELASTIC("Inelastic bandage", 20);

  /**
   * Girth of the ankle over that of the calf [1], 22 and 36 cm (assumed): with even tension the
   * pressure falls as the limb widens (Laplace).
   */
  static final double ANKLE_OVER_CALF = 22.0 / 36;

  private final String label;
  private final double stiffness;

  /**
   * A kind of bandage.
   *
   * @param stiffness rise of the pressure on the skin when the calf contracts [mmHg]: consensus
   *     calls bandages inelastic above a stiffness index of 10 mmHg (recalled); sizes on either
   *     side of it assumed
   */
  BandageKind(String label, double stiffness) {
    this.label = label;
    this.stiffness = stiffness * MMHG;
  }

  /** Name for tables. */
  public String label() {
    return label;
  }

  /** Rise of the pressure on the skin when the calf contracts with all its might [Pa]. */
  double stiffness() {
    return stiffness;
  }
}
