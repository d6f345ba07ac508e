package org.soleus.hemodynamics.kernel;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
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
  private final int[] left; // sides of the faces, as in the arrays of sides
  private final int[] right;
  private final double[] side; // head on each side
  private final double[] lumen; // of the cell on each side; without end beyond tubes
  private final double[] halfWay; // share of each side in the s of a face
  private final double[] halfFriction; // and in its resistance
  private final double[] flattens; // 1 for cells whose lumen flattens, 0 for others
  private final double[] roundDrag; // friction of a round lumen, per length
  private final double[] numerator; // of the flow of each face
  private final double[] denominator;
  private final double[] way; // s of each face
  private final double[] friction; // resistance of each face
  private final double[] chokedSlope; // of the loss of a choked stream with its flow
  private final double[] chokedHead; // that loss is the slope times the flow, less this
  private final double[] drops; // difference of total head over each face
  private final double[] drop; // over each valve, as accepted
  private final double[] nextDrop;
  private final double[] openingRate; // of each valve, and so on
  private final double[] closingRate;
  private final double[] recoil;
  private final double[] jetMass; // density times effective length
  private final double[] leak;
  private final double[] valveWay; // length that its face spans

  SemiImplicitTubes(SemiImplicitWork work) {
    this.work = work;
    grid = work.grid;
    left = work.sides(grid.left);
    right = work.sides(grid.right);
    side = new double[work.sides];
    lumen = new double[work.sides];
    Arrays.fill(lumen, Double.POSITIVE_INFINITY);
    halfWay = new double[work.sides];
    halfFriction = new double[work.sides];
    flattens = new double[grid.cells];
    roundDrag = new double[grid.cells];
    Arrays.setAll(flattens, i -> grid.flattens[i] ? 1 : 0);
    Arrays.setAll(roundDrag, i -> grid.drag[i] * grid.parallel[i]);
    numerator = new double[grid.bedFace];
    denominator = new double[grid.bedFace];
    way = new double[grid.bedFace];
    friction = new double[grid.bedFace];
    chokedSlope = new double[grid.bedFace];
    chokedHead = new double[grid.bedFace];
    drops = new double[grid.bedFace];
    drop = new double[grid.valves.size()];
    nextDrop = new double[grid.valves.size()];
    openingRate = ofValves(valve -> valve.cusps().openingRate());
    closingRate = ofValves(valve -> valve.cusps().closingRate());
    recoil = ofValves(valve -> valve.cusps().recoil());
    jetMass = ofValves(valve -> work.density * valve.cusps().length());
    leak = ofValves(valve -> Math.max(valve.leak(), SHUT));
    valveWay = new double[grid.valves.size()];
    Arrays.setAll(valveWay, v -> halfLength(grid.left, v) + halfLength(grid.right, v));
  }

  private double[] ofValves(ToDoubleFunction<Valve> property) {
    return grid.valves.stream().mapToDouble(property).toArray();
  }

  /** Half the length of the cell on one side of a valve. */
  private double halfLength(int[] sides, int valve) {
    int i = sides[grid.valveFace[valve]];
    return i >= 0 && i < grid.cells ? grid.halfLength[i] : 0;
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
      double over = nextDrop[v] - recoil[v];
      if (over >= 0) {
        double rate = h * openingRate[v] * over;
        work.next.opening[v] = (work.starOpening[v] + rate) / (1 + rate);
      } else {
        work.next.opening[v] = work.starOpening[v] / (1 - h * closingRate[v] * over);
      }
    }
  }

  /** Flows of the current iterate (theory 2.5, 2.9). */
  void linearise() {
    measureCells();
    kineticHeads();
    balanceFaces();
    balanceValves();
    double h = work.h;
    double[] flow = work.next.flow;
    for (int f = 0; f < way.length; f++) {
      flow[f] = numerator[f] / denominator[f];
      work.conductance[f] = h / denominator[f];
    }
    work.enterTubes();
  }

  /** Inertia and friction of half of each cell; friction grows as a lumen flattens (theory 1.4). */
  private void measureCells() {
    double[] volume = work.next.volume;
    double[] ratio = work.ratio;
    for (int i = 0; i < ratio.length; i++) {
      double area = volume[i] / (2 * grid.halfLength[i]);
      double part = grid.halfLength[i] / area;
      double flattening = Math.max(1, flattens[i] / ratio[i]);
      lumen[i] = area;
      halfWay[i] = part;
      halfFriction[i] = part * (roundDrag[i] * flattening / area);
    }
  }

  /** ½ ρ u² of each cell from the mean of the flows through its two faces. */
  private void kineticHeads() {
    double[] flow = work.next.flow;
    double[] kinetic = work.kinetic;
    double halfDensity = 0.5 * work.density;
    for (int i = 0; i < grid.cells; i++) {
      int face = i + grid.tubeOf[i];
      double speed = 0.5 * (flow[face] + flow[face + 1]) / lumen[i];
      kinetic[i] = halfDensity * speed * speed;
    }
  }

  /** What drives each face and what holds it back, without valves. */
  private void balanceFaces() {
    double h = work.h;
    double density = work.density;
    double[] flow = work.next.flow;
    double[] kinetic = work.kinetic;
    double[] starMomentum = work.starMomentum;
    double[] jet = work.jet;
    work.headsOfSides(side);
    for (int f = 0; f < way.length; f++) {
      int l = left[f];
      int r = right[f];
      double over = side[l] - side[r] + kinetic[l] - kinetic[r];
      double s = halfWay[l] + halfWay[r];
      double resist = halfFriction[l] + halfFriction[r];
      way[f] = s;
      friction[f] = resist;
      drops[f] = over;
      double push = density * starMomentum[f] + h * over;
      double hold = density * s + h * resist;
      if (jet[f] > 0) {
        push += h * jet[f] * flow[f];
        hold += h * jet[f];
      }
      choke(f, flow[f] > 0 ? l : r, flow[f]);
      numerator[f] = push + h * chokedHead[f];
      denominator[f] = hold + h * chokedSlope[f];
    }
  }

  /**
   * A stream faster than the waves in the cell it comes from gains nothing from a lower head in
   * front of it: what drives it beyond is lost (theory 2.16), linearised about the last iterate.
   */
  private void choke(int face, int from, double flow) {
    double speed = Math.abs(flow) / lumen[from];
    double square = work.waveSquare[from];
    double head = 0;
    double slope = 0;
    if (speed * speed > square) {
      double excess = 0.5 * CHOKING * work.density * (speed * speed + square);
      head = Math.copySign(excess, flow);
      slope = CHOKING * work.density * speed / lumen[from];
    }
    chokedHead[face] = head;
    chokedSlope[face] = slope;
  }

  /** Adds inertia and loss of the jets through valves (theory 1.8, 2.9). */
  private void balanceValves() {
    double h = work.h;
    for (int v = 0; v < valveWay.length; v++) {
      int f = grid.valveFace[v];
      double flow = work.next.flow[f];
      double speed = Math.abs(flow);
      double open = leak[v] + (1 - leak[v]) * work.next.opening[v];
      double area = valveWay[v] / way[f] * open;
      double inertance = jetMass[v] / area;
      double loss = work.density / (2 * area * area);
      numerator[f] += inertance * work.starMomentum[f] / way[f] + h * loss * flow * speed;
      denominator[f] += inertance + 2 * h * loss * speed;
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
