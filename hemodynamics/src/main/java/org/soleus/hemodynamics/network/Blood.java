package org.soleus.hemodynamics.network;

/**
 * Properties of blood.
 *
 * @param density [kg/m³]
 * @param viscosity [Pa s]
 */
public record Blood(double density, double viscosity) {
  /** Checks that the density is positive and the viscosity not negative. */
  public Blood {
    if (!(density > 0 && viscosity >= 0)) {
      throw new IllegalArgumentException(
          "blood needs a positive density and a viscosity of at least 0, but got density "
              + density
              + " kg/m³, viscosity "
              + viscosity
              + " Pa s");
    }
  }
}
