package org.soleus.hemodynamics.kernel;

import java.util.Arrays;
import org.soleus.hemodynamics.network.CapillaryBed;
import org.soleus.hemodynamics.network.Link;
import org.soleus.hemodynamics.network.Node;
import org.soleus.hemodynamics.network.Start;
import org.soleus.hemodynamics.recording.Recording;
import org.soleus.hemodynamics.valve.Valve;

/**
 * One run of the explicit scheme (theory 4): finite volumes in the reaches, second order in space
 * by linear reconstruction and in time by Heun's method; friction and the viscosity of walls
 * implicit; heads at the vertices from the balance of flows. Nothing is allocated while stepping.
 */
public final class ExplicitKernel implements Snapshot {
  /** Share of its lumen that a cell may lose in one step. */
  private static final double MOST_LOST = 0.6;

  /** Step below which ends that do not settle are let pass [s]: a shorter one would not help. */
  private static final double TRUSTED = 1e-5;

  private final Grid grid;
  private final ExplicitMesh mesh;
  private final Surroundings around;
  private final FiniteVolume volumes;
  private final TubeEnds ends;
  private final Connectors connectors;
  private final VertexHeads heads;
  private final WallDrag drag;
  private final double density;
  private final double courant;

  private double time;
  private final double[] area;
  private final double[] flow;
  private final double[] opening;
  private final double[] reflex;
  private double entered;
  private double exchanged;
  private double initialVolume;

  // the step that is being tried
  private final double[] areaRest; // what rounding has left out of the lumens, taken in later
  private final double[] nextRest;
  private final double[] areaRate;
  private final double[] endRate; // of the lumens at the end of the step
  private final double[] flowRate;
  private final double[] flowRateBefore; // of the step before
  private final double[] foreseen; // flows without resistance at the end of the step
  private final double[] resisted; // friction and viscosity at the beginning
  private final double[] nextArea;
  private final double[] nextFlow;
  private final double[] endFlow; // out of the ends at the beginning
  private final double[] dropBefore; // over the valves
  private final double[] predictedOpening;
  private double lastStep;
  private double enteringBefore;
  private double exchangingBefore;
  private int worst;

  /** Prepares a run; {@link #begin} must be called before the first step. */
  public ExplicitKernel(Grid grid, double courant, boolean limited) {
    this.grid = grid;
    this.courant = courant;
    density = grid.network.blood().density();
    mesh = new ExplicitMesh(grid);
    around = new Surroundings(grid);
    drag = new WallDrag(mesh, density);
    volumes = new FiniteVolume(mesh, density, limited, drag.viscous);
    ends = new TubeEnds(mesh, volumes, density);
    connectors = new Connectors(mesh, density);
    heads = new VertexHeads(mesh, ends, connectors);
    endFlow = new double[mesh.endVertex.length];
    area = new double[grid.cells];
    flow = new double[grid.cells];
    opening = new double[mesh.valves];
    reflex = new double[grid.network.beds().size()];
    areaRest = new double[grid.cells];
    nextRest = new double[grid.cells];
    areaRate = new double[grid.cells];
    endRate = new double[grid.cells];
    flowRate = new double[grid.cells];
    flowRateBefore = new double[grid.cells];
    foreseen = new double[grid.cells];
    resisted = new double[grid.cells];
    nextArea = new double[grid.cells];
    nextFlow = new double[grid.cells];
    dropBefore = new double[mesh.valves];
    predictedOpening = new double[mesh.valves];
  }

  /** Sets the state at time t [s], valves half open. */
  public void begin(double t, Start start) {
    time = t;
    around.at(t);
    InitialState initial = new InitialState(grid, around, start);
    for (int i = 0; i < grid.cells; i++) {
      area[i] = initial.volume[i] / mesh.width[i];
      flow[i] = area[i] * initial.velocity[i];
    }
    Arrays.fill(heads.head, initial.head);
    for (int v = 0; v < mesh.vertices; v++) {
      if (mesh.kind[v] == ExplicitMesh.Kind.STORING) {
        heads.volume[v] = initial.volume[heads.unknown(v)];
      }
    }
    for (int b = 0; b < reflex.length; b++) {
      CapillaryBed bed = grid.network.beds().get(b);
      reflex[b] = bed.reflex().target(initial.head - around.datum[grid.cells + b]);
    }
    Arrays.fill(opening, 0.5);
    for (int e = 1; e < mesh.endVertex.length; e += 2) {
      startValve(mesh.endVertex[e], mesh.endCell(e));
    }
    Arrays.fill(areaRest, 0);
    entered = 0;
    exchanged = 0;
    initialVolume = volume();
    evaluate(area, flow);
    heads.setArterioles(reflex, around);
    setValves(opening);
    heads.agree(around);
  }

