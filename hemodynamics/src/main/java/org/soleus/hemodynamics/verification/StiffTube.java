package org.soleus.hemodynamics.verification;

import org.soleus.hemodynamics.network.Blood;
import org.soleus.hemodynamics.network.Friction;
import org.soleus.hemodynamics.network.Tube;
import org.soleus.hemodynamics.wall.TubeLaw;
import org.soleus.hemodynamics.wall.VeinLaw;

/**
 * A tube that hardly gives (waves run at 137 m/s), so that the blood in it moves as one column.
 *
 * @param length [m]
 * @param area lumen [m²]
 * @param friction of its wall
 */
record StiffTube(double length, double area, Friction friction) {
  private static final TubeLaw LAW = new VeinLaw(4e7, 1, 1e3);
  private static final Blood BLOOD = Draft.BLOOD;

  /** The tube between two nodes. */
  Tube between(String name, int from, int to, int cells) {
    return Draft.rough(Draft.uniform(name, from, to, length, cells, area, LAW), friction);
  }

  /** Pressure per change of flow [Pa s²/m³]. */
  double inertance() {
    return BLOOD.density() * length / area;
  }

  /** Pressure per flow [Pa s/m³]. */
  double resistance() {
    return friction.coefficient() * Math.PI * BLOOD.viscosity() * length / (area * area);
  }
}
