package org.soleus.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.soleus.casefile.Case;
import org.soleus.casefile.CaseFile;
import org.soleus.casefile.TreatmentText;
import org.soleus.casefile.fault.Reading;
import org.soleus.casefile.plans.PlanText;
import org.soleus.casefile.protocols.ProtocolLibrary;
import org.soleus.casefile.results.ResultsWriter;
import org.soleus.casefile.results.WholeFile;
import org.soleus.hemodynamics.scheme.Solver;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.assessment.Assessor;
import org.soleus.limb.assessment.Comparer;
import org.soleus.limb.assessment.LimbRecord;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.physiology.Parameters;
import org.soleus.limb.simulation.Sampling;
import org.soleus.limb.simulation.Workers;
import org.soleus.limb.treatment.Plan;
import org.soleus.pathway.options.AskedPlan;
import org.soleus.pathway.options.OptionStudy;
import org.soleus.report.ComparisonReport;
import org.soleus.report.ReportInput;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code soleus compare}: options side by side on one leg. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Compares options on each leg of a case: what each changes, on the twin and on legs that differ"
          + " from it as far as is not known of it, the same legs under every option; what is"
          + " published; what becomes of it in five years.",
      "Prints a table; with --json JSON; with --out writes comparison.html and comparison.json."
    })
final class CompareCommand implements Callable<Integer> {
  private static final Pattern OF_A_SIDE =
      Pattern.compile("(left|right)(?: leg)?\\s*:\\s*(.+)", Pattern.CASE_INSENSITIVE);

  @CommandLine.Parameters(paramLabel = "CASE", description = "Case file (YAML).")
  private Path file = Path.of("");

  @Option(
      names = "--option",
      paramLabel = "OPTION",
      description =
          "An option, such as "
              + PlanText.FORMS
              + ", or as one word ("
              + TreatmentText.FORMS
              + "). Join with + what is done together; with \", then after 3 months\" what follows as a"
              + " second stage. \"left: ...; right: ...\" is for one leg each. May be given more than"
              + " once (default: those of the case).")
  private List<String> asked = new ArrayList<>();

  @Option(names = "--side", description = "Only this leg: ${COMPLETION-CANDIDATES}.")
  private @Nullable Side side;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  @Option(names = "--out", paramLabel = "DIR", description = "Folder for the page and results.")
  private @Nullable Path out;

  @Mixin private Threads threads = new Threads();

  @Mixin private Samples samples = new Samples(100);

  @Override
  public Integer call() throws IOException {
    Case told = BadInput.orThrow(CaseFile.read(file));
    List<Asked> plans = plans();
    OutFolder.require(out);
    Sampling sampling = samples.sampling();
    List<LimbRecord> limbs =
        told.limbs().stream().filter(limb -> side == null || limb.side() == side).toList();
    if (limbs.isEmpty()) {
      throw new BadInput("The case " + told.id() + " does not have the leg that --side names.");
    }
    for (Asked one : plans) {
      if (limbs.stream().noneMatch(limb -> one.isFor(limb.side()))) {
        throw new BadInput(
            "--option \"%s\" is for a leg that is not compared.".formatted(one.plan().text()));
      }
    }
    List<OptionStudy> studies = compare(told, limbs, plans, sampling);
    String results =
        ResultsWriter.comparison(
            Version.stamp(Parameters.DEFAULT, Solver.usual(), sampling), told, studies);
    if (out != null) {
      write(out, told, studies, sampling, results);
      System.err.println("Written: " + out.resolve("comparison.html") + ", comparison.json");
    }
    System.out.print(json ? results : table(told, studies, sampling));
    return studies.stream().allMatch(CompareCommand::isMeasured) ? 0 : 1;
  }

  /** Whether the untreated leg could be examined at all. */
  private static boolean isMeasured(OptionStudy study) {
    return study.comparison().untreated().twin().stream()
        .anyMatch(Measurement.Taken.class::isInstance);
  }

