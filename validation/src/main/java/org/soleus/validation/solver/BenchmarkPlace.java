package org.soleus.validation.solver;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.recording.Probe;

/**
 * A place along a tube. Pressure and area are read in the two nearest cells and laid on a straight
 * line through them, so that the ends of a tube are its ends.
 *
 * @param label for the page
 * @param tube name of the tube
 * @param position as a fraction of its length; flows are read at the nearest face
 */
record BenchmarkPlace(String label, String tube, double position) {
  /** Probes of one place. */
  static final int PROBES = 5;

  List<Probe> probes(Network network) {
    int cells = cells(network);
    double near = middle(first(cells), cells);
    double next = middle(first(cells) + 1, cells);
    return List.of(
        new Probe.Pressure(tube, near),
        new Probe.Pressure(tube, next),
        new Probe.Flow(tube, position),
        new Probe.Area(tube, near),
        new Probe.Area(tube, next));
  }

  private int cells(Network network) {
    return network.tubes().get(network.tube(tube)).cells();
  }

  private int first(int cells) {
    return Math.clamp((int) Math.floor(position * cells - 0.5 + 1e-9), 0, cells - 2);
  }

  private static double middle(int cell, int cells) {
    return (cell + 0.5) / cells;
  }

  private double straight(int cells, double near, double next) {
    return near + (position * cells - 0.5 - first(cells)) * (next - near);
  }

  /** Pressure, given what the probes see [Pa]. */
  double pressure(Network network, IntToDoubleFunction seen) {
    return straight(cells(network), seen.applyAsDouble(0), seen.applyAsDouble(1));
  }

  /** Area, given what the probes see [m²]. */
  double area(Network network, IntToDoubleFunction seen) {
    return straight(cells(network), seen.applyAsDouble(3), seen.applyAsDouble(4));
  }
}
