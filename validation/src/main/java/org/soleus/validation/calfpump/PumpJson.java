package org.soleus.validation.calfpump;

import static org.soleus.hemodynamics.units.Units.ML;
import static org.soleus.hemodynamics.units.Units.MMHG;
import static org.soleus.hemodynamics.units.Units.PERCENT;

import java.util.List;
import java.util.OptionalDouble;
import org.soleus.casefile.results.JsonText;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The comparison with the published calf pump as JSON. */
public final class PumpJson {
  private static final double WINDOW = PumpComparison.WINDOW;
  private static final double REFILLED = PumpComparison.REFILLED;

  private PumpJson() {}

  /** The usual setting with its circuits, then every contraction. */
  public static ObjectNode of(PumpBook book) {
    ObjectNode node = JsonText.object();
    node.put("source", "Keijsers 2015 doi:10.1002/cnm.2714 (keijsers2015)");
    percent(node, "published_return_gain_percent", PumpComparison.PUBLISHED_GAIN);
    percent(node, "published_refilling_change_percent", PumpComparison.PUBLISHED_REFILL);
    JsonText.put(node, "window_s", WINDOW);
    JsonText.put(node, "refilled_percent", REFILLED / PERCENT);
    changes(node, book.usual());
    ArrayNode circuits = node.putArray("circuits");
    PumpComparison usual = book.usual();
    for (PumpCycle cycle :
        List.of(
            usual.withoutValves(),
            usual.withValves(),
            usual.withSuperficialVein(),
            usual.deepSupplyAlone())) {
      circuit(circuits.addObject(), cycle);
    }
    ArrayNode contractions = node.putArray("contractions");
    for (PumpComparison one : book.contractions()) {
      ObjectNode row = contractions.addObject();
      JsonText.put(row, "pressure_mmHg", one.setting().contraction().pressure() / MMHG);
      JsonText.put(row, "duration_s", one.setting().contraction().duration());
      changes(row, one);
    }
    return node;
  }

  private static void changes(ObjectNode node, PumpComparison one) {
    percent(node, "return_gain_percent", one.returnGain(WINDOW));
    percent(node, "refilling_change_same_supply_percent", one.refillChangeShared(REFILLED));
    percent(node, "refilling_change_own_supply_percent", one.refillChangeOwn(REFILLED));
    node.put("superficial_vein_keeps_perfusion", one.superficialVeinKeepsPerfusion());
    node.put("valves_raise_perfusion", one.valvesRaisePerfusion());
  }

  private static void circuit(ObjectNode node, PumpCycle cycle) {
    node.put("circuit", cycle.circuit().key());
    JsonText.put(node, "venous_return_mL", cycle.venousReturn(WINDOW) / ML);
    JsonText.put(node, "refilling_time_s", cycle.refillingTime(REFILLED));
    JsonText.put(node, "resting_pressure_mmHg", cycle.restingPressure() / MMHG);
    JsonText.put(node, "lowest_pressure_mmHg", cycle.lowestPressure() / MMHG);
    percent(node, "perfusion_during_percent", cycle.perfusionDuring());
    percent(node, "perfusion_after_percent", cycle.perfusionAfter(WINDOW));
  }

  private static void percent(ObjectNode node, String name, double share) {
    JsonText.put(node, name, share / PERCENT);
  }

  private static void percent(ObjectNode node, String name, OptionalDouble share) {
    JsonText.put(node, name, share.orElse(Double.NaN) / PERCENT);
  }
}
