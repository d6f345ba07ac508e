package org.soleus.casefile.networks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The {@code simulation_parameters} of an svZeroDSolver file.
 *
 * @param coupled whether another program drives the model
 * @param cycles to run
 * @param points in a cycle, its first and last moment included
 * @param interval points from one that is kept to the next
 * @param allCycles whether all cycles are kept; otherwise the last one
 * @param byVariable whether curves are wanted by variable; otherwise by vessel
 * @param steady whether the run begins in the steady state under the loads' means
 * @param period of a cycle [s]; NaN where it follows from the loads
 * @param change largest change from one cycle to the next that ends a run, as a share; NaN where
 *     none is asked for
 * @param radius ρ∞ of the integrator [1]
 */
record SvZeroDSettings(
    boolean coupled,
    int cycles,
    int points,
    int interval,
    boolean allCycles,
    boolean byVariable,
    boolean steady,
    double period,
    double change,
    double radius) {
  /** What stands in for settings that a file does not have. */
  static final SvZeroDSettings NONE =
      new SvZeroDSettings(false, 1, 2, 1, false, false, true, Double.NaN, Double.NaN, 0.5);

  private static final double MOST_CYCLES = 1e5;
  private static final double MOST_POINTS = 1e6;
  private static final double MOST_STEPS = 5e7;

  private static final Set<String> USED =
      Set.of(
          "coupled_simulation",
          "number_of_cardiac_cycles",
          "number_of_time_pts_per_cardiac_cycle",
          "use_cycle_to_cycle_error",
          "sim_cycle_to_cycle_percent_error",
          "steady_initial",
          "output_variable_based",
          "output_interval",
          "output_mean_only",
          "output_derivative",
          "output_all_cycles",
          "cardiac_period",
          "rho_infty");
  private static final List<String> UNUSED =
      List.of(
          "absolute_tolerance",
          "maximum_nonlinear_iterations",
          "density",
          "viscosity",
          "model_name",
          "number_of_time_pts",
          "external_step_size");

  static SvZeroDSettings read(PeerFields said, List<String> remarks) {
    remark(said, remarks);
    boolean coupled = said.truth("coupled_simulation", false);
    if (coupled) {
      said.fault(
          "coupled_simulation",
          "means that another program drives the model step by step; such a model is not run.",
          "With false, number_of_cardiac_cycles and number_of_time_pts_per_cardiac_cycle it runs"
              + " by itself.");
    }
    PeerRange cycles = PeerRange.between(1, MOST_CYCLES, "cycles");
    PeerRange points = PeerRange.between(2, MOST_POINTS, "points");
    boolean repeats = said.truth("use_cycle_to_cycle_error", false);
    double percent =
        said.number("sim_cycle_to_cycle_percent_error", PeerRange.positive(100, "%"), 1);
    SvZeroDSettings settings =
        new SvZeroDSettings(
            coupled,
            coupled ? 1 : said.whole("number_of_cardiac_cycles", cycles),
            coupled ? 2 : said.whole("number_of_time_pts_per_cardiac_cycle", points),
            said.whole("output_interval", PeerRange.between(1, MOST_POINTS, ""), 1),
            said.truth("output_all_cycles", false),
            said.truth("output_variable_based", false),
            said.truth("steady_initial", true),
            period(said),
            repeats ? percent / 100 : Double.NaN,
            said.number("rho_infty", PeerRange.between(0, 1, ""), NONE.radius));
    double steps = settings.cycles * (settings.points - 1.0);
    if (steps > MOST_STEPS) {
      said.fault("number_of_cardiac_cycles", "asks for more than 5e7 time steps in all.", "");
    }
    return settings;
  }

  /** Up to version 2 a period that is not positive stood for none. */
  private static double period(PeerFields said) {
    double period = said.number("cardiac_period", PeerRange.ANY, Double.NaN);
    return period > 0 ? period : Double.NaN;
  }

  private static void remark(PeerFields said, List<String> remarks) {
    List<String> known = new ArrayList<>(USED);
    known.addAll(UNUSED);
    List<String> without = new ArrayList<>(UNUSED.stream().filter(said::has).toList());
    without.addAll(said.notMisspelt(known));
    if (!without.isEmpty()) {
      remarks.add("without effect here: " + String.join(", ", without));
    }
    if (said.truth("output_mean_only", false)) {
      remarks.add("output_mean_only: whole curves are written, of which you may take the means");
    }
    if (said.truth("output_derivative", false)) {
      remarks.add("output_derivative: curves are written without their derivatives");
    }
  }
}
