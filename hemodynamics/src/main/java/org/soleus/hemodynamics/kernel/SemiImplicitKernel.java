package org.soleus.hemodynamics.kernel;

import java.util.Arrays;
import java.util.List;
import org.soleus.hemodynamics.network.CapillaryBed;
import org.soleus.hemodynamics.network.Start;
import org.soleus.hemodynamics.network.Tube;
import org.soleus.hemodynamics.network.Wall;
import org.soleus.hemodynamics.recording.Recording;
import org.soleus.hemodynamics.valve.Valve;

/**
 * One run of the semi-implicit scheme (theory 2.1 to 2.10): heads implicit, volumes from the flows
 * and therefore conserved exactly, the tube law met by Newton iteration on a symmetric
 * positive-definite system, valves coupled implicitly. Second order in time by BDF2 with variable
 * steps; the first step is backward Euler. Nothing is allocated while stepping.
 */
public final class SemiImplicitKernel implements Snapshot {
  /**
   * Share of the lumen that even a competent shut valve keeps, so that its equation has a sense.
   */
  private static final double SHUT = 1e-7;

  private static final int MOST_ITERATIONS = 14;
  private static final int ITERATIONS_WITH_MOVING_VALVES = 4;

  private final Grid grid;
  private final Surroundings around;
  private final SparseCholesky cholesky;
  private final double density;
  private final double newtonTolerance;

  private FlowState now;
  private FlowState before;
  private FlowState next;
  private double time;
  private double lastStep;
  private boolean secondOrder;

  private final double[] reflex;
  private final double[] arterial; // conductance of each bed's arterioles
  private final double[] valveDrop;
  private final double[] nextDrop;
  private double exchanged;
  private double initialVolume;

  // work of one step
  private final double[] starVolume;
  private final double[] starMomentum;
  private final double[] starOpening;
  private final double[] ratios; // area ratio of each cell
  private final double[] slopes; // of the walls' laws
  private final double[] transmural;
  private final double[] predictedVolume;
  private final double[] compliance;
  private final double[] kinetic;
  private final double[] conductance;
  private final double[] way; // s of each face
  private final double[] friction; // resistance of each face
  private final double[] drops; // difference of total head over each face
  private final double[] diagonal;
  private final double[] edges;
  private final double[] right;
  private final int[] edgeFace;
  private int worst;

  /** Prepares a run; {@link #rest} must be called before the first step. */
  public SemiImplicitKernel(Grid grid, double newtonTolerance) {
    this.grid = grid;
    this.newtonTolerance = newtonTolerance;
    around = new Surroundings(grid);
    density = grid.network.blood().density();
    int inner = 0;
    for (int f = 0; f < grid.faces; f++) {
      if (grid.left[f] >= 0 && grid.right[f] >= 0) {
        inner++;
      }
    }
    edgeFace = new int[inner];
    int[] first = new int[inner];
    int[] second = new int[inner];
    int e = 0;
    for (int f = 0; f < grid.faces; f++) {
      if (grid.left[f] >= 0 && grid.right[f] >= 0) {
        edgeFace[e] = f;
        first[e] = grid.left[f];
        second[e++] = grid.right[f];
      }
    }
    cholesky = new SparseCholesky(grid.unknowns, first, second);
    now = new FlowState(grid);
    before = new FlowState(grid);
    next = new FlowState(grid);
    int beds = grid.network.beds().size();
    reflex = new double[beds];
    arterial = new double[beds];
    valveDrop = new double[grid.valves.size()];
    nextDrop = new double[grid.valves.size()];
    starVolume = new double[grid.unknowns];
    starMomentum = new double[grid.faces];
    starOpening = new double[grid.valves.size()];
    ratios = new double[grid.cells];
    slopes = new double[grid.cells];
    transmural = new double[grid.unknowns];
    predictedVolume = new double[grid.unknowns];
    compliance = new double[grid.unknowns];
    kinetic = new double[grid.unknowns];
    conductance = new double[grid.faces];
    way = new double[grid.faces];
    friction = new double[grid.faces];
    drops = new double[grid.faces];
    diagonal = new double[grid.unknowns];
    edges = new double[inner];
    right = new double[grid.unknowns];
  }

