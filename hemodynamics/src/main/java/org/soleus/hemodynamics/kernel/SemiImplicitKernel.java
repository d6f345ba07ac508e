package org.soleus.hemodynamics.kernel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.soleus.hemodynamics.network.Node;
import org.soleus.hemodynamics.network.Start;
import org.soleus.hemodynamics.recording.Recording;

/**
 * One run of the semi-implicit scheme (theory 2.1 to 2.10): heads implicit, volumes from the flows
 * and therefore conserved exactly, the tube law met by Newton iteration on a symmetric
 * positive-definite system, valves and lumped elements coupled implicitly. Second order in time by
 * BDF2 with variable steps; a step without a past is one of two stages, or of backward Euler.
 * Nothing is allocated while stepping.
 */
public final class SemiImplicitKernel implements Snapshot {
  private static final int MOST_ITERATIONS = 14;
  private static final int ITERATIONS_WITH_MOVING_VALVES = 4;

  /** Iterations that steep links may need beyond those of tubes. */
  private static final int ITERATIONS_FOR_LINKS = 26;

  /** What lumped elements may be off in the last iteration, where round-off stops Newton early. */
  private static final double LAST_MISFIT = 1e4;

  /** Share γ of a step that each of its two stages takes implicitly (theory 2.14). */
  private static final double STAGE = 1 - Math.sqrt(0.5);

  /** How a step finds the past that second order needs. */
  private enum Past {
    /** There is one: BDF2. */
    KNOWN,
    /** There is none; a first stage makes up for it. */
    STAGED,
    /** There is none: backward Euler. */
    NONE
  }

  private final Grid grid;
  private final Surroundings around;
  private final SemiImplicitWork work;
  private final SemiImplicitWalls walls;
  private final SemiImplicitTubes tubes;
  private final SemiImplicitBeds beds;
  private final SemiImplicitLinks links;
  private final SemiImplicitEnds ends;
  private final StenosedStores stores;
  private final boolean lumped;
  private final double newtonTolerance;

  private FlowState now;
  private FlowState before;
  private double time;
  private double lastStep;
  private Past past = Past.NONE;
  private double jump = Double.POSITIVE_INFINITY; // time at which loads jump
  private double exchanged;
  private double initialVolume;
  private final @Nullable Leap leap; // where steps are those of theory 2.17

  /** Prepares a run; {@link #begin} must be called before the first step. */
  public SemiImplicitKernel(Grid grid, double newtonTolerance) {
    this(grid, newtonTolerance, null);
  }

  /**
   * Prepares a run of a network without tubes by the generalised-α method.
   *
   * @param radius ρ∞ of that method [1]
   */
  public static SemiImplicitKernel leaping(Grid grid, double radius) {
    return new SemiImplicitKernel(grid, Double.POSITIVE_INFINITY, Leap.of(radius));
  }

  private SemiImplicitKernel(Grid grid, double newtonTolerance, @Nullable Leap leap) {
    this.grid = grid;
    this.newtonTolerance = newtonTolerance;
    this.leap = leap;
    around = new Surroundings(grid);
    work = new SemiImplicitWork(grid, around);
    walls = new SemiImplicitWalls(work);
    tubes = new SemiImplicitTubes(work);
    beds = new SemiImplicitBeds(work);
    links = new SemiImplicitLinks(work);
    ends = new SemiImplicitEnds(work);
    stores = new StenosedStores(work);
    lumped = grid.faces > grid.linkFace || grid.chambers.length > 0;
    now = new FlowState(grid);
    before = new FlowState(grid);
  }

  /**
   * Sets the state at time t [s], valves half open.
   *
   * @param staged whether the first step is of second order
   * @return whether there is such a state; a wall may have none at rest
   */
  public boolean begin(double t, Start start, boolean staged) {
    time = t;
    past = staged ? Past.STAGED : Past.NONE;
    around.at(t);
    InitialState initial = new InitialState(grid, around, start);
    if (initial.restless >= 0) {
      work.worst = initial.restless;
      return false;
    }
    System.arraycopy(initial.volume, 0, now.volume, 0, grid.unknowns);
    Arrays.fill(now.head, initial.head);
    tubes.begin(now, initial.velocity);
    ends.hold(now);
    System.arraycopy(around.endPressure, 0, now.endPressure, 0, now.endPressure.length);
    links.noteClosures(now);
    if (start instanceof Start.Given) {
      System.arraycopy(initial.volume, 0, work.next.volume, 0, grid.unknowns);
      work.h = Double.POSITIVE_INFINITY;
      walls.begin();
      walls.evaluate();
      System.arraycopy(work.next.head, 0, now.head, 0, grid.cells);
    }
    beds.begin(initial.head);
    beds.setArterioles(now);
    now.entered = 0;
    before.set(now);
    exchanged = 0;
    initialVolume = volume();
    return true;
  }

