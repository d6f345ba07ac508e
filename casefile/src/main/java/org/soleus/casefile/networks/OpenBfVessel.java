package org.soleus.casefile.networks;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.soleus.casefile.fault.Where;
import org.soleus.hemodynamics.load.Signal;

/**
 * A vessel as an openBF file describes it.
 *
 * @param where place in the file
 * @param label name
 * @param source node where it begins
 * @param target node where it ends
 * @param length [m]
 * @param cells number of cells along it
 * @param radiusFrom lumen radius at its begin [m]
 * @param radiusTo lumen radius at its end [m]
 * @param wall what it is made of
 * @param externalPressure pressure outside [Pa]
 * @param profileExponent γ of the velocity profile [1]
 * @param initialFlow flow at the begin of the run [m³/s]
 * @param reported whether its curves are wanted
 * @param inlet what enters it, if it has an inlet of its own
 * @param outlet what it ends in, if anything is said
 */
record OpenBfVessel(
    Where where,
    String label,
    int source,
    int target,
    double length,
    int cells,
    double radiusFrom,
    double radiusTo,
    OpenBfWall wall,
    double externalPressure,
    double profileExponent,
    double initialFlow,
    boolean reported,
    Optional<Inlet> inlet,
    Optional<Outlet> outlet) {

  /**
   * What enters a vessel.
   *
   * @param isFlow whether the file gives flow [m³/s]; otherwise pressure [Pa]
   * @param signal over time
   * @param period of the table [s]
   */
  record Inlet(boolean isFlow, Signal signal, double period) {}

  /** What a vessel ends in. */
  sealed interface Outlet {
    /** Throws back a share Γ of the waves [1]. */
    record Reflection(double coefficient) implements Outlet {}

    /**
     * Proximal resistance, compliance, distal resistance.
     *
     * @param proximal [Pa s/m³]; NaN where it is the impedance of the vessel
     * @param sum of both resistances [Pa s/m³]
     * @param compliance [m³/Pa]
     * @param pressure beyond [Pa]
     */
    record Windkessel(double proximal, double sum, double compliance, double pressure)
        implements Outlet {}
  }

  /** Lumen radius at a fraction of the length [m]. */
  double radius(double share) {
    return radiusFrom + share * (radiusTo - radiusFrom);
  }

  /** Whether nothing changes along it. */
  boolean isUniform() {
    return radiusFrom == radiusTo;
  }

  /** Lumen at zero transmural pressure at a fraction of the length [m²]. */
  DoubleUnaryOperator restArea() {
    return share -> Math.PI * radius(share) * radius(share);
  }

  /** Factor β of p = β (√α − 1) at a fraction of the length [Pa]. */
  double stiffness(double share) {
    return wall.stiffness(radius(share), 0.5 * (radiusFrom + radiusTo));
  }

  /** Impedance of its far end at rest, for blood of a density [kg/m³] [Pa s/m³]. */
  double impedance(double density) {
    double speed = Math.sqrt(0.5 * stiffness(1) / density);
    return density * speed / restArea().applyAsDouble(1);
  }

  /** Viscosity η of the wall, at its mean radius [Pa s]. */
  double wallViscosity() {
    return wall.viscosity(0.5 * (radiusFrom + radiusTo));
  }
}