  /** A valve between two reaches begins with the flow before it. */
  private void startValve(int vertex, int cell) {
    for (int k = 0; k < mesh.valves; k++) {
      if (mesh.connectorFrom[k] == vertex && mesh.nodeAt(vertex) < 0) {
        connectors.carried[k] = flow[cell];
      }
    }
  }

  /** The longest step that waves allow now [s]. */
  public double longestStep() {
    double fastest = 0;
    for (int r = 0; r < mesh.reaches; r++) {
      int end = mesh.reachStart[r + 1];
      for (int i = mesh.reachStart[r]; i < end; i++) {
        double rate = volumes.rate(i, i == mesh.reachStart[r], i == end - 1);
        if (!(rate <= fastest)) {
          fastest = rate;
          worst = i;
        }
      }
    }
    for (int e = 0; e < mesh.endVertex.length; e++) {
      // a wave that an end throws back may be far faster than those inside
      int cell = mesh.endCell(e);
      double rate = (Math.abs(ends.velocity[e]) + ends.boundarySpeed[e]) / mesh.width[cell];
      if (rate > fastest) {
        fastest = rate;
        worst = cell;
      }
    }
    return courant / fastest;
  }

  /**
   * Tries a step of dt [s]. Returns whether it is sound; the state is unchanged until {@link
   * #accept} is called.
   */
  public boolean attempt(double dt) {
    balance(dt);
    for (int i = 0; i < grid.cells; i++) {
      nextArea[i] = area[i] + dt * areaRate[i];
      nextFlow[i] = flow[i] + dt * flowRate[i];
    }
    if (!sound()) {
      return false;
    }
    drag.advance(nextFlow, nextArea, dt, ends);
    for (int v = 0; v < mesh.valves; v++) {
      predictedOpening[v] = moved(v, dropBefore[v], dt);
    }
    // second stage
    around.at(time + dt);
    evaluate(nextArea, nextFlow);
    setValves(predictedOpening);
    double onwards = lastStep > 0 ? 0.5 * dt / lastStep : 0;
    for (int i = 0; i < grid.cells; i++) {
      double rate = flowRate[i] + onwards * (flowRate[i] - flowRateBefore[i]);
      foreseen[i] = flow[i] + dt * rate;
    }
    System.arraycopy(endFlow, 0, ends.flow, 0, endFlow.length);
    drag.foresee(foreseen, nextArea, resisted, dt, ends);
    if (!heads.second(dt, around) && dt > TRUSTED) {
      return false;
    }
    findFluxes();
    for (int r = 0; r < mesh.reaches; r++) {
      for (int i = mesh.reachStart[r]; i < mesh.reachStart[r + 1]; i++) {
        endRate[i] = filling(r, i);
        double change = 0.5 * dt * (areaRate[i] + endRate[i]) + areaRest[i];
        nextArea[i] = area[i] + change;
        nextRest[i] = change - (nextArea[i] - area[i]);
        nextFlow[i] = flow[i] + 0.5 * dt * (flowRate[i] + volumes.push[i]);
      }
    }
    if (!sound()) {
      return false;
    }
    drag.finish(nextFlow, nextArea, resisted, dt, ends);
    return true;
  }

  private boolean sound() {
    for (int i = 0; i < grid.cells; i++) {
      if (!(nextArea[i] >= (1 - MOST_LOST) * area[i]
          && nextArea[i] < Double.POSITIVE_INFINITY
          && Math.abs(nextFlow[i]) < Double.POSITIVE_INFINITY)) {
        worst = i;
        return false;
      }
    }
    return true;
  }

