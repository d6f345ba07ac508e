package org.soleus.validation.solver;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.soleus.validation.solver.BenchmarkErrors.Of;
import org.soleus.validation.solver.BenchmarkErrors.Places;
import org.soleus.validation.solver.BenchmarkLumped.Curve;

/** The published benchmarks as a Markdown page with figures. */
public final class BenchmarkPage {
  private static final String FIGURES = "benchmarks/";

  private static final String PREFACE =
      """


      The references are other codes' own solutions: agreement with them is agreement with a peer, not \
      with truth. The models and references are third-party files that are read in place and are not part \
      of Soleus; where they are absent, this page keeps its figures and the tests are skipped.

      Errors are those of Boileau et al. (2015, doi:10.1002/cnm.2732), in per cent: of pressure relative \
      to the reference at the same time, of flow relative to the largest flow of the reference at the same \
      place. Those of the radius, and of its smallest and largest value, are relative to its largest change. \
      Of the single pulse, whose pressure vanishes over most of the tube, pressures are relative to the \
      largest one at the same time. RMS is given as the mean over the places and the largest of them; \
      the other errors are the largest over the places, *sys* of the largest value and *dia* of the smallest. \
      The goal is an RMS of pressure and of flow of 1 % at every place, on the finest mesh.

      The semi-implicit solver runs at a fixed step (0.25 ms for cells of 1 mm, and in proportion; for the \
      single pulse 0.1 ms for 1.25 mm), the explicit one at a Courant number of 0.6. Periodic flows run until a cycle \
      repeats the one before it to 1e-5 of the largest value of each quantity.

      ## Against references

      """;

  private static final String REFERENCES =
      """

      What of this lies with the references:

      - **openBF stops early.** It calls cycles equal that differ by up to 1 mmHg. *As it stopped* holds the \
      periodic flow against its last cycle; *both in cycle n* holds the same cycle, counted from the same \
      start, against it. The bifurcation misses the goal for the pressure as it stopped, and reaches it in \
      the same cycle. Its errors do not fall with the mesh: what is left is openBF's, with its cells of 1 mm \
      and first-order ends.
      - **The stored cycle of the aorta is not quite periodic.** Its mean outlet pressure lies 11 Pa (0.09 %) \
      below the total resistance times the mean inflow, which a periodic flow must have, and its outlet \
      pressure ends 7 Pa above where it begins. That is the error left in the pressure on every mesh.
      - **The walls of the two differ:** openBF's bifurcation is 12 % stiffer than Nektar++'s; each reference \
      is held against its own model.
      - **The single pulse** changes by 0.03 % (0.3 s) to 0.2 % (1.5 s) with the mesh of its reference. \
      It travels 200 times its own width, which shows what each scheme does to a wave: its RMS is over the \
      whole tube, quiet parts included, so that its largest error tells more.

      """;

  private static final String LUMPED =
      """

      ## Lumped networks against svZeroDSolver

      Differences are |d| / (1 + |reference|), the largest of each curve; svZeroDSolver's own tests allow \
      1e-7. The lumped solver (theory 2.17 to 2.21) has the method and the steps of the stored results: that it \
      gives their numbers shows that the equations are the same. The semi-implicit solver, with 30 steps in each \
      interval of output, shows what error the stored results have from their own steps: most where a \
      flow is a rate of change (`pulsatileFlow_CRL`, and `pulsatileFlow_CStenosis_steadyPressure`, where \
      nothing can be stored and the exact outflow is the inflow), or where the steps are as long as the time \
      constants (`valve_tanh`; the state of the valve is a steep function of a pressure). Where an \
      exact solution is known (the first two), the tests of the file format hold Soleus against that.

      | case | curve | lumped, same steps | semi-implicit, finer steps | within 1e-7 |
      | --- | --- | --: | --: | --- |
      """;

  private final BenchmarkResults results;

  private BenchmarkPage(BenchmarkResults results) {
    this.results = results;
  }

  /** All files: the page and its figures, by name relative to the page's folder. */
  public static Map<String, String> files(BenchmarkResults results, String provenance) {
    List<Figure> figures = new BenchmarkFigures(results).all();
    Map<String, String> files = new LinkedHashMap<>();
    files.put("benchmarks.md", new BenchmarkPage(results).markdown(figures, provenance));
    figures.forEach(figure -> files.put(FIGURES + figure.file(), figure.svg()));
    return files;
  }

