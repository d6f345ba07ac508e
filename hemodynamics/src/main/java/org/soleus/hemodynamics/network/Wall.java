package org.soleus.hemodynamics.network;

import org.soleus.hemodynamics.wall.TubeLaw;

/**
 * The wall of a tube: p = p_e + k(x) ψ(α) + η dα/dt (theory 1.5 to 1.7).
 *
 * @param law elastic part ψ
 * @param stiffness factor k on the law along the tube [1]
 * @param viscosity η, pressure per rate of relative area [Pa s], 0 for none
 */
public record Wall(TubeLaw law, Profile stiffness, double viscosity) {
  /** Checks that the stiffness is positive and the viscosity not negative. */
  public Wall {
    if (!(stiffness.least() > 0 && viscosity >= 0)) {
      throw new IllegalArgumentException(
          "a wall needs a positive stiffness and a viscosity of at least 0, but got "
              + stiffness
              + ", "
              + viscosity
              + " Pa s");
    }
  }

  /** An elastic wall that is the same all along. */
  public static Wall elastic(TubeLaw law) {
    return new Wall(law, Profile.constant(1), 0);
  }

  /** A viscoelastic wall that is the same all along. */
  public static Wall viscoelastic(TubeLaw law, double viscosity) {
    return new Wall(law, Profile.constant(1), viscosity);
  }
}