  /** Sets the state at time t [s], valves half open. */
  public void begin(double t, Start start) {
    time = t;
    secondOrder = false;
    around.at(t);
    InitialState initial = new InitialState(grid, around, start);
    System.arraycopy(initial.volume, 0, now.volume, 0, grid.unknowns);
    System.arraycopy(initial.volume, 0, next.volume, 0, grid.unknowns);
    Arrays.fill(now.head, initial.head);
    if (start instanceof Start.Given) {
      setMotion(initial);
    }
    for (int b = 0; b < reflex.length; b++) {
      double pressure = initial.head - around.datum[grid.cells + b];
      reflex[b] = grid.network.beds().get(b).reflex().target(pressure);
    }
    setArterioles();
    Arrays.fill(now.opening, 0.5);
    now.entered = 0;
    exchanged = 0;
    initialVolume = volume();
  }

  /** Flows of the faces from the velocities of the cells beside them; heads from the lumens. */
  private void setMotion(InitialState initial) {
    evaluateWalls(Double.POSITIVE_INFINITY);
    System.arraycopy(next.head, 0, now.head, 0, grid.cells);
    for (int f = 0; f < tubeFaces(); f++) {
      double onTheWay = 0;
      double motion = 0;
      int cells = 0;
      for (int i : new int[] {grid.left[f], grid.right[f]}) {
        if (i >= 0 && i < grid.cells) {
          double lumen = now.volume[i] / (2 * grid.halfLength[i]);
          onTheWay += grid.halfLength[i] / lumen;
          motion += initial.velocity[i] * grid.halfLength[i];
          cells++;
        }
      }
      now.momentum[f] = motion;
      now.flow[f] = cells == 0 ? 0 : motion / onTheWay;
    }
  }

  private int tubeFaces() {
    return grid.tubeFace[grid.tubeFace.length - 1];
  }

  @Override
  public double time() {
    return time;
  }

  /** The next time after t [s] at which some load changes its character. */
  public double nextBreak(double t) {
    return around.nextBreak(t);
  }

  /** Forgets the history, so that the next step is of first order: after a failed attempt. */
  public void restart() {
    secondOrder = false;
  }

  /**
   * Tries a step. The state is unchanged until {@link #accept} is called.
   *
   * @param dt step [s]
   * @return largest deviation from extrapolation relative to tolerance [1]; NaN if the step failed
   */
  public double attempt(double dt, double tolerance) {
    double ratio = ratio(dt);
    double h = dt * (1 + ratio) / (1 + 2 * ratio);
    star(ratio);
    around.at(time + dt);
    setArterioles();
    predict(ratio);
    boolean clipped = false;
    boolean converged = false;
    evaluateWalls(h);
    System.arraycopy(next.volume, 0, predictedVolume, 0, grid.cells);
    for (int k = 0; k < MOST_ITERATIONS && !converged; k++) {
      if (k < ITERATIONS_WITH_MOVING_VALVES) {
        moveValves(h);
      }
      linearise(h);
      if (!cholesky.solve(diagonal, edges, right)) {
        worst = strangeLoad(weakest());
        return Double.NaN;
      }
      clipped = update(h);
      double residual = residual(h);
      if (Double.isNaN(residual)) {
        worst = strangeLoad(worst);
        return Double.NaN;
      }
      converged = k > 0 && !clipped && residual < newtonTolerance;
    }
    return converged ? deviation(tolerance) : Double.NaN;
  }

  /** Step over the step before; 0, which makes backward Euler of BDF2, where there is none. */
  private double ratio(double dt) {
    return secondOrder ? dt / lastStep : 0;
  }

  private void setArterioles() {
    for (int b = 0; b < arterial.length; b++) {
      CapillaryBed bed = grid.network.beds().get(b);
      // A bed squeezed above arterial pressure gets nothing; arteries take no blood back.
      boolean open = now.head[grid.cells + b] < around.arterialHead[b];
      double resistance = bed.arterialResistance() * (1 + bed.reflex().gain() * reflex[b]);
      arterial[b] = open ? around.demand[b] / resistance : 0;
    }
  }

  /** Combinations of the last two states from which the new one is reached (theory 2.4). */
  private void star(double ratio) {
    double a = ratio * ratio / (1 + 2 * ratio);
    for (int i = 0; i < grid.unknowns; i++) {
      starVolume[i] = now.volume[i] + a * (now.volume[i] - before.volume[i]);
    }
    for (int f = 0; f < grid.faces; f++) {
      starMomentum[f] = now.momentum[f] + a * (now.momentum[f] - before.momentum[f]);
    }
    for (int v = 0; v < starOpening.length; v++) {
      double star = now.opening[v] + a * (now.opening[v] - before.opening[v]);
      starOpening[v] = Math.clamp(star, 0.0, 1.0);
    }
    next.entered = now.entered + a * (now.entered - before.entered);
  }

