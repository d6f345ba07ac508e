package org.soleus.hemodynamics.verification;

/**
 * A steady stream without friction that chokes where a vein is squeezed most: there u = c, and its
 * total head is the least that lets the flow pass. Per rest area.
 */
final class ChokedStream {
  private static final double DENSITY = Draft.BLOOD.density();

  private final TubeWaves waves = new TubeWaves(Draft.VEIN, 1, DENSITY);
  private final double criticalRatio;

  /** Flow over rest area [m/s]. */
  final double flux;

  /** A stream that has the given area ratio [1] where it chokes. */
  ChokedStream(double criticalRatio) {
    this.criticalRatio = criticalRatio;
    flux = criticalRatio * waves.speed(criticalRatio);
  }

  /** Total head without the pressure from outside [Pa]. */
  double head(double alpha) {
    double u = flux / alpha;
    return waves.pressure(alpha) + 0.5 * DENSITY * u * u;
  }

  /** The least total head that lets the flow pass, without the pressure from outside [Pa]. */
  double leastHead() {
    return head(criticalRatio);
  }

  /** Flux of momentum and pressure, which an elastic jump keeps, over rest area and density. */
  double thrust(double alpha) {
    return flux * flux / alpha + waves.thrust(alpha);
  }

  /** Velocity over wave speed at an area ratio [1]. */
  double speedIndex(double alpha) {
    return flux / (alpha * waves.speed(alpha));
  }

  /** Area ratio of the slower stream that has so much head [Pa], without the pressure outside. */
  double subcritical(double head) {
    return root(head, criticalRatio, 50);
  }

  /** Area ratio of the faster stream that has so much head [Pa]. */
  double supercritical(double head) {
    return root(head, 1e-3, criticalRatio);
  }

  private double root(double head, double low, double high) {
    // where it chokes the two branches touch and round-off may hide the root
    return head <= leastHead()
        ? criticalRatio
        : Root.between(low, high, alpha -> head(alpha) - head);
  }
}