  /** Makes the attempted step of dt [s] the current state. */
  public void accept(double dt) {
    double half = 0.5 * dt;
    for (int v = 0; v < mesh.valves; v++) {
      opening[v] = moved(v, 0.5 * (dropBefore[v] + drop(v)), dt);
    }
    entered += half * (enteringBefore + entering());
    exchanged += half * (exchangingBefore + exchanging());
    for (int b = 0; b < reflex.length; b++) {
      CapillaryBed.Reflex law = grid.network.beds().get(b).reflex();
      int unknown = grid.cells + b;
      int vertex = grid.network.nodes().size() + b;
      double target = law.target(heads.head[vertex] - around.gravityHead(unknown));
      reflex[b] += (target - reflex[b]) * -Math.expm1(-dt / law.lag());
    }
    lastStep = dt;
    heads.accept(dt, around);
    System.arraycopy(nextArea, 0, area, 0, area.length);
    System.arraycopy(nextRest, 0, areaRest, 0, area.length);
    System.arraycopy(nextFlow, 0, flow, 0, flow.length);
    System.arraycopy(flowRate, 0, flowRateBefore, 0, flow.length);
    time += dt;
    evaluate(area, flow);
  }

  /** Undoes what an attempt has done to heads and flows, so that another may begin. */
  public void restore() {
    heads.restore();
    around.at(time);
    evaluate(area, flow);
  }

  /** Cells and traces of a state, under the surroundings as they are. */
  private void evaluate(double[] areas, double[] flows) {
    volumes.evaluate(areas, flows, around);
    setEndDatum();
    volumes.reconstruct(flows);
    ends.prepare(flows);
  }

  /** First stage of a step of dt [s]: heads at the vertices and rates of change. */
  private void balance(double dt) {
    heads.setArterioles(reflex, around);
    setValves(opening);
    heads.first(dt, around);
    findFluxes();
    for (int r = 0; r < mesh.reaches; r++) {
      for (int i = mesh.reachStart[r]; i < mesh.reachStart[r + 1]; i++) {
        areaRate[i] = filling(r, i);
        flowRate[i] = volumes.push[i];
      }
    }
    drag.resist(resisted, flow, area, ends);
    System.arraycopy(ends.flow, 0, endFlow, 0, endFlow.length);
    for (int v = 0; v < mesh.valves; v++) {
      dropBefore[v] = drop(v);
    }
    enteringBefore = entering();
    exchangingBefore = exchanging();
  }

  /** What passes the faces of all cells, at the heads found last. */
  private void findFluxes() {
    volumes.fluxes();
    for (int e = 0; e < mesh.endVertex.length; e++) {
      ends.apply(e);
    }
  }

  /** Rate of the lumen of a cell of reach r [m²/s]. */
  private double filling(int r, int i) {
    return (volumes.massFlux[i + r] - volumes.massFlux[i + r + 1]) / mesh.width[i];
  }

  private void setEndDatum() {
    for (int e = 0; e < mesh.endVertex.length; e++) {
      volumes.faceDatum[mesh.endFace(e)] = around.datumAt(mesh, e);
    }
  }

  private void setValves(double[] state) {
    for (int e = 0; e < mesh.endVertex.length; e++) {
      setValve(e, state);
    }
  }

  /** A valve's lumen is that of the cell before it, or after it where it sits at a tube's start. */
  private void setValve(int e, double[] state) {
    int cell = mesh.endCell(e);
    int tube = grid.tubeOf[cell];
    int face = grid.tubeFace[tube] + cell - grid.tubeStart[tube] + e % 2;
    int valve = grid.valveAt[face];
    boolean tubeStartsHere = cell == grid.tubeStart[tube];
    if (valve >= 0 && (e % 2 == 1 || tubeStartsHere)) {
      connectors.setValve(valve, volumes.alpha[cell] * mesh.restArea[cell], state[valve]);
    }
  }

  private double drop(int valve) {
    return connectors.drop(heads.head, valve);
  }

  /** State of a valve after dt under a steady drop of pressure (theory 1.9). */
  private double moved(int valve, double drop, double dt) {
    Valve.Cusps cusps = grid.valves.get(valve).cusps();
    double driving = drop - cusps.recoil();
    return driving >= 0
        ? 1 - (1 - opening[valve]) * Math.exp(-cusps.openingRate() * driving * dt)
        : opening[valve] * Math.exp(cusps.closingRate() * driving * dt);
  }

  /** What enters the network from outside at the heads found last [m³/s]. */
  private double entering() {
    double sum = 0;
    for (int k = 0; k < grid.network.nodes().size(); k++) {
      sum += enteringAt(k);
    }
    for (int b = 0; b < heads.arterial.length; b++) {
      sum += heads.arterial[b];
    }
    return sum;
  }