  private void predict(double ratio) {
    for (int i = 0; i < grid.unknowns; i++) {
      double volume = now.volume[i] + ratio * (now.volume[i] - before.volume[i]);
      next.volume[i] = i < grid.cells ? Math.max(volume, 0.3 * now.volume[i]) : volume;
      next.head[i] = now.head[i] + ratio * (now.head[i] - before.head[i]);
    }
    for (int f = 0; f < grid.faces; f++) {
      next.flow[f] = now.flow[f] + ratio * (now.flow[f] - before.flow[f]);
    }
    System.arraycopy(valveDrop, 0, nextDrop, 0, valveDrop.length);
  }

  /** Transmural pressures, compliances and heads of cells and beds from their volumes. */
  private void evaluateWalls(double h) {
    List<Tube> tubes = grid.network.tubes();
    for (int i = 0; i < grid.cells; i++) {
      ratios[i] = next.volume[i] / grid.restVolume[i];
    }
    for (int t = 0; t < tubes.size(); t++) {
      Wall wall = tubes.get(t).wall();
      int from = grid.tubeStart[t];
      int to = grid.tubeStart[t + 1];
      wall.law().evaluate(ratios, transmural, slopes, from, to);
      for (int i = from; i < to; i++) {
        transmural[i] *= grid.stiffness[i];
        compliance[i] = grid.restVolume[i] / (grid.stiffness[i] * slopes[i]);
      }
      if (wall.viscosity() > 0) {
        addViscosity(t, wall.viscosity() / h);
      }
    }
    for (int i = 0; i < grid.cells; i++) {
      next.head[i] = transmural[i] + around.datum[i];
    }
    for (int b = 0; b < reflex.length; b++) {
      CapillaryBed bed = grid.network.beds().get(b);
      int i = grid.cells + b;
      compliance[i] = bed.compliance();
      next.head[i] = (next.volume[i] - bed.restVolume()) / bed.compliance() + around.datum[i];
    }
  }

  /**
   * Viscous part of the wall's pressure, η d(V/V0)/dt (theory 1.7), and what it does to compliance.
   */
  private void addViscosity(int tube, double perStep) {
    for (int i = grid.tubeStart[tube]; i < grid.tubeStart[tube + 1]; i++) {
      double perVolume = perStep / grid.restVolume[i];
      transmural[i] += perVolume * (next.volume[i] - starVolume[i]);
      compliance[i] /= 1 + perVolume * compliance[i];
    }
  }

  /** Implicit step of dζ/dt from the current pressure drop over each valve (theory 2.8). */
  private void moveValves(double h) {
    for (int v = 0; v < starOpening.length; v++) {
      Valve.Cusps cusps = grid.valves.get(v).cusps();
      double drop = nextDrop[v] - cusps.recoil();
      if (drop >= 0) {
        double rate = h * cusps.openingRate() * drop;
        next.opening[v] = (starOpening[v] + rate) / (1 + rate);
      } else {
        next.opening[v] = starOpening[v] / (1 - h * cusps.closingRate() * drop);
      }
    }
  }

  /** Flows of the current iterate (theory 2.5, 2.9), and the system for the correction (2.6). */
  private void linearise(double h) {
    for (int i = 0; i < grid.unknowns; i++) {
      diagonal[i] = compliance[i];
      right[i] = starVolume[i] - next.volume[i] + h * around.source[i];
    }
    kineticHeads();
    for (int f = 0; f < grid.faces; f++) {
      int l = grid.left[f];
      int r = grid.right[f];
      double drop =
          (l >= 0 ? next.head[l] : around.endHead[-1 - l])
              - (r >= 0 ? next.head[r] : around.endHead[-1 - r]);
      double g;
      double flow;
      if (grid.resistance[f] > 0) {
        g = 1 / grid.resistance[f];
        flow = g * drop;
      } else {
        double s = 0;
        double resist = 0;
        if (l >= 0) {
          drop += kinetic[l];
          if (l < grid.cells) {
            double area = next.volume[l] / (2 * grid.halfLength[l]);
            double part = grid.halfLength[l] / area;
            s = part;
            resist = part * dragOf(l, area);
          }
        }
        if (r >= 0) {
          drop -= kinetic[r];
          if (r < grid.cells) {
            double area = next.volume[r] / (2 * grid.halfLength[r]);
            double part = grid.halfLength[r] / area;
            s += part;
            resist += part * dragOf(r, area);
          }
        }
        way[f] = s;
        friction[f] = resist;
        drops[f] = drop;
        double numerator = density * starMomentum[f] + h * drop;
        double denominator = density * s + h * resist;
        int v = grid.valveAt[f];
        if (v >= 0) {
          double lumen = valveArea(v, s, f);
          double inertance = density * grid.valves.get(v).cusps().length() / lumen;
          double loss = density / (2 * lumen * lumen);
          double speed = Math.abs(next.flow[f]);
          numerator += inertance * starMomentum[f] / s + h * loss * next.flow[f] * speed;
          denominator += inertance + 2 * h * loss * speed;
        }
        g = h / denominator;
        flow = numerator / denominator;
      }
      conductance[f] = g;
      next.flow[f] = flow;
      if (l >= 0) {
        diagonal[l] += h * g;
        right[l] -= h * flow;
      }
      if (r >= 0) {
        diagonal[r] += h * g;
        right[r] += h * flow;
      }
    }
    for (int b = 0; b < arterial.length; b++) {
      int i = grid.cells + b;
      diagonal[i] += h * arterial[b];
      right[i] += h * arterial[b] * (around.arterialHead[b] - next.head[i]);
    }
    for (int e = 0; e < edges.length; e++) {
      edges[e] = -h * conductance[edgeFace[e]];
    }
  }

