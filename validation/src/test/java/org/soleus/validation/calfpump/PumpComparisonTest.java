package org.soleus.validation.calfpump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.soleus.hemodynamics.units.Units.ML;
import static org.soleus.hemodynamics.units.Units.MMHG;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.soleus.hemodynamics.scheme.CourantControl;
import org.soleus.hemodynamics.scheme.ExplicitSolver;
import org.soleus.hemodynamics.scheme.Solver;

/** What must hold of the calf pump, whatever its percentages. */
class PumpComparisonTest {
  private static final double REFILLED = PumpComparison.REFILLED;
  private static final PumpSetting SETTING = PumpSetting.USUAL;

  private static PumpCycle cycle(Circuit circuit) {
    return PumpCycle.of(circuit, SETTING, Solver.usual());
  }

  /** The published directions, in every contraction that the page shows. */
  @ParameterizedTest
  @CsvSource({
    "50, 0.5",
    "50, 1",
    "50, 2",
    "75, 0.5",
    "75, 1",
    "75, 2",
    "100, 0.5",
    "100, 1",
    "100, 2"
  })
  void directionsHold(double mmHg, double duration) {
    PumpComparison found =
        PumpComparison.of(SETTING.contracting(mmHg * MMHG, duration), Solver.usual());
    for (double window : new double[] {3, 5, 10, 20, 30, 60}) {
      assertThat(found.withValves().venousReturn(window))
          .as("return of %s s", window)
          .isGreaterThan(found.withoutValves().venousReturn(window));
    }
    assertThat(found.returnGain(PumpComparison.WINDOW)).isPositive();
    assertThat(found.refillChangeOwn(REFILLED).orElseThrow()).isNegative();
    assertThat(found.superficialVeinKeepsPerfusion()).isTrue();
    assertThat(found.valvesRaisePerfusion()).isTrue();
  }

  /** By the balance of volumes nothing is gained where the supply is only divided. */
  @Test
  void aSuperficialVeinThatSharesTheSupplyHardlyChangesRefilling() {
    PumpComparison found = PumpComparison.of(SETTING, Solver.usual());
    assertThat(found.refillChangeShared(REFILLED).orElseThrow()).isCloseTo(0, within(0.05));
    assertThat(found.refillChangeOwn(REFILLED).orElseThrow())
        .isCloseTo(-SETTING.superficialShare(), within(0.05));
  }

  /** The page says that neither percentage is met. */
  @Test
  void neitherPercentageIsMet() {
    PumpComparison found = PumpComparison.of(SETTING, Solver.usual());
    assertThat(found.returnGain(PumpComparison.WINDOW) / PumpComparison.PUBLISHED_GAIN)
        .isNotCloseTo(1, within(0.2));
    assertThat(found.refillChangeShared(REFILLED).orElseThrow() / PumpComparison.PUBLISHED_REFILL)
        .isNotCloseTo(1, within(0.2));
    assertThat(found.refillChangeOwn(REFILLED).orElseThrow() / PumpComparison.PUBLISHED_REFILL)
        .isNotCloseTo(1, within(0.2));
  }

  /** To 1e-12 in the solver's own account; to the trapezoids of the samples in what is read. */
  @ParameterizedTest
  @EnumSource(Circuit.class)
  void volumesBalance(Circuit circuit) {
    PumpCycle found = cycle(circuit);
    assertThat(found.recording().balance().relativeError()).isLessThan(1e-12);
    for (double window : new double[] {3, 10, 60}) {
      double givenUp = found.volume(0) - found.volume(window);
      assertThat(found.venousReturn(window))
          .as("return of %s s", window)
          .isCloseTo(found.supply(0, window) + givenUp, within(0.05 * ML));
    }
  }

  @ParameterizedTest
  @EnumSource(Circuit.class)
  void restIsSteadyBeforeTheContraction(Circuit circuit) {
    PumpCycle found = cycle(circuit);
    double supply = circuit.deepShare(SETTING.superficialShare()) * SETTING.supply();
    if (circuit.hasSuperficialVein()) {
      supply += SETTING.superficialShare() * SETTING.supply();
    }
    assertThat(found.venousReturn(0)).isZero();
    assertThat(found.restingPerfusion()).isCloseTo(supply, within(0.02 * supply));
    assertThat(found.volume(PumpCycle.END)).isCloseTo(found.volume(0), within(0.01 * ML));
  }

  @Test
  void theSameInputGivesTheSameNumbers() {
    PumpCycle one = cycle(Circuit.WITH_SUPERFICIAL_VEIN);
    PumpCycle other = cycle(Circuit.WITH_SUPERFICIAL_VEIN);
    for (int probe = 0; probe < one.recording().probes().size(); probe++) {
      assertThat(one.recording().values(probe)).isEqualTo(other.recording().values(probe));
    }
  }

  /** Tolerances as the page tells them. */
  @Test
  void theSolversAgree() {
    Circuit circuit = Circuit.WITH_VALVES;
    PumpCycle found = cycle(circuit);
    PumpCycle explicit = PumpCycle.of(circuit, SETTING, new ExplicitSolver(CourantControl.DEFAULT));
    assertThat(
            explicit.refillingTime(REFILLED).orElseThrow()
                / found.refillingTime(REFILLED).orElseThrow())
        .isCloseTo(1, within(0.01));
    assertThat(
            explicit.venousReturn(PumpComparison.WINDOW)
                / found.venousReturn(PumpComparison.WINDOW))
        .isCloseTo(1, within(0.01));
    assertThat(explicit.refillingTime(0.5).orElseThrow() / found.refillingTime(0.5).orElseThrow())
        .isCloseTo(1, within(0.08));
  }

  /** A pressure that is never reached again is no refilling time. */
  @Test
  void noRefillingTimeWhereTheVeinDoesNotRefill() {
    PumpCycle found =
        PumpCycle.of(Circuit.WITH_VALVES, SETTING.supplied(0.05 * ML, 0.25), Solver.usual());
    assertThat(found.refillingTime(REFILLED)).isEmpty();
  }
}
