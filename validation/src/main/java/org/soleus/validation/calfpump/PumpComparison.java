package org.soleus.validation.calfpump;

import java.util.OptionalDouble;
import org.soleus.hemodynamics.scheme.Solver;

/**
 * The same contraction in every circuit, and what Keijsers et al. compare ({@code keijsers2015}).
 *
 * @param setting what was chosen
 * @param withoutValves a deep vein alone
 * @param withValves the same with valves
 * @param withSuperficialVein and with a superficial vein that takes a share of the supply
 * @param deepSupplyAlone the second circuit without that share
 */
public record PumpComparison(
    PumpSetting setting,
    PumpCycle withoutValves,
    PumpCycle withValves,
    PumpCycle withSuperficialVein,
    PumpCycle deepSupplyAlone) {
  /** What the valves add to the effective venous return, published [1]. */
  static final double PUBLISHED_GAIN = 0.53;

  /** What the superficial vein changes in the refilling time, published [1]. */
  static final double PUBLISHED_REFILL = -0.37;

  /** End of the usual window of the effective venous return [s]; assumed. */
  static final double WINDOW = 10;

  /** Share of the way back at which the vein counts as refilled: that of RT90. */
  static final double REFILLED = 0.9;

  /** Runs all circuits. */
  static PumpComparison of(PumpSetting setting, Solver solver) {
    return new PumpComparison(
        setting,
        PumpCycle.of(Circuit.WITHOUT_VALVES, setting, solver),
        PumpCycle.of(Circuit.WITH_VALVES, setting, solver),
        PumpCycle.of(Circuit.WITH_SUPERFICIAL_VEIN, setting, solver),
        PumpCycle.of(Circuit.DEEP_SUPPLY_ALONE, setting, solver));
  }

  /**
   * Relative gain of effective venous return by valves, up to a time after the onset [1]. No
   * measure where the return without valves is not positive, as it may be while blood still runs to
   * and fro.
   */
  public double returnGain(double window) {
    return withValves.venousReturn(window) / withoutValves.venousReturn(window) - 1;
  }

  /** First window, of a whole number of seconds from 3 on, in which the gain is no more [s]. */
  OptionalDouble windowOfGain(double gain) {
    for (int window = 3; window <= PumpCycle.END; window++) {
      if (returnGain(window) <= gain) {
        return OptionalDouble.of(window);
      }
    }
    return OptionalDouble.empty();
  }

  /** Relative change of refilling time by a superficial vein that shares the supply [1]. */
  public OptionalDouble refillChangeShared(double share) {
    return change(withValves, share);
  }

  /** Relative change of refilling time by a superficial vein with a supply of its own [1]. */
  public OptionalDouble refillChangeOwn(double share) {
    return change(deepSupplyAlone, share);
  }

  private OptionalDouble change(PumpCycle from, double share) {
    OptionalDouble before = from.refillingTime(share);
    OptionalDouble after = withSuperficialVein.refillingTime(share);
    return before.isPresent() && after.isPresent()
        ? OptionalDouble.of(after.getAsDouble() / before.getAsDouble() - 1)
        : OptionalDouble.empty();
  }

  /** Whether more blood is supplied during the contraction where there is a superficial vein. */
  public boolean superficialVeinKeepsPerfusion() {
    return withSuperficialVein.perfusionDuring()
        > Math.max(withValves.perfusionDuring(), deepSupplyAlone.perfusionDuring());
  }

  /** Whether more blood is supplied after the contraction where there are valves. */
  public boolean valvesRaisePerfusion() {
    return withValves.perfusionAfter(WINDOW) > withoutValves.perfusionAfter(WINDOW);
  }
}
