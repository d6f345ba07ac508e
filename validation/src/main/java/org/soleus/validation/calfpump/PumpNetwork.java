package org.soleus.validation.calfpump;

import static org.soleus.hemodynamics.units.Units.MM;
import static org.soleus.hemodynamics.units.Units.MMHG;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Blood;
import org.soleus.hemodynamics.network.CapillaryBed;
import org.soleus.hemodynamics.network.Frame;
import org.soleus.hemodynamics.network.Friction;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Node;
import org.soleus.hemodynamics.network.Profile;
import org.soleus.hemodynamics.network.Squeeze;
import org.soleus.hemodynamics.network.Tube;
import org.soleus.hemodynamics.network.Wall;
import org.soleus.hemodynamics.units.Units;
import org.soleus.hemodynamics.valve.Valve;
import org.soleus.hemodynamics.wall.Collapse;
import org.soleus.hemodynamics.wall.VeinLaw;

/**
 * Builds a circuit of the calf pump in a person who stands. Heights, diameters and walls are those
 * of the default leg ({@code veins.table}, {@code Parameter}); they are written down here again so
 * that this comparison stays what it is when the leg changes.
 */
final class PumpNetwork {
  /** The deep vein up to the groin, from below. */
  static final List<String> DEEP =
      List.of("deep calf lower", "deep calf upper", "popliteal", "femoral", "common femoral");

  private static final List<String> SUPERFICIAL =
      List.of("superficial calf lower", "superficial calf upper", "superficial thigh");
  private static final List<String> PERFORATORS =
      List.of("perforators low", "perforators mid", "perforators high");

  /** Heights above the sole [m]: the calf's pump, its middle, the knee, and so on. */
  private static final double LOW = 0.190;

  private static final double MID = 0.315;
  private static final double KNEE = 0.440;
  private static final double HIATUS = 0.580;
  private static final double JUNCTION = 0.880;
  private static final double GROIN = 0.920;
  private static final double HEART = 1.199;

  private static final Blood BLOOD = new Blood(1060, 4e-3);
  private static final double ATRIAL = 4 * MMHG;
  private static final double ARTERIAL = 90 * MMHG;
  private static final double SAPHENOUS_STRETCH = 90 * MMHG;
  private static final double FEMORAL_STRETCH = 35 * MMHG;
  private static final double BENDING = 3 * MMHG;
  private static final double ROUND = 8 * MMHG;
  private static final double LIMIT = 2.5;
  private static final double RELAXATION = 0.1;
  private static final double VENOUS_SHARE = 0.15;

  /** Of the capillaries and venules, for each unit of flow [m³/Pa per m³/s]; as in the leg. */
  private static final double COMPLIANCE_PER_FLOW = 0.05 / MMHG / 1.55;

  private static final Valve.Cusps CUSPS = new Valve.Cusps(0.02, 0.05, 10 * MM, 10);

  /** Longest control volume [m]. */
  private static final double CELL = 0.01;

  private final Circuit circuit;
  private final PumpSetting setting;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Tube> tubes = new ArrayList<>();
  private final List<CapillaryBed> beds = new ArrayList<>();

  private PumpNetwork(Circuit circuit, PumpSetting setting) {
    this.circuit = circuit;
    this.setting = setting;
  }

  /** The network of a circuit. */
  static Network of(Circuit circuit, PumpSetting setting) {
    PumpNetwork network = new PumpNetwork(circuit, setting);
    network.build();
    Frame upright = new Frame("upright", Signal.constant(-HEART), Signal.constant(1));
    return new Network(
        BLOOD,
        List.of(upright),
        List.of(setting.contraction().signal()),
        network.nodes,
        network.tubes,
        network.beds);
  }

  private void build() {
    int low = junction("deep low", LOW);
    int mid = junction("deep mid", MID);
    int knee = junction("knee", KNEE);
    int hiatus = junction("hiatus", HIATUS);
    int groin = junction("junction", JUNCTION);
    // iliac veins and cava: a large vessel under the column up to the atrium
    double column = ATRIAL + BLOOD.density() * Units.GRAVITY * (HEART - GROIN);
    nodes.add(new Node.PressureEnd("groin", 0, GROIN, Signal.constant(column)));
    int end = nodes.size() - 1;
    calf(DEEP.get(0), low, mid, 0);
    calf(DEEP.get(1), mid, knee, deepValves(1));
    vein(DEEP.get(2), knee, hiatus, 1, 8.5, FEMORAL_STRETCH, deepValves(2));
    vein(DEEP.get(3), hiatus, groin, 1, 9.0, FEMORAL_STRETCH, deepValves(3));
    vein(DEEP.get(4), groin, end, 1, 13.0, FEMORAL_STRETCH, deepValves(1));
    bed("deep bed", low, circuit.deepShare(setting.superficialShare()) * setting.supply());
    if (circuit.hasSuperficialVein()) {
      superficial(low, mid, knee, groin);
    }
  }

