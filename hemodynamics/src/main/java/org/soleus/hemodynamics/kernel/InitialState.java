package org.soleus.hemodynamics.kernel;

import java.util.List;
import org.soleus.hemodynamics.network.CapillaryBed;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Node;
import org.soleus.hemodynamics.network.Start;
import org.soleus.hemodynamics.network.Tube;
import org.soleus.hemodynamics.wall.TubeLaw;

/** What a {@link Start} means on a grid: volumes of the unknowns and velocities of the cells. */
final class InitialState {
  /** Area ratios between which a wall is asked for one at which it rests. */
  private static final double NARROWEST = 1e-9;

  private static final double WIDEST = 1e8;

  /** Volume of each unknown [m³]; 0 for nodes without compliance. */
  final double[] volume;

  /** Velocity in each cell [m/s]. */
  final double[] velocity;

  /** A cell whose wall cannot be at rest under that head, or −1. */
  int restless = -1;

  /** Head under which what the start does not set is at rest [Pa]. */
  final double head;

  /** Works out the state at the time the surroundings were set to. */
  InitialState(Grid grid, Surroundings around, Start start) {
    Network network = grid.network;
    volume = new double[grid.unknowns];
    velocity = new double[grid.cells];
    head = around.endHead.length == 0 ? 0 : around.endHead[0];
    switch (start) {
      case Start.Rest rest -> fillAtRest(grid, around);
      case Start.Given given -> fill(grid, given);
    }
    List<CapillaryBed> beds = network.beds();
    for (int b = 0; b < beds.size(); b++) {
      int i = grid.cells + b;
      volume[i] = beds.get(b).restVolume() + beds.get(b).compliance() * (head - around.datum[i]);
    }
    for (int k = 0; k < grid.unknownOf.length; k++) {
      if (network.nodes().get(k) instanceof Node.Chamber chamber) {
        int i = grid.unknownOf[k];
        volume[i] = chamber.restVolume() + chamber.compliance() * (head - around.datum[i]);
      }
    }
  }

  private void fillAtRest(Grid grid, Surroundings around) {
    List<Tube> tubes = grid.network.tubes();
    for (int i = 0; i < grid.cells; i++) {
      double transmural = (head - around.datum[i]) / grid.stiffness[i];
      TubeLaw law = tubes.get(grid.tubeOf[i]).wall().law();
      if (law.pressure(NARROWEST) <= transmural && transmural <= law.pressure(WIDEST)) {
        volume[i] = law.areaRatio(transmural) * grid.restVolume[i];
      } else {
        restless = i;
      }
    }
  }

  private void fill(Grid grid, Start.Given given) {
    if (given.tubes().size() != grid.network.tubes().size()) {
      throw new IllegalArgumentException(
          "a start needs the state of each of %d tubes, but got %d"
              .formatted(grid.network.tubes().size(), given.tubes().size()));
    }
    for (int i = 0; i < grid.cells; i++) {
      Start.Along along = given.tubes().get(grid.tubeOf[i]);
      double share = grid.heightShare[i];
      volume[i] = along.areaRatio().applyAsDouble(share) * grid.restVolume[i];
      velocity[i] = along.velocity().applyAsDouble(share);
    }
  }
}
