package org.soleus.hemodynamics.network;

import java.util.List;
import org.soleus.hemodynamics.valve.Valve;
import org.soleus.hemodynamics.wall.TubeLaw;

/**
 * A collapsible tube, or several equal ones side by side, between two nodes.
 *
 * @param name unique name
 * @param from index of the node where it starts; flow is positive away from here
 * @param to index of the node where it ends
 * @param length [m]
 * @param cells number of control volumes along it
 * @param restAreaFrom lumen at zero transmural pressure at its start, of one tube [m²]
 * @param restAreaTo the same at its end [m²]; linear taper between
 * @param parallel how many tubes lie side by side
 * @param law elastic part of the wall
 * @param viscosity viscous part of the wall: pressure per rate of relative area [Pa s], 0 for none
 * @param valves its valves, at distinct positions
 * @param squeezes external pressures that act on it
 */
public record Tube(
    String name,
    int from,
    int to,
    double length,
    int cells,
    double restAreaFrom,
    double restAreaTo,
    int parallel,
    TubeLaw law,
    double viscosity,
    List<Valve> valves,
    List<Squeeze> squeezes) {
  /** Copies the lists and checks the measures. */
  public Tube {
    valves = List.copyOf(valves);
    squeezes = List.copyOf(squeezes);
    if (!(length > 0 && cells > 0 && restAreaFrom > 0 && restAreaTo > 0 && parallel > 0)) {
      throw new IllegalArgumentException(
          "tube "
              + name
              + " needs a positive length, cells, rest areas and number of parallel tubes, but got "
              + length
              + " m, "
              + cells
              + ", "
              + restAreaFrom
              + " and "
              + restAreaTo
              + " m², "
              + parallel);
    }
  }

  /** Volume of all parallel tubes together at zero transmural pressure [m³]. */
  public double restVolume() {
    return parallel * length * 0.5 * (restAreaFrom + restAreaTo);
  }
}
