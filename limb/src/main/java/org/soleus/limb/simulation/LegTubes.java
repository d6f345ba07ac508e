package org.soleus.limb.simulation;

import java.util.ArrayList;
import java.util.List;
import org.soleus.hemodynamics.network.Friction;
import org.soleus.hemodynamics.network.Profile;
import org.soleus.hemodynamics.network.Tube;
import org.soleus.hemodynamics.network.Wall;
import org.soleus.hemodynamics.valve.Valve;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.VeinSegment;
import org.soleus.limb.physiology.Parameter;
import org.soleus.limb.physiology.Parameters;

/** Makes the tubes of one leg: sizes, walls, valves, and what presses on them. */
final class LegTubes {
  private final double cell;
  private final Plan plan;
  private final Plan.Of of;
  private final Leg leg;
  private final VeinWalls walls;
  private final OutsidePressure outside;
  private final Valve.Cusps cusps;

  private LegTubes(Plan plan, Plan.Of of, Leg leg, Loads loads, double cell) {
    this.cell = cell;
    this.plan = plan;
    this.of = of;
    this.leg = leg;
    walls = new VeinWalls(leg);
    outside = new OutsidePressure(plan, leg, loads);
    Parameters parameters = leg.parameters();
    cusps =
        new Valve.Cusps(
            parameters.get(Parameter.VALVE_OPENING_RATE),
            parameters.get(Parameter.VALVE_CLOSING_RATE),
            parameters.get(Parameter.VALVE_LENGTH),
            parameters.get(Parameter.VALVE_RECOIL));
  }

  /**
   * Tubes of the leg that is examined, and of the trunk.
   *
   * @param cell longest control volume [m]
   */
  static List<Tube> examined(Plan plan, Leg leg, Loads loads, double cell) {
    return new LegTubes(plan, Plan.Of.EXAMINED, leg, loads, cell).tubes(leg.veins());
  }

  /** Tubes of the leg beside it, without the trunk: one cell and at most one valve a vein. */
  static List<Tube> beside(Plan plan, Leg leg, Loads loads) {
    List<VeinSegment> own =
        leg.veins().stream().filter(segment -> !segment.from().isMidline()).toList();
    return new LegTubes(plan, Plan.Of.BESIDE, leg, loads, Double.POSITIVE_INFINITY).tubes(own);
  }

  private List<Tube> tubes(List<VeinSegment> veins) {
    List<Tube> tubes = new ArrayList<>();
    for (VeinSegment segment : veins) {
      if (segment.open()) {
        tubes.add(tube(segment));
      }
    }
    return tubes;
  }

  private Tube tube(VeinSegment segment) {
    boolean fine = of == Plan.Of.EXAMINED;
    int count = fine ? segment.valves() : Math.min(1, segment.valves());
    int cells = Math.max(1, (int) Math.ceil(segment.length() / cell));
    List<Valve> valves = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      valves.add(new Valve((k + 1.0) / count, segment.leak(), cusps));
    }
    return new Tube(
        of.named(segment.vein().key()),
        plan.node(segment.from(), of),
        plan.node(segment.to(), of),
        segment.length(),
        Math.max(cells, count),
        Profile.constant(segment.lumen() * walls.restArea(segment)),
        segment.parallel(),
        Wall.viscoelastic(walls.law(segment.wall()), walls.viscosity(segment)),
        Friction.VEIN,
        valves,
        outside.on(segment));
  }
}