  /** Friction per flow and length over area [Pa s/m²]; grows as the lumen flattens (theory 1.4). */
  private double dragOf(int cell, double area) {
    double ratio = next.volume[cell] / grid.restVolume[cell];
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
    return length / s * (leak + (1 - leak) * next.opening[v]);
  }

  /** ½ ρ u² of each cell from the mean of the flows through its two faces. */
  private void kineticHeads() {
    int tubes = grid.tubeStart.length - 1;
    for (int t = 0; t < tubes; t++) {
      int face = grid.tubeFace[t];
      for (int i = grid.tubeStart[t]; i < grid.tubeStart[t + 1]; i++, face++) {
        double area = next.volume[i] / (2 * grid.halfLength[i]);
        double speed = 0.5 * (next.flow[face] + next.flow[face + 1]) / area;
        kinetic[i] = 0.5 * density * speed * speed;
      }
    }
  }

  /** Applies the correction (theory 2.7, 2.10). Returns whether a volume was clipped. */
  private boolean update(double h) {
    for (int f = 0; f < grid.faces; f++) {
      int l = grid.left[f];
      int r = grid.right[f];
      next.flow[f] += conductance[f] * ((l >= 0 ? right[l] : 0) - (r >= 0 ? right[r] : 0));
    }
    for (int v = 0; v < nextDrop.length; v++) {
      int f = grid.valveFace[v];
      double tubeLoss =
          friction[f] * next.flow[f] + density * (way[f] * next.flow[f] - starMomentum[f]) / h;
      int l = grid.left[f];
      int r = grid.right[f];
      nextDrop[v] = drops[f] + (l >= 0 ? right[l] : 0) - (r >= 0 ? right[r] : 0) - tubeLoss;
    }
    for (int i = 0; i < grid.unknowns; i++) {
      next.head[i] += right[i];
      diagonal[i] = starVolume[i] + h * around.source[i];
    }
    for (int f = 0; f < grid.faces; f++) {
      double moved = h * next.flow[f];
      if (grid.left[f] >= 0) {
        diagonal[grid.left[f]] -= moved;
      }
      if (grid.right[f] >= 0) {
        diagonal[grid.right[f]] += moved;
      }
    }
    for (int b = 0; b < arterial.length; b++) {
      int i = grid.cells + b;
      diagonal[i] += h * arterial[b] * (around.arterialHead[b] - next.head[i]);
    }
    boolean clipped = false;
    for (int i = 0; i < grid.cells; i++) {
      double least = 0.3 * next.volume[i];
      if (diagonal[i] < least) {
        clipped = true;
        worst = i;
        next.volume[i] = least;
      } else {
        next.volume[i] = diagonal[i];
      }
    }
    for (int i = grid.cells; i < grid.cells + arterial.length; i++) {
      next.volume[i] = diagonal[i];
    }
    return clipped;
  }

  /** An unknown on which a load acts that is not a number, if any. */
  private int strangeLoad(int otherwise) {
    for (int i = 0; i < grid.unknowns; i++) {
      if (Double.isNaN(around.datum[i] + around.source[i])) {
        return i;
      }
    }
    return otherwise;
  }

