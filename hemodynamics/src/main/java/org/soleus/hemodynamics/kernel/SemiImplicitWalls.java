package org.soleus.hemodynamics.kernel;

import java.util.Arrays;
import java.util.List;
import org.soleus.hemodynamics.network.CapillaryBed;
import org.soleus.hemodynamics.network.Node;
import org.soleus.hemodynamics.network.Tube;
import org.soleus.hemodynamics.wall.TubeLaw;

/** What holds blood: walls of tubes (theory 1.7), beds (1.10) and chambers (1.15). */
final class SemiImplicitWalls {
  /** Share of a volume by which a correction may not empty a cell (theory 2, One step). */
  private static final double LEAST_LEFT = 0.3;

  /** Agreement of the heads of chambers, relative to the greatest. */
  private static final double TOLERANCE = 1e-12;

  private final SemiImplicitWork work;
  private final Grid grid;
  private final TubeLaw[] laws; // those that differ
  private final int[] lawStart; // first place of each law's cells; one more closes the last
  private final int[] place; // of each cell, law by law: each law is evaluated in one go
  private final double[] placed; // area ratios, by place; so are the next two
  private final double[] pressures; // of the laws
  private final double[] slopes; // of the laws
  private final double[] transmural; // of each cell, as the law says at stiffness 1
  private final double[] elastic; // its slope
  private final double[] viscosity; // of each cell's wall
  private final double[] perVolume; // viscosity over rest volume and step
  private final double[] predicted; // volumes
  private double greatestPressure; // at a node so far

  SemiImplicitWalls(SemiImplicitWork work) {
    this.work = work;
    grid = work.grid;
    List<Tube> tubes = grid.network.tubes();
    laws = tubes.stream().map(tube -> tube.wall().law()).distinct().toArray(TubeLaw[]::new);
    lawStart = new int[laws.length + 1];
    place = new int[grid.cells];
    for (int k = 0; k < laws.length; k++) {
      int next = lawStart[k];
      for (int i = 0; i < grid.cells; i++) {
        if (tubes.get(grid.tubeOf[i]).wall().law().equals(laws[k])) {
          place[i] = next++;
        }
      }
      lawStart[k + 1] = next;
    }
    placed = new double[grid.cells];
    pressures = new double[grid.cells];
    slopes = new double[grid.cells];
    transmural = new double[grid.cells];
    elastic = new double[grid.cells];
    viscosity = new double[grid.cells];
    perVolume = new double[grid.cells];
    Arrays.setAll(viscosity, i -> tubes.get(grid.tubeOf[i]).wall().viscosity());
    predicted = new double[grid.unknowns];
  }

  /** Begins a step: what the viscosity of walls makes of its length. */
  void begin() {
    for (int i = 0; i < perVolume.length; i++) {
      perVolume[i] = viscosity[i] / work.h / grid.restVolume[i];
    }
  }

  /** Heads and compliances of everything that holds blood, from the volumes of the iterate. */
  void evaluate() {
    evaluateCells();
    double[] volume = work.next.volume;
    double[] head = work.next.head;
    double[] datum = work.around.datum;
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

  /** Walls of tubes: their laws, and the viscous part η d(V/V0)/dt (theory 1.7). */
  private void evaluateCells() {
    evaluateLaws();
    double[] volume = work.next.volume;
    double[] head = work.next.head;
    double[] datum = work.around.datum;
    double density = work.density;
    for (int i = 0; i < transmural.length; i++) {
      double stiffness = grid.stiffness[i] * elastic[i];
      double compliance = grid.restVolume[i] / stiffness;
      double viscous = perVolume[i] * (volume[i] - work.starVolume[i]);
      head[i] = transmural[i] * grid.stiffness[i] + viscous + datum[i];
      work.compliance[i] = compliance / (1 + perVolume[i] * compliance);
      work.waveSquare[i] = work.ratio[i] * stiffness / density;
    }
  }

  /** Evaluates each law for all its cells at once. */
  private void evaluateLaws() {
    double[] volume = work.next.volume;
    double[] ratio = work.ratio;
    for (int i = 0; i < ratio.length; i++) {
      ratio[i] = volume[i] / grid.restVolume[i];
    }
    for (int i = 0; i < place.length; i++) {
      placed[place[i]] = ratio[i];
    }
    for (int k = 0; k < laws.length; k++) {
      laws[k].evaluate(placed, pressures, slopes, lawStart[k], lawStart[k + 1]);
    }
    for (int i = 0; i < place.length; i++) {
      transmural[i] = pressures[place[i]];
      elastic[i] = slopes[place[i]];
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