  private int deepValves(int count) {
    return circuit.hasValves() ? count : 0;
  }

  private void superficial(int deepLow, int deepMid, int deepKnee, int groin) {
    int low = junction("superficial low", LOW);
    int mid = junction("superficial mid", MID);
    int knee = junction("superficial knee", KNEE);
    int count = setting.superficialVeins();
    int each = setting.superficialValves() ? 1 : 0;
    vein(SUPERFICIAL.get(0), low, mid, count, 2.9, SAPHENOUS_STRETCH, each);
    vein(SUPERFICIAL.get(1), mid, knee, count, 2.9, SAPHENOUS_STRETCH, each);
    vein(SUPERFICIAL.get(2), knee, groin, 1, 3.6, SAPHENOUS_STRETCH, 6 * each);
    perforators(PERFORATORS.get(0), low, deepLow, 2);
    perforators(PERFORATORS.get(1), mid, deepMid, 4);
    perforators(PERFORATORS.get(2), knee, deepKnee, 1);
    bed("superficial bed", low, setting.superficialShare() * setting.supply());
  }

  private int junction(String name, double height) {
    nodes.add(new Node.Junction(name, 0, height));
    return nodes.size() - 1;
  }

  private void bed(String name, int node, double flow) {
    double resistance = (ARTERIAL - ATRIAL) / flow;
    double compliance = COMPLIANCE_PER_FLOW * flow;
    beds.add(
        new CapillaryBed(
            name,
            node,
            Signal.constant(ARTERIAL),
            (1 - VENOUS_SHARE) * resistance,
            VENOUS_SHARE * resistance,
            compliance,
            compliance * ARTERIAL,
            Signal.constant(1),
            CapillaryBed.Reflex.NONE));
  }

  /** Half of the deep vein within the calf, on which the muscle presses. */
  private void calf(String name, int from, int to, int valves) {
    double stretch = setting.deepStretch();
    double length = Math.abs(height(to) - height(from));
    tube(
        name,
        from,
        to,
        length,
        setting.deepVeins(),
        6.3,
        Wall.viscoelastic(law(stretch), stretch * setting.relaxation()),
        valves,
        List.of(Squeeze.whole(0, 1)));
  }

  private void vein(
      String name, int from, int to, int parallel, double diameter, double stretch, int valves) {
    double length = Math.abs(height(to) - height(from));
    Wall wall = Wall.viscoelastic(law(stretch), stretch * RELAXATION);
    tube(name, from, to, length, parallel, diameter, wall, valves, List.of());
  }

  /** From superficial to deep; a valve at the deep end lets nothing back. */
  private void perforators(String name, int from, int to, int parallel) {
    Wall wall = Wall.viscoelastic(law(SAPHENOUS_STRETCH), SAPHENOUS_STRETCH * RELAXATION);
    tube(name, from, to, 40 * MM, parallel, 2.0, wall, 1, List.of());
  }

  private static VeinLaw law(double stretch) {
    return new VeinLaw(stretch, BENDING, LIMIT, ROUND, Collapse.FREE);
  }

  private double height(int node) {
    return nodes.get(node).coordinate();
  }

  /** A tube whose diameter [mm] is that of standing at rest; valves at equal distances. */
  private void tube(
      String name,
      int from,
      int to,
      double length,
      int parallel,
      double diameter,
      Wall wall,
      int valves,
      List<Squeeze> squeezes) {
    double middle = 0.5 * (height(from) + height(to));
    double standing = ATRIAL + BLOOD.density() * Units.GRAVITY * (HEART - middle);
    double lumen = 0.25 * Math.PI * diameter * diameter * MM * MM;
    tubes.add(
        new Tube(
            name,
            from,
            to,
            length,
            (int) Math.ceil(length / CELL - 1e-9),
            Profile.constant(lumen / wall.law().areaRatio(standing)),
            parallel,
            wall,
            Friction.VEIN,
            IntStream.rangeClosed(1, valves)
                .mapToObj(k -> new Valve((double) k / valves, 0, CUSPS))
                .toList(),
            squeezes));
  }
}