  /** An unknown whose equation makes no sense, if any; where the last failure was, if not. */
  private int weakest() {
    for (int i = 0; i < grid.unknowns; i++) {
      if (!(diagonal[i] > 0 && diagonal[i] < Double.POSITIVE_INFINITY)) {
        return i;
      }
    }
    return worst;
  }

  /** Largest difference between the heads of the linear solve and those of the tube laws [Pa]. */
  private double residual(double h) {
    System.arraycopy(next.head, 0, right, 0, grid.cells);
    evaluateWalls(h);
    double largest = 0;
    for (int i = 0; i < grid.cells; i++) {
      double difference = Math.abs(next.head[i] - right[i]);
      if (Double.isNaN(difference)) {
        worst = i;
        return Double.NaN;
      }
      if (difference > largest) {
        largest = difference;
        worst = i;
      }
    }
    return largest;
  }

  /** Largest difference of a relative volume from its extrapolation, over the tolerance (2.11). */
  private double deviation(double tolerance) {
    double largest = 0;
    for (int i = 0; i < grid.cells; i++) {
      double difference = Math.abs(next.volume[i] - predictedVolume[i]) / grid.restVolume[i];
      largest = Math.max(largest, difference);
    }
    return largest / tolerance;
  }

  /** Makes the attempted step of length dt [s] the current state. */
  public void accept(double dt) {
    double ratio = ratio(dt);
    double h = dt * (1 + ratio) / (1 + 2 * ratio);
    account(dt, h);
    for (int f = 0; f < grid.faces; f++) {
      next.momentum[f] = way[f] * next.flow[f];
    }
    System.arraycopy(nextDrop, 0, valveDrop, 0, valveDrop.length);
    for (int b = 0; b < reflex.length; b++) {
      CapillaryBed.Reflex law = grid.network.beds().get(b).reflex();
      int i = grid.cells + b;
      double target = law.target(next.head[i] - around.gravityHead(i));
      reflex[b] += (target - reflex[b]) * -Math.expm1(-dt / law.lag());
    }
    FlowState oldest = before;
    before = now;
    now = next;
    next = oldest;
    time += dt;
    lastStep = dt;
    secondOrder = true;
  }

  private void account(double dt, double h) {
    double net = 0;
    double gross = 0;
    for (int f = 0; f < grid.faces; f++) {
      if (grid.left[f] < 0) {
        net += next.flow[f];
        gross += Math.abs(next.flow[f]);
      }
      if (grid.right[f] < 0) {
        net -= next.flow[f];
        gross += Math.abs(next.flow[f]);
      }
    }
    for (int i = grid.cells; i < grid.unknowns; i++) {
      net += around.source[i];
      gross += Math.abs(around.source[i]);
    }
    for (int b = 0; b < arterial.length; b++) {
      double flow = arterialFlow(b, next);
      net += flow;
      gross += Math.abs(flow);
    }
    next.entered += h * net;
    exchanged += dt * gross;
  }

  private double arterialFlow(int bed, FlowState state) {
    return arterial[bed] * (around.arterialHead[bed] - state.head[grid.cells + bed]);
  }

  /** Total volume [m³]. */
  private double volume() {
    double sum = 0;
    for (int i = 0; i < grid.cells + reflex.length; i++) {
      sum += now.volume[i];
    }
    return sum;
  }

  /** Account of the run's blood so far. */
  public Recording.VolumeBalance balance() {
    return new Recording.VolumeBalance(initialVolume, volume(), now.entered, exchanged);
  }

  /** Where the last failed attempt was worst, in words. */
  public String worstPlace() {
    return grid.place(worst);
  }

  // Reading the state: used by the sampler.

  @Override
  public double pressure(int unknown) {
    return now.head[unknown] - around.gravityHead(unknown);
  }

  @Override
  public double volume(int unknown) {
    return now.volume[unknown];
  }

  @Override
  public double flow(int face) {
    return now.flow[face];
  }

  @Override
  public double opening(int valve) {
    return now.opening[valve];
  }

  @Override
  public double bedInflow(int bed) {
    return arterialFlow(bed, now);
  }

  @Override
  public double nodePressure(int node) {
    throw new UnsupportedOperationException("node " + node);
  }

  @Override
  public double linkFlow(int link) {
    throw new UnsupportedOperationException("link " + link);
  }

  @Override
  public double storage(int node) {
    throw new UnsupportedOperationException("node " + node);
  }

  /** The layout. */
  public Grid grid() {
    return grid;
  }
}
