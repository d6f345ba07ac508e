package org.soleus.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.soleus.casefile.Case;
import org.soleus.casefile.CaseFile;
import org.soleus.casefile.results.ResultsWriter;
import org.soleus.casefile.results.WholeFolder;
import org.soleus.hemodynamics.scheme.Solver;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.assessment.Assessor;
import org.soleus.limb.assessment.Comparer;
import org.soleus.limb.assessment.LimbRecord;
import org.soleus.limb.physiology.Parameters;
import org.soleus.limb.simulation.Sampling;
import org.soleus.limb.simulation.Workers;
import org.soleus.pathway.followup.Diary;
import org.soleus.pathway.followup.FollowUp;
import org.soleus.pathway.followup.FollowUpStudy;
import org.soleus.pathway.followup.Prediction;
import org.soleus.pathway.followup.Timeline;
import org.soleus.report.FollowReport;
import org.soleus.report.ReportInput;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code soleus follow}: examinations of one case over time. */
@Command(
    name = "follow",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Shows the examinations of a case over time: severity, class, measures and diary as recorded, and"
          + " what the twin of each examination makes of the treatment that followed, against what the"
          + " next examination measured.",
      "Prints a table; with --json JSON; with --out writes follow.html and follow.json."
    })
final class FollowCommand implements Callable<Integer> {
  private static final String HINT =
      "Add date: 2026-03-14 (the day of the first examination) and"
          + " visits: [{date: 2026-06-20, limbs: [{side: left, clinical_class: C2}]}];"
          + " see docs/guide/follow-up.md and examples/followed.yaml.";

  @CommandLine.Parameters(paramLabel = "CASE", description = "Case file (YAML).")
  private Path file = Path.of("");

  @Option(names = "--side", description = "Only this leg: ${COMPLETION-CANDIDATES}.")
  private @Nullable Side side;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  @Option(names = "--out", paramLabel = "DIR", description = "Folder for the page and results.")
  private @Nullable Path out;

  @Mixin private Threads threads = new Threads();

  @Mixin private Samples samples = new Samples(50);

  @Override
  public Integer call() throws IOException {
    Case told = BadInput.orThrow(CaseFile.read(file));
    OutFolder.require(out);
    Sampling sampling = samples.sampling();
    List<FollowUpStudy> studies = follow(told, followed(told), sampling);
    String results =
        ResultsWriter.follow(
            Version.stamp(Parameters.DEFAULT, Solver.usual(), sampling), told, studies);
    if (out != null) {
      write(out, told, studies, sampling, results);
      System.err.println("Written: " + out.resolve("follow.html") + ", follow.json");
    }
    System.out.print(json ? results : table(told, studies, sampling));
    return studies.stream().allMatch(FollowCommand::isTaken) ? 0 : 1;
  }

  /** Whether no twin failed in all that it was to be examined for. */
  private static boolean isTaken(FollowUpStudy study) {
    return study.predictions().stream()
        .allMatch(one -> !(one instanceof Prediction.Made made) || made.isTaken());
  }

  /** The legs that were examined again. */
  private List<LimbRecord> followed(Case told) {
    FollowUp followUp = told.followUp();
    if (followUp.visits().isEmpty()) {
      throw new BadInput("The case " + told.id() + " has no visits to follow. " + HINT);
    }
    List<LimbRecord> limbs =
        told.limbs().stream()
            .filter(limb -> side == null || limb.side() == side)
            .filter(limb -> followUp.isFollowed(limb.side()))
            .toList();
    if (limbs.isEmpty()) {
      throw new BadInput(
          "No visit of the case " + told.id() + " examined the leg that --side names. " + HINT);
    }
    return limbs;
  }

  private List<FollowUpStudy> follow(Case told, List<LimbRecord> limbs, Sampling sampling) {
    FollowUp followUp = told.followUp();
    List<FollowUpStudy> studies = new ArrayList<>();
    int predictions =
        limbs.stream()
            .mapToInt(limb -> Timeline.of(limb, followUp).examinations().size() - 1)
            .sum();
    try (Workers workers = threads.workers();
        ProgressLine progress = ProgressLine.told("Following " + told.id(), predictions)) {
      Assessor assessor =
          Laboratory.assessor(Solver.usual(), Sampling.NONE, workers, (share, what) -> {});
      Comparer comparer = Laboratory.comparer(sampling, workers, progress);
      for (LimbRecord limb : limbs) {
        Optional<Timeline> other =
            told.limb(limb.side().opposite()).map(one -> Timeline.of(one, followUp));
        studies.add(
            FollowUpStudy.of(
                told.person(),
                Timeline.of(limb, followUp),
                other,
                Diary.of(followUp, limb.side()),
                assessor,
                comparer));
      }
    }
    return studies;
  }

  private static void write(
      Path folder, Case told, List<FollowUpStudy> studies, Sampling sampling, String results)
      throws IOException {
    String made =
        "soleus follow --samples %d --seed %d".formatted(sampling.samples(), sampling.seed());
    ReportInput input = Reports.input(told, List.of(), made);
    SequencedMap<String, Supplier<String>> files = new LinkedHashMap<>();
    files.put("follow.html", () -> FollowReport.render(input, studies));
    files.put("follow.json", () -> results);
    WholeFolder.write(folder, files, (_, _) -> false);
  }

  private static String table(Case told, List<FollowUpStudy> studies, Sampling sampling) {
    StringBuilder text = new StringBuilder(told.title()).append("\n\n");
    studies.forEach(one -> text.append(FollowTable.of(one)).append('\n'));
    return text.append(
            "~ or the word simulated: made by the model; published: read in the source named; all else was recorded.\n")
        .append(Version.words(Parameters.DEFAULT, Solver.usual(), sampling))
        .append("\nFor research and education. Not a medical device.\n")
        .toString();
  }
}