  @Override
  public double time() {
    return time;
  }

  /** The next time after t [s] at which some load changes its character. */
  public double nextBreak(double t) {
    return around.nextBreak(t);
  }

  /**
   * Looks whether loads jump at a time t [s] at which a step will end: that step then feels them as
   * they are before, the next one as they are after, and the past is forgotten between.
   *
   * @return whether they do
   */
  public boolean lookForJump(double t) {
    boolean jumps = t < Double.POSITIVE_INFINITY && around.jumpsAt(t);
    jump = jumps ? t : Double.POSITIVE_INFINITY;
    return jumps;
  }

  /** Forgets the past, so that the next step is of first order: after a failed attempt. */
  public void restart() {
    past = Past.NONE;
  }

  /**
   * Tries a step. The state is unchanged until {@link #accept} is called.
   *
   * @param dt step [s]
   * @return largest deviation from extrapolation relative to tolerance [1]; NaN if the step failed
   */
  public double attempt(double dt, double tolerance) {
    boolean solved =
        switch (past) {
          case KNOWN -> {
            double ratio = dt / lastStep;
            double h = dt * (1 + ratio) / (1 + 2 * ratio);
            yield solve(time + dt, h, ratio * ratio / (1 + 2 * ratio), ratio);
          }
          case STAGED -> solveInStages(dt);
          case NONE -> solve(time + dt, dt, 0, 0);
        };
    return solved ? walls.deviation(tolerance) : Double.NaN;
  }

  /** Two implicit stages, of which the first is kept where the past would be (theory 2.14). */
  private boolean solveInStages(double dt) {
    double h = STAGE * dt;
    if (!solve(time + h, h, 0, 0)) {
      return false;
    }
    finish();
    FlowState stage = work.next;
    work.next = before;
    before = stage;
    return solve(time + dt, h, 1 - 1 / STAGE, -1 / STAGE);
  }

  /**
   * A step by the generalised-α method (theory 2.17), for which the kernel has been made.
   *
   * @param dt step [s], the same throughout a run but where nothing moves
   * @return whether it succeeded; the state is unchanged if not
   */
  public boolean leap(double dt) {
    if (leap == null) {
      throw new IllegalStateException("this kernel takes other steps");
    }
    if (!solve(time + leap.reach() * dt, leap.implicit() * dt, leap.past(), leap.reach())) {
      return false;
    }
    finish();
    exchanged += dt * exchanging();
    leap.finish(before, now, work.next);
    FlowState oldest = now;
    now = work.next;
    work.next = oldest;
    time += dt;
    return true;
  }

  /**
   * Solves X = now + a (now − before) + h F(X) at a time (theory 2.3).
   *
   * @param ratio by which the first iterate is extrapolated
   */
  private boolean solve(double t, double h, double a, double ratio) {
    work.h = h;
    work.star(now, before, a);
    around.at(t > jump - Surroundings.HAIR ? jump - Surroundings.HAIR : t);
    ends.hold(work.next);
    beds.setArterioles(now);
    work.predict(now, before, ratio);
    tubes.predict();
    if (leap != null) {
      stores.star(now, before, a);
      stores.charge();
    }
    walls.begin();
    walls.evaluate();
    walls.notePrediction();
    if (lumped) {
      work.raiseLevel(true);
    }
    int most = MOST_ITERATIONS + (lumped ? ITERATIONS_FOR_LINKS : 0);
    for (int k = 0; k < most; k++) {
      if (k < ITERATIONS_WITH_MOVING_VALVES) {
        tubes.moveValves();
      }
      linearise();
      if (!work.solve()) {
        work.worst = work.strangeLoad(work.weakest());
        return false;
      }
      double[] volumes = work.correct();
      if (leap != null) {
        stores.charge();
      }
      tubes.correctValves();
      beds.addInflow(volumes);
      boolean clipped = walls.fill(volumes);
      double residual = walls.residual();
      double misfit = misfit();
      if (Double.isNaN(residual) || Double.isNaN(misfit)) {
        work.worst = work.strangeLoad(work.worst);
        return false;
      }
      double allowed = k == most - 1 ? LAST_MISFIT : 1;
      if (k > 0 && !clipped && residual < newtonTolerance && misfit <= allowed) {
        return true;
      }
    }
    return false;
  }

