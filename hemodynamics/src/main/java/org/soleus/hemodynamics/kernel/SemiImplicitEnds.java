package org.soleus.hemodynamics.kernel;

import java.util.ArrayList;
import java.util.List;
import org.soleus.hemodynamics.network.Node;
import org.soleus.hemodynamics.network.Tube;

/**
 * What is special where tubes end: pressure shared with the node instead of total head (theory
 * 1.12), ends that throw waves back (1.16), compliances held at a given pressure.
 */
final class SemiImplicitEnds {
  private final SemiImplicitWork work;
  private final Grid grid;
  private final double[] compliance; // of each end with a given pressure
  private final SemiImplicitMirror[] mirrors;

  SemiImplicitEnds(SemiImplicitWork work) {
    this.work = work;
    grid = work.grid;
    compliance = new double[grid.ends.length];
    for (int e = 0; e < compliance.length; e++) {
      compliance[e] = ((Node.PressureEnd) grid.network.nodes().get(grid.ends[e])).compliance();
    }
    List<SemiImplicitMirror> found = new ArrayList<>();
    for (int t = 0; t < grid.network.tubes().size(); t++) {
      Tube tube = grid.network.tubes().get(t);
      for (int node : new int[] {tube.from(), tube.to()}) {
        if (grid.network.nodes().get(node) instanceof Node.ReflectingEnd) {
          found.add(new SemiImplicitMirror(work, node, t));
        }
      }
    }
    mirrors = found.toArray(SemiImplicitMirror[]::new);
  }

  /** Fills the compliances at ends to what the surroundings give. */
  void hold(FlowState state) {
    for (int e = 0; e < compliance.length; e++) {
      state.held[e] = compliance[e] * work.around.endPressure[e];
    }
  }

  /** Dynamic heads at the ends of tubes that share pressure, from the iterate. */
  void kineticHeads() {
    for (int f : grid.pressureFaces) {
      boolean last = grid.left[f] >= 0 && grid.left[f] < grid.cells;
      int cell = last ? grid.left[f] : grid.right[f];
      int tube = grid.tubeOf[cell];
      int within = last ? cell - 1 : cell + 1;
      boolean alone = within < grid.tubeStart[tube] || within >= grid.tubeStart[tube + 1];
      double lumen = lumenAtEnd(cell, alone ? cell : within);
      double speed = work.next.flow[f] / lumen;
      double head = 0.5 * work.density * speed * speed;
      // implicit where it brakes; a jet into the tube would lose the positive diagonal
      work.jet[f] = work.density / lumen * Math.max(last ? speed : -speed, 0);
      work.kinetic[work.side(last ? grid.right[f] : grid.left[f])] = head;
    }
  }

  /** Lumen at the end of a tube, linear from its last two cells. */
  private double lumenAtEnd(int cell, int within) {
    double lumen = work.next.volume[cell];
    double linear = lumen + 0.5 * (lumen - work.next.volume[within]);
    return Math.clamp(linear, 0.5 * lumen, 2 * lumen) / (2 * grid.halfLength[cell]);
  }

  /** Enters the flows out of reflecting ends. */
  void linearise() {
    for (SemiImplicitMirror mirror : mirrors) {
      mirror.linearise();
    }
  }

  /** How far flows at reflecting ends are from their law, in multiples of what is allowed. */
  double misfit() {
    double largest = 0;
    for (SemiImplicitMirror mirror : mirrors) {
      double misfit = mirror.misfit();
      if (!(misfit <= Math.max(1, largest))) {
        work.worst = mirror.unknown;
      }
      largest = Math.max(largest, misfit); // not a number stays so
    }
    return largest;
  }

  /** Volume that compliances at ends take up in the step over h [m³/s]. */
  double uptake(int end) {
    return (work.next.held[end] - work.starHeld[end]) / work.h;
  }

  /** Net flow that enters through reflecting ends [m³/s]. */
  double entering() {
    double sum = 0;
    for (SemiImplicitMirror mirror : mirrors) {
      sum -= mirror.sign * work.next.flow[mirror.face];
    }
    return sum;
  }

  /** Sum of the absolute flows through reflecting ends [m³/s]. */
  double exchanging() {
    double sum = 0;
    for (SemiImplicitMirror mirror : mirrors) {
      sum += Math.abs(work.next.flow[mirror.face]);
    }
    return sum;
  }
}