  /** What is asked for: of both legs, or of one that a text names. */
  private record Asked(@Nullable Side side, AskedPlan plan) {
    private boolean isFor(Side leg) {
      return side == null || side == leg;
    }
  }

  private List<Asked> plans() {
    List<Asked> plans = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (String text : asked) {
      for (String part : text.split(";(?=\\s*(?:left|right)\\b)")) {
        Matcher named = OF_A_SIDE.matcher(part.strip());
        boolean isNamed = named.matches();
        Side of = isNamed ? Side.valueOf(named.group(1).toUpperCase(Locale.ROOT)) : null;
        switch (PlanText.stages(isNamed ? named.group(2) : part)) {
          case Reading.Rejected<List<AskedPlan>> rejected -> faults.add(rejected.message());
          case Reading.Read<List<AskedPlan>>(List<AskedPlan> stages) ->
              stages.forEach(stage -> add(new Asked(of, stage), plans, faults));
        }
      }
    }
    if (!faults.isEmpty()) {
      throw new BadInput(String.join("\n", faults));
    }
    return plans;
  }

  private static void add(Asked one, List<Asked> plans, List<String> faults) {
    boolean isThere =
        plans.stream()
            .anyMatch(other ->
                Objects.equals(other.side(), one.side())
                    && other.plan().label().equals(one.plan().label()));
    if (isThere) {
      faults.add("--option \"" + one.plan().text() + "\" is compared already.");
    }
    plans.add(one);
  }

  private List<OptionStudy> compare(
      Case told, List<LimbRecord> limbs, List<Asked> plans, Sampling sampling) {
    List<OptionStudy> studies = new ArrayList<>();
    try (Workers workers = threads.workers();
        ProgressLine progress = ProgressLine.told("Comparing " + told.id(), limbs.size())) {
      Assessor assessor =
          Laboratory.assessor(Solver.usual(), Sampling.NONE, workers, (share, what) -> {});
      Comparer comparer =
          Laboratory.comparer(sampling, workers, (share, what) -> progress.done(0.9 * share, what));
      for (LimbRecord limb : limbs) {
        Leg twin = assessor.twin(told.person(), limb);
        Leg other = assessor.beside(told.person(), limb, told.limb(limb.side().opposite()));
        progress.done(0.1, "twin built");
        List<AskedPlan> chosen =
            plans.isEmpty()
                ? ofTheCase(limb)
                : plans.stream().filter(one -> one.isFor(limb.side())).map(Asked::plan).toList();
        studies.add(
            OptionStudy.of(
                told.person(),
                limb,
                twin,
                other,
                chosen,
                comparer,
                leg -> assessor.reflux(leg, limb.duplex())));
      }
    }
    return studies;
  }

  private static void write(
      Path folder, Case told, List<OptionStudy> studies, Sampling sampling, String results)
      throws IOException {
    String made =
        "soleus compare --samples %d --seed %d".formatted(sampling.samples(), sampling.seed());
    ReportInput input = Reports.input(told, List.of(), made);
    String page = ComparisonReport.render(input, ProtocolLibrary.builtIn("calf_pump"), studies);
    WholeFile.write(folder.resolve("comparison.html"), page);
    WholeFile.write(folder.resolve("comparison.json"), results);
  }

  private static List<AskedPlan> ofTheCase(LimbRecord limb) {
    return Assessor.options(limb).stream()
        .map(one -> new AskedPlan(TreatmentText.of(one), Plan.of(one)))
        .toList();
  }

  private static String table(Case told, List<OptionStudy> studies, Sampling sampling) {
    StringBuilder text = new StringBuilder(told.title()).append("\n\n");
    studies.forEach(one -> text.append(ComparisonTable.of(one)).append('\n'));
    return text.append(Version.words(Parameters.DEFAULT, Solver.usual(), sampling))
        .append("\nFor research and education. Not a medical device.\n")
        .toString();
  }
}
