package org.soleus.hemodynamics.network;

import java.util.List;
import org.soleus.hemodynamics.valve.Valve;

/**
 * A collapsible tube, or several equal ones side by side, between two nodes.
 *
 * @param name unique name
 * @param from index of the node where it starts; flow is positive away from here
 * @param to index of the node where it ends
 * @param length [m]
 * @param cells number of control volumes along it
 * @param restArea lumen along it at which the law of its wall has α = 1, of one tube [m²]
 * @param parallel how many tubes lie side by side
 * @param wall how it holds pressure
 * @param friction how it holds the flow back
 * @param valves its valves, at distinct positions
 * @param squeezes external pressures that act on it
 */
public record Tube(
    String name,
    int from,
    int to,
    double length,
    int cells,
    Profile restArea,
    int parallel,
    Wall wall,
    Friction friction,
    List<Valve> valves,
    List<Squeeze> squeezes) {
  /** Copies the lists and checks the measures. */
  public Tube {
    valves = List.copyOf(valves);
    squeezes = List.copyOf(squeezes);
    if (!(length > 0 && cells > 0 && restArea.least() > 0 && parallel > 0)) {
      throw new IllegalArgumentException(
          "tube "
              + name
              + " needs a positive length, cells, rest areas and number of parallel tubes, but got "
              + length
              + " m, "
              + cells
              + ", "
              + restArea
              + " m², "
              + parallel);
    }
  }

  /** Volume of all parallel tubes together where α = 1 [m³]. */
  public double restVolume() {
    return parallel * length * restArea.mean(0, 1);
  }
}
