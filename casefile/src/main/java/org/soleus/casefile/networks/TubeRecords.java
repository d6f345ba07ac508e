package org.soleus.casefile.networks;

import static org.soleus.hemodynamics.units.Units.MM;
import static org.soleus.hemodynamics.units.Units.MMHG;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.soleus.casefile.yaml.Value;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Friction;
import org.soleus.hemodynamics.network.Profile;
import org.soleus.hemodynamics.network.Squeeze;
import org.soleus.hemodynamics.network.Tube;
import org.soleus.hemodynamics.network.Wall;
import org.soleus.hemodynamics.valve.Valve;

/** Makes tubes, and the channels that press on them, from fields that have been checked. */
final class TubeRecords {
  /** Coefficient of friction per exponent of the velocity profile plus two (theory 1.4). */
  private static final double PER_EXPONENT = 2;

  private final double density;
  private final Loads loads;
  private final List<Signal> channels = new ArrayList<>();
  private final List<String> channelNames = new ArrayList<>();
  private final Map<Value, Integer> outside = new IdentityHashMap<>();

  TubeRecords(Fields root, double density, Loads loads) {
    this.density = density;
    this.loads = loads;
    for (Named channel : Named.under(root, "channels")) {
      channelNames.add(channel.name());
      channels.add(loads.of(channel.fields(), "pressure_mmHg", MMHG, 0));
    }
  }

  /** All channels, those of single tubes included, once all tubes are made. */
  List<Signal> channels() {
    return List.copyOf(channels);
  }

  Tube of(Named named, ToIntFunction<String> node) {
    Fields tube = named.fields();
    double length = tube.number("length_mm").orElseThrow() * MM;
    Profile area = area(tube);
    Wall wall = new WallRecords(density, area).of(tube.fields("wall"));
    return new Tube(
        named.name(),
        node.applyAsInt(tube.text("from").orElseThrow()),
        node.applyAsInt(tube.text("to").orElseThrow()),
        length,
        (int) TubeFields.cells(tube),
        area,
        (int) tube.number("parallel").orElse(1),
        wall,
        friction(tube),
        tube.entries("valves").stream().map(valve -> valve(valve, length)).toList(),
        squeezes(tube, length));
  }

  private static Profile area(Fields tube) {
    Optional<Value> diameter = tube.value("diameter_mm");
    return diameter.isPresent()
        ? WallRecords.lumen(TubeFields.numbers(diameter.get()))
        : new Profile(
            TubeFields.numbers(tube.value("area_mm2").orElseThrow()).stream()
                .map(one -> one * MM * MM)
                .toList());
  }

  private static Friction friction(Fields tube) {
    boolean artery = tube.fields("wall").flatMap(wall -> wall.fields("artery")).isPresent();
    String kind = tube.text("friction").orElse(artery ? "round" : "flattening");
    double coefficient = PER_EXPONENT * (tube.number("profile_exponent").orElse(2) + 2);
    return switch (kind) {
      case "none" -> Friction.NONE;
      case "round" -> new Friction(coefficient, false);
      default -> new Friction(coefficient, true);
    };
  }

  private static Valve valve(Fields valve, double length) {
    return new Valve(
        Math.min(1, valve.number("at_mm").orElseThrow() * MM / length),
        valve.number("leak").orElse(0),
        new Valve.Cusps(
            valve.number("opening_per_mmHg_s").orElse(2.67) / MMHG,
            valve.number("closing_per_mmHg_s").orElse(6.67) / MMHG,
            valve.number("length_mm").orElse(10) * MM,
            valve.number("recoil_mmHg").orElse(0.075) * MMHG));
  }

  private List<Squeeze> squeezes(Fields tube, double length) {
    List<Squeeze> squeezes = new ArrayList<>();
    for (Fields squeeze : tube.entries("squeezes")) {
      squeezes.add(
          new Squeeze(
              channelNames.indexOf(squeeze.text("channel").orElseThrow()),
              Math.min(1, squeeze.number("from_mm").orElse(0) * MM / length),
              squeeze.number("to_mm").isPresent()
                  ? Math.min(1, squeeze.number("to_mm").getAsDouble() * MM / length)
                  : 1,
              new Profile(squeeze.value("weight").map(TubeFields::numbers).orElse(List.of(1.0)))));
    }
    tube.value("outside_mmHg")
        .ifPresent(value ->
            squeezes.add(Squeeze.whole(outside.computeIfAbsent(value, _ -> channel(tube)), 1)));
    return squeezes;
  }

  private int channel(Fields tube) {
    channels.add(loads.of(tube, "outside_mmHg", MMHG, 0));
    return channels.size() - 1;
  }
}