  private double exchanging() {
    double sum = 0;
    for (int k = 0; k < grid.network.nodes().size(); k++) {
      sum += Math.abs(enteringAt(k));
    }
    for (int b = 0; b < heads.arterial.length; b++) {
      sum += Math.abs(heads.arterial[b]);
    }
    return sum;
  }

  private double enteringAt(int node) {
    return switch (mesh.kind[node]) {
      case FREE -> around.source[grid.unknownOf[node]];
      case GIVEN, REFLECTING -> -heads.gathered[node];
      case STORING -> 0;
    };
  }

  /** Account of the run's blood so far. */
  public Recording.VolumeBalance balance() {
    return new Recording.VolumeBalance(initialVolume, volume(), entered, exchanged);
  }

  private double volume() {
    double sum = 0;
    for (int i = 0; i < grid.cells; i++) {
      sum += area[i] * mesh.width[i];
    }
    for (int v = 0; v < mesh.vertices; v++) {
      sum += heads.volume[v];
    }
    return sum;
  }

  /** The next time after t [s] at which some load changes its character. */
  public double nextBreak(double t) {
    return around.nextBreak(t);
  }

  /** Where the last unsound attempt was worst, in words. */
  public String worstPlace() {
    return grid.place(worst);
  }

  @Override
  public double time() {
    return time;
  }

  @Override
  public double pressure(int unknown) {
    double viscous = unknown < grid.cells ? density * drag.viscousHead(unknown, endRate) : 0;
    double headThere =
        unknown < grid.cells ? density * volumes.head[unknown] : heads.head[vertex(unknown)];
    return headThere + viscous - around.gravityHead(unknown);
  }

  private int vertex(int unknown) {
    if (unknown < grid.cells + reflex.length) {
      return grid.network.nodes().size() + unknown - grid.cells;
    }
    for (int k = 0; k < grid.unknownOf.length; k++) {
      if (grid.unknownOf[k] == unknown) {
        return k;
      }
    }
    throw new IllegalArgumentException("no unknown " + unknown);
  }

  @Override
  public double volume(int unknown) {
    return unknown < grid.cells
        ? area[unknown] * mesh.width[unknown]
        : heads.volume[vertex(unknown)];
  }

  @Override
  public double flow(int face) {
    int left = grid.left[face];
    int right = grid.right[face];
    boolean inside = left >= 0 && left < grid.cells && right >= 0 && right < grid.cells;
    int valve = grid.valveAt[face];
    if (valve >= 0) {
      return connectors.carried[valve];
    }
    if (inside) {
      return 0.5 * (flow[left] + flow[right]);
    }
    for (int e = 0; e < mesh.endVertex.length; e++) {
      int cell = e % 2 == 0 ? right : left;
      if (mesh.endCell(e) == cell && mesh.nodeAt(mesh.endVertex[e]) >= 0) {
        return e % 2 == 0 ? -ends.flow[e] : ends.flow[e];
      }
    }
    return connectors
        .carried[mesh.valves + mesh.links + face - grid.tubeFace[grid.tubeFace.length - 1]];
  }

  @Override
  public double opening(int valve) {
    return opening[valve];
  }

  @Override
  public double bedInflow(int bed) {
    return heads.arterial[bed];
  }

  @Override
  public double nodePressure(int node) {
    return heads.head[node] - around.nodeHead(node);
  }

  @Override
  public double linkFlow(int link) {
    return connectors.carried[mesh.valves + link];
  }

  @Override
  public double storage(int node) {
    if (grid.network.nodes().get(node) instanceof Node.PressureEnd end) {
      double before = end.pressure().at(time - lastStep);
      return lastStep == 0 ? 0 : end.compliance() * (end.pressure().at(time) - before) / lastStep;
    }
    return mesh.kind[node] == ExplicitMesh.Kind.STORING ? heads.gathered[node] : 0;
  }

  @Override
  public double closure(int link) {
    Link one = grid.network.links().get(link);
    double from = nodePressure(one.from()) + around.nodeHead(one.from());
    double to = nodePressure(one.to()) + around.nodeHead(one.to());
    return one.gate().steepness() > 0 ? one.gate().closure(from - to) : 0;
  }
}