  /** Flows of the current iterate (theory 2.5), and the system for the correction (2.6). */
  private void linearise() {
    work.beginSystem();
    ends.kineticHeads();
    tubes.linearise();
    beds.linearise();
    links.linearise();
    ends.linearise();
  }

  /** How far lumped elements are from their laws, in multiples of what is allowed. */
  private double misfit() {
    double atEnds = ends.misfit();
    if (!lumped) {
      return atEnds;
    }
    work.raiseLevel(false);
    return Math.max(atEnds, Math.max(links.misfit(), walls.misfit()));
  }

  /** What follows from the heads and flows of a step or stage. */
  private void finish() {
    walls.finish();
    tubes.finish();
    links.finish();
    if (leap != null) {
      stores.finish();
    }
    work.acceptLevel();
    noteUptake();
    links.noteClosures(work.next);
    System.arraycopy(around.endPressure, 0, work.next.endPressure, 0, grid.ends.length);
    work.next.entered += work.h * entering();
  }

  /** Makes the attempted step of length dt [s] the current state. */
  public void accept(double dt) {
    finish();
    exchanged += dt * exchanging();
    beds.finish(dt);
    FlowState oldest = before;
    before = now;
    now = work.next;
    work.next = oldest;
    time += dt;
    lastStep = dt;
    past = Past.KNOWN;
    if (time > jump - Surroundings.HAIR) {
      jump = Double.POSITIVE_INFINITY;
      past = Past.STAGED;
    }
  }

  /** Net flow from outside [m³/s]. */
  private double entering() {
    double net = 0;
    for (int f = 0; f < grid.faces; f++) {
      if (grid.left[f] < 0) {
        net += work.next.flow[f];
      }
      if (grid.right[f] < 0) {
        net -= work.next.flow[f];
      }
    }
    for (int i = grid.cells; i < grid.unknowns; i++) {
      net += around.source[i];
    }
    for (int b = 0; b < grid.network.beds().size(); b++) {
      net += beds.inflow(b, work.next);
    }
    for (int e = 0; e < grid.ends.length; e++) {
      net += ends.uptake(e);
    }
    return net + ends.entering();
  }

  /** Sum of the absolute flows from and to outside [m³/s]. */
  private double exchanging() {
    double gross = 0;
    for (int f = 0; f < grid.faces; f++) {
      if (grid.left[f] < 0) {
        gross += Math.abs(work.next.flow[f]);
      }
      if (grid.right[f] < 0) {
        gross += Math.abs(work.next.flow[f]);
      }
    }
    for (int i = grid.cells; i < grid.unknowns; i++) {
      gross += Math.abs(around.source[i]);
    }
    for (int b = 0; b < grid.network.beds().size(); b++) {
      gross += Math.abs(beds.inflow(b, work.next));
    }
    for (int e = 0; e < grid.ends.length; e++) {
      gross += Math.abs(ends.uptake(e));
    }
    return gross + ends.exchanging();
  }

  private void noteUptake() {
    for (int k : grid.chambers) {
      int i = grid.unknownOf[k];
      work.next.uptake[k] = (work.next.volume[i] - work.starVolume[i]) / work.h;
    }
    for (int e = 0; e < grid.ends.length; e++) {
      work.next.uptake[grid.ends[e]] = ends.uptake(e);
    }
  }

  /** Total volume [m³]. */
  private double volume() {
    double sum = 0;
    for (double part : now.volume) {
      sum += part;
    }
    for (double part : now.held) {
      sum += part;
    }
    return sum;
  }

  /** Account of the run's blood so far. */
  public Recording.VolumeBalance balance() {
    return new Recording.VolumeBalance(initialVolume, volume(), now.entered, exchanged);
  }

  /** Where the last failed attempt was worst, in words. */
  public String worstPlace() {
    return grid.place(work.worst);
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
    return beds.inflow(bed, now);
  }

  @Override
  public double nodePressure(int node) {
    int unknown = grid.unknownOf[node];
    return unknown >= 0 ? now.head[unknown] - around.nodeHead[node] : now.endPressure[-1 - unknown];
  }

  @Override
  public double linkFlow(int link) {
    return now.flow[grid.linkFace + link];
  }

  @Override
  public double storage(int node) {
    Node kind = grid.network.nodes().get(node);
    if (!(kind instanceof Node.Chamber || kind instanceof Node.PressureEnd)) {
      throw new IllegalArgumentException("node " + kind.name() + " stores nothing");
    }
    return now.uptake[node];
  }

  @Override
  public double closure(int link) {
    return now.closure[link];
  }

  /** The layout. */
  public Grid grid() {
    return grid;
  }
}
