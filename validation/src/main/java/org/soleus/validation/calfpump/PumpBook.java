package org.soleus.validation.calfpump;

import static org.soleus.hemodynamics.units.Units.ML;
import static org.soleus.hemodynamics.units.Units.MMHG;

import java.util.ArrayList;
import java.util.List;
import org.soleus.hemodynamics.scheme.Solver;
import org.soleus.limb.simulation.Workers;

/**
 * The comparison in the usual setting and what other settings make of it.
 *
 * @param usual in the usual setting
 * @param contractions other pressures and durations, the usual ones among them
 * @param variations one choice changed at a time
 */
public record PumpBook(
    PumpComparison usual, List<PumpComparison> contractions, List<Variation> variations) {
  private static final List<Double> PRESSURES = List.of(50 * MMHG, 75 * MMHG, 100 * MMHG);
  private static final List<Double> DURATIONS = List.of(0.5, 1.0, 2.0);

  /** Copies the lists. */
  public PumpBook {
    contractions = List.copyOf(contractions);
    variations = List.copyOf(variations);
  }

  /**
   * One choice changed.
   *
   * @param words which
   * @param comparison what comes of it
   */
  public record Variation(String words, PumpComparison comparison) {}

  private record Choice(String words, PumpSetting setting) {}

  /** Runs all of it. */
  public static PumpBook run(Workers workers) {
    Solver solver = Solver.usual();
    PumpSetting usual = PumpSetting.USUAL;
    List<PumpSetting> contractions = new ArrayList<>();
    for (double pressure : PRESSURES) {
      for (double duration : DURATIONS) {
        contractions.add(usual.contracting(pressure, duration));
      }
    }
    return new PumpBook(
        PumpComparison.of(usual, solver),
        workers.map(contractions, setting -> PumpComparison.of(setting, solver)),
        workers.map(
            choices(usual),
            choice -> new Variation(choice.words(), PumpComparison.of(choice.setting(), solver))));
  }

  private static List<Choice> choices(PumpSetting usual) {
    return List.of(
        new Choice("deep veins of the calf: 16 instead of 62 mL", usual.veins(2, 3, true)),
        new Choice("superficial veins of the calf: 6 instead of 3", usual.veins(8, 6, true)),
        new Choice("superficial vein without valves along it", usual.veins(8, 3, false)),
        new Choice("superficial share of the supply: 0.1", usual.supplied(1.0 * ML, 0.1)),
        new Choice("superficial share of the supply: 0.5", usual.supplied(1.0 * ML, 0.5)),
        new Choice("supply of 2 instead of 1 mL/s, as lying", usual.supplied(2.0 * ML, 0.25)),
        new Choice(
            "deep vein of 30 instead of 74 mmHg, as in muscle", usual.walled(30 * MMHG, 0.1)),
        new Choice(
            "relaxation of 0.45 instead of 0.1 s, as in muscle", usual.walled(74 * MMHG, 0.45)));
  }
}
