package org.soleus.hemodynamics.kernel;

import java.util.List;
import org.soleus.hemodynamics.network.CapillaryBed;
import org.soleus.hemodynamics.network.Node;
import org.soleus.hemodynamics.network.Tube;
import org.soleus.hemodynamics.network.Wall;

/** What holds blood: walls of tubes (theory 1.7), beds (1.10) and chambers (1.15). */
final class SemiImplicitWalls {
  /** Share of a volume by which a correction may not empty a cell (theory 2, One step). */
  private static final double LEAST_LEFT = 0.3;

  /** Agreement of the heads of chambers, relative to the greatest. */
  private static final double TOLERANCE = 1e-12;

  private final SemiImplicitWork work;
  private final Grid grid;
  private final double[] ratios; // area ratio of each cell
  private final double[] slopes; // of the walls' laws
  private final double[] transmural;
  private final double[] predicted; // volumes
  private double greatestPressure; // at a node so far

  SemiImplicitWalls(SemiImplicitWork work) {
    this.work = work;
    grid = work.grid;
    ratios = new double[grid.cells];
    slopes = new double[grid.cells];
    transmural = new double[grid.cells];
    predicted = new double[grid.unknowns];
  }

  /** Heads and compliances of everything that holds blood, from the volumes of the iterate. */
  void evaluate() {
    List<Tube> tubes = grid.network.tubes();
    double[] volume = work.next.volume;
    double[] head = work.next.head;
    double[] datum = work.around.datum;
    for (int i = 0; i < grid.cells; i++) {
      ratios[i] = volume[i] / grid.restVolume[i];
    }
    for (int t = 0; t < tubes.size(); t++) {
      Wall wall = tubes.get(t).wall();
      int from = grid.tubeStart[t];
      int to = grid.tubeStart[t + 1];
      wall.law().evaluate(ratios, transmural, slopes, from, to);
      for (int i = from; i < to; i++) {
        transmural[i] *= grid.stiffness[i];
        double stiffness = grid.stiffness[i] * slopes[i];
        work.compliance[i] = grid.restVolume[i] / stiffness;
        work.waveSquare[i] = ratios[i] * stiffness / work.density;
      }
      if (wall.viscosity() > 0) {
        addViscosity(t, wall.viscosity() / work.h);
      }
    }
    for (int i = 0; i < grid.cells; i++) {
      head[i] = transmural[i] + datum[i];
    }
    for (int b = 0; b < grid.network.beds().size(); b++) {
      CapillaryBed bed = grid.network.beds().get(b);
      int i = grid.cells + b;
      work.compliance[i] = bed.compliance();
      head[i] = (volume[i] - bed.restVolume()) / bed.compliance() + datum[i];
    }
    for (int k : grid.chambers) {
      Node.Chamber chamber = (Node.Chamber) grid.network.nodes().get(k);
      int i = grid.unknownOf[k];
      work.compliance[i] = chamber.compliance();
      head[i] = (volume[i] - chamber.restVolume()) / chamber.compliance() + datum[i];
    }
  }

  /**
   * Viscous part of the wall's pressure, η d(V/V0)/dt (theory 1.7), and what it does to compliance.
   */
  private void addViscosity(int tube, double perStep) {
    for (int i = grid.tubeStart[tube]; i < grid.tubeStart[tube + 1]; i++) {
      double perVolume = perStep / grid.restVolume[i];
      transmural[i] += perVolume * (work.next.volume[i] - work.starVolume[i]);
      work.compliance[i] /= 1 + perVolume * work.compliance[i];
    }
  }

  /** Notes the extrapolated volumes, with which {@link #deviation} compares. */
  void notePrediction() {
    System.arraycopy(work.next.volume, 0, predicted, 0, predicted.length);
  }

  /** Takes over new volumes (theory 2.7). Returns whether one was held back. */
  boolean fill(double[] fresh) {
    double[] volume = work.next.volume;
    boolean clipped = false;
    for (int i = 0; i < grid.cells; i++) {
      double least = LEAST_LEFT * volume[i];
      if (fresh[i] < least) {
        clipped = true;
        work.worst = i;
        volume[i] = least;
      } else {
        volume[i] = fresh[i];
      }
    }
    for (int i = grid.cells; i < grid.cells + grid.network.beds().size(); i++) {
      volume[i] = fresh[i];
    }
    for (int k : grid.chambers) {
      volume[grid.unknownOf[k]] = fresh[grid.unknownOf[k]];
    }
    return clipped;
  }

  /**
   * Evaluates the walls anew.
   *
   * @return largest difference between the heads of the linear solve and those of the tube laws
   *     [Pa]; NaN if one is not a number
   */
  double residual() {
    double[] head = work.next.head;
    double[] linear = work.right;
    System.arraycopy(head, 0, linear, 0, grid.unknowns);
    evaluate();
    double largest = 0;
    for (int i = 0; i < grid.cells; i++) {
      double difference = Math.abs(head[i] - linear[i]);
      if (Double.isNaN(difference)) {
        work.worst = i;
        return Double.NaN;
      }
      if (difference > largest) {
        largest = difference;
        work.worst = i;
      }
    }
    return largest;
  }

  /**
   * How far the heads of chambers are from those of the linear solve, in multiples of what is
   * allowed: after {@link #residual}.
   */
  double misfit() {
    double largest = 0;
    for (int k : grid.chambers) {
      int i = grid.unknownOf[k];
      double misfit = Math.abs(work.next.head[i] - work.right[i]) / (TOLERANCE * work.level);
      if (!(misfit <= Math.max(1, largest))) {
        work.worst = i;
      }
      largest = Math.max(largest, misfit); // not a number stays so
    }
    return largest;
  }

  /**
   * Largest difference of a volume from its extrapolation, over the tolerance (theory 2.11):
   * relative to the rest volume of cells, and to what the greatest pressure at a node so far holds
   * in chambers.
   */
  double deviation(double tolerance) {
    double largest = 0;
    for (int i = 0; i < grid.cells; i++) {
      double difference = Math.abs(work.next.volume[i] - predicted[i]) / grid.restVolume[i];
      largest = Math.max(largest, difference);
    }
    double pressure = grid.chambers.length == 0 ? 0 : pressure();
    for (int k : grid.chambers) {
      int i = grid.unknownOf[k];
      double difference = Math.abs(work.next.volume[i] - predicted[i]);
      if (difference > 0) {
        largest = Math.max(largest, difference / (work.compliance[i] * pressure));
      }
    }
    return largest / tolerance;
  }

  /** Greatest pressure at a node so far, across the walls of chambers [Pa]. */
  private double pressure() {
    double greatest = greatestPressure;
    for (int k = 0; k < grid.unknownOf.length; k++) {
      int i = grid.unknownOf[k];
      double pressure =
          i >= 0 ? work.next.head[i] - work.around.datum[i] : work.around.endPressure[-1 - i];
      greatest = Math.max(greatest, Math.abs(pressure));
    }
    return greatest;
  }

  /** Ends a step. */
  void finish() {
    if (grid.chambers.length > 0) {
      greatestPressure = pressure();
    }
  }
}
