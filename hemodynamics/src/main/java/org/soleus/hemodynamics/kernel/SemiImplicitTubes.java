package org.soleus.hemodynamics.kernel;

import java.util.Arrays;
import org.soleus.hemodynamics.valve.Valve;

/** Flow along the tubes, with the valves in them (theory 2.5, 2.8 to 2.10). */
final class SemiImplicitTubes {
  /**
   * Share of the lumen that even a competent shut valve keeps, so that its equation has a sense.
   */
  private static final double SHUT = 1e-7;

  /**
   * Dynamic heads that are lost per dynamic head beyond that of the wave speed (theory 2.16); a
   * number of the scheme, and no measure depends on it between 5 and 20.
   */
  private static final double CHOKING = 5;

  private final SemiImplicitWork work;
  private final Grid grid;
  private final double[] way; // s of each face
  private final double[] friction; // resistance of each face
  private final double[] chokedSlope; // of the loss of a choked stream with its flow
  private final double[] chokedHead; // that loss is the slope times the flow, less this
  private final double[] drops; // difference of total head over each face
  private final double[] drop; // over each valve, as accepted
  private final double[] nextDrop;

  SemiImplicitTubes(SemiImplicitWork work) {
    this.work = work;
    grid = work.grid;
    way = new double[grid.bedFace];
    friction = new double[grid.bedFace];
    chokedSlope = new double[grid.bedFace];
    chokedHead = new double[grid.bedFace];
    drops = new double[grid.bedFace];
    drop = new double[grid.valves.size()];
    nextDrop = new double[grid.valves.size()];
  }

  /** Flows of the faces from the velocities of the cells beside them, valves half open. */
  void begin(FlowState now, double[] velocity) {
    for (int f = 0; f < grid.bedFace; f++) {
      double onTheWay = 0;
      double motion = 0;
      for (int side = 0; side < 2; side++) {
        int i = side == 0 ? grid.left[f] : grid.right[f];
        if (i >= 0 && i < grid.cells) {
          double lumen = now.volume[i] / (2 * grid.halfLength[i]);
          onTheWay += grid.halfLength[i] / lumen;
          motion += velocity[i] * grid.halfLength[i];
        }
      }
      now.momentum[f] = motion;
      now.flow[f] = motion / onTheWay;
    }
    Arrays.fill(now.opening, 0.5);
  }

  /** Begins a step: valves feel what they last felt. */
  void predict() {
    System.arraycopy(drop, 0, nextDrop, 0, drop.length);
  }

  /** Implicit step of dζ/dt from the current pressure drop over each valve (theory 2.8). */
  void moveValves() {
    double h = work.h;
    for (int v = 0; v < nextDrop.length; v++) {
      Valve.Cusps cusps = grid.valves.get(v).cusps();
      double over = nextDrop[v] - cusps.recoil();
      if (over >= 0) {
        double rate = h * cusps.openingRate() * over;
        work.next.opening[v] = (work.starOpening[v] + rate) / (1 + rate);
      } else {
        work.next.opening[v] = work.starOpening[v] / (1 - h * cusps.closingRate() * over);
      }
    }
  }

  /** Flows of the current iterate (theory 2.5, 2.9). */
  void linearise() {
    kineticHeads();
    double h = work.h;
    double density = work.density;
    double[] volume = work.next.volume;
    double[] head = work.next.head;
    double[] flow = work.next.flow;
    double[] endHead = work.around.endHead;
    double[] kinetic = work.kinetic;
    double[] starMomentum = work.starMomentum;
    double[] jet = work.jet;
    for (int f = 0; f < way.length; f++) {
      int l = grid.left[f];
      int r = grid.right[f];
      double over = (l >= 0 ? head[l] : endHead[-1 - l]) - (r >= 0 ? head[r] : endHead[-1 - r]);
      double s = 0;
      double resist = 0;
      if (l >= 0) {
        over += kinetic[l];
        if (l < grid.cells) {
          double area = volume[l] / (2 * grid.halfLength[l]);
          double part = grid.halfLength[l] / area;
          s = part;
          resist = part * dragOf(l, area);
        }
      } else {
        over += work.endKinetic[-1 - l];
      }
      if (r >= 0) {
        over -= kinetic[r];
        if (r < grid.cells) {
          double area = volume[r] / (2 * grid.halfLength[r]);
          double part = grid.halfLength[r] / area;
          s += part;
          resist += part * dragOf(r, area);
        }
      } else {
        over -= work.endKinetic[-1 - r];
      }
      way[f] = s;
      friction[f] = resist;
      drops[f] = over;
      double numerator = density * starMomentum[f] + h * over;
      double denominator = density * s + h * resist;
      if (jet[f] > 0) {
        numerator += h * jet[f] * flow[f];
        denominator += h * jet[f];
      }
      choke(f, flow[f] > 0 ? l : r, flow[f]);
      numerator += h * chokedHead[f];
      denominator += h * chokedSlope[f];
      int v = grid.valveAt[f];
      if (v >= 0) {
        double lumen = valveArea(v, s, f);
        double inertance = density * grid.valves.get(v).cusps().length() / lumen;
        double loss = density / (2 * lumen * lumen);
        double speed = Math.abs(flow[f]);
        numerator += inertance * starMomentum[f] / s + h * loss * flow[f] * speed;
        denominator += inertance + 2 * h * loss * speed;
      }
      work.enter(f, numerator / denominator, h / denominator);
    }
  }