  private String markdown(List<Figure> figures, String provenance) {
    StringBuilder page = new StringBuilder();
    page.append("# Published benchmarks\n\nGenerated by `./soleus verification --benchmarks`. ")
        .append(provenance)
        .append("\n\n")
        .append(results.summary())
        .append(PREFACE);
    errors(page);
    page.append(REFERENCES).append("## Solvers against each other\n\n");
    agreement(page);
    page.append(LUMPED);
    lumped(page);
    page.append("\n## Figures\n");
    for (Figure figure : figures) {
      page.append(
          "\n![%s](%s%s)\n\n%s\n"
              .formatted(figure.caption(), FIGURES, figure.file(), figure.caption()));
    }
    return page.toString();
  }

  private void errors(StringBuilder page) {
    page.append(
        "| benchmark | reference | cells [mm] | solver | cycles | pressure RMS mean / most | max, sys,"
            + " dia | flow RMS mean / most | max, sys, dia | radius RMS mean / most | max, sys, dia |"
            + " goal met |\n"
            + "| --- | --- | --: | --- | --: | --: | --: | --: | --: | --: | --: | --- |\n");
    for (BenchmarkRun run : results.runs()) {
      if (run.benchmark().hasReference()) {
        page.append(row(run));
      }
    }
  }

  private static String row(BenchmarkRun run) {
    String errors =
        run.waves().isEmpty()
            ? run.remark() + " | | | | |"
            : three(run.errors().pressure())
                + three(run.errors().flow())
                + three(run.errors().radius());
    boolean finest = run.level().equals(run.benchmark().finest());
    String met = BenchmarkResults.isMet(run) ? "yes" : "**no**";
    return "| %s | %s | %s | %s | %s | %s%s |\n"
        .formatted(
            run.benchmark().title(),
            run.benchmark().against(),
            millimetres(run.level()),
            run.method().label(),
            run.cycles() > 0 ? run.cycles() : "",
            errors,
            finest ? met : "");
  }

  private static String three(Places errors) {
    return "%s | %s, %s, %s | "
        .formatted(
            rms(errors),
            percent(errors.most(Of::largest)),
            percent(errors.most(Of::systolic)),
            percent(errors.most(Of::diastolic)));
  }

  private static String rms(Places errors) {
    return percent(errors.mean(Of::rms)) + " / " + percent(errors.most(Of::rms));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, share < 0.01 ? "%.3f" : "%.2f", 100 * share);
  }

  private static String millimetres(Benchmark.Level level) {
    return String.format(Locale.ROOT, "%.3g", 1e3 * level.cell()).replaceFirst("\\.?0+$", "");
  }

  private void agreement(StringBuilder page) {
    page.append(
        "The explicit solver, slopes limited as it is used, against the semi-implicit one on the same"
            + " mesh, in per cent.\n\n"
            + "| benchmark | model | places | cells [mm] | pressure RMS mean / most | max | flow RMS mean"
            + " / most | max | demanded | met |\n"
            + "| --- | --- | --: | --: | --: | --: | --: | --: | --: | --- |\n");
    for (Benchmark benchmark : results.benchmarks()) {
      for (Benchmark.Level level : benchmark.levels()) {
        results
            .agreement(benchmark, level)
            .ifPresent(errors -> page.append(row(benchmark, level, errors)));
      }
    }
  }

  private String row(Benchmark benchmark, Benchmark.Level level, BenchmarkErrors errors) {
    boolean finest = level.equals(benchmark.finest());
    return "| %s | %s | %d | %s | %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            benchmark.title(),
            benchmark.against(),
            benchmark.sight().places().size(),
            millimetres(level),
            rms(errors.pressure()),
            percent(errors.pressure().most(Of::largest)),
            rms(errors.flow()),
            percent(errors.flow().most(Of::largest)),
            finest ? percent(benchmark.agreement()) : "",
            finest ? (results.agree(benchmark) ? "yes" : "**no**") : "");
  }

  private void lumped(StringBuilder page) {
    double tolerance = BenchmarkResults.LUMPED_TOLERANCE;
    for (BenchmarkLumped one : results.lumped()) {
      int all = one.curves().size();
      if (one.within(tolerance) == all && one.worstFiner() <= tolerance) {
        Curve worst = one.worst();
        page.append(row(one.name(), new Curve("all " + all, worst.same(), one.worstFiner())));
      } else {
        one.curves().forEach(curve -> page.append(row(one.name(), curve)));
      }
    }
  }

  private static String row(String name, Curve curve) {
    String within = curve.same() <= BenchmarkResults.LUMPED_TOLERANCE ? "yes" : "**no**";
    return "| %s | %s | %.1e | %.1e | %s |\n"
        .formatted(name, curve.name(), curve.same(), curve.finer(), within);
  }
}