  /**
   * A stream faster than the waves in the cell it comes from gains nothing from a lower head in
   * front of it: what drives it beyond is lost (theory 2.16), linearised about the last iterate.
   */
  private void choke(int face, int from, double flow) {
    chokedHead[face] = 0;
    chokedSlope[face] = 0;
    if (from < 0 || from >= grid.cells) {
      return;
    }
    double lumen = work.next.volume[from] / (2 * grid.halfLength[from]);
    double speed = Math.abs(flow) / lumen;
    double square = work.waveSquare[from];
    if (speed * speed > square) {
      double excess = 0.5 * CHOKING * work.density * (speed * speed + square);
      chokedHead[face] = Math.copySign(excess, flow);
      chokedSlope[face] = CHOKING * work.density * speed / lumen;
    }
  }

  /** Friction per flow and length over area [Pa s/m²]; grows as the lumen flattens (theory 1.4). */
  private double dragOf(int cell, double area) {
    double ratio = work.next.volume[cell] / grid.restVolume[cell];
    double flattening = ratio < 1 && grid.flattens[cell] ? 1 / ratio : 1;
    return grid.drag[cell] * grid.parallel[cell] * flattening / area;
  }

  /** Open area of a valve [m²] (theory 1.8). */
  private double valveArea(int v, double s, int face) {
    double length =
        (grid.left[face] >= 0 && grid.left[face] < grid.cells
                ? grid.halfLength[grid.left[face]]
                : 0)
            + (grid.right[face] >= 0 && grid.right[face] < grid.cells
                ? grid.halfLength[grid.right[face]]
                : 0);
    double leak = Math.max(grid.valves.get(v).leak(), SHUT);
    return length / s * (leak + (1 - leak) * work.next.opening[v]);
  }

  /** ½ ρ u² of each cell from the mean of the flows through its two faces. */
  private void kineticHeads() {
    double[] flow = work.next.flow;
    int tubes = grid.tubeStart.length - 1;
    for (int t = 0; t < tubes; t++) {
      int face = grid.tubeFace[t];
      for (int i = grid.tubeStart[t]; i < grid.tubeStart[t + 1]; i++, face++) {
        double area = work.next.volume[i] / (2 * grid.halfLength[i]);
        double speed = 0.5 * (flow[face] + flow[face + 1]) / area;
        work.kinetic[i] = 0.5 * work.density * speed * speed;
      }
    }
  }

  /** What each valve takes of the drop over its face, once flows are corrected (theory 2.10). */
  void correctValves() {
    for (int v = 0; v < nextDrop.length; v++) {
      int f = grid.valveFace[v];
      double flow = work.next.flow[f];
      double tubeLoss =
          (friction[f] + chokedSlope[f]) * flow
              - chokedHead[f]
              + work.density * (way[f] * flow - work.starMomentum[f]) / work.h;
      nextDrop[v] =
          drops[f] + work.correction(grid.left[f]) - work.correction(grid.right[f]) - tubeLoss;
    }
  }

  /** Ends a step: the momentum that the iterate carries on. */
  void finish() {
    for (int f = 0; f < grid.bedFace; f++) {
      work.next.momentum[f] = way[f] * work.next.flow[f];
    }
    System.arraycopy(nextDrop, 0, drop, 0, drop.length);
  }
}
