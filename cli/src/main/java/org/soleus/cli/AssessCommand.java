package org.soleus.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.soleus.casefile.Case;
import org.soleus.casefile.CaseFile;
import org.soleus.casefile.results.CurvesCsv;
import org.soleus.casefile.results.ResultsWriter;
import org.soleus.casefile.results.WholeFolder;
import org.soleus.limb.assessment.Assessor;
import org.soleus.limb.assessment.LimbAssessment;
import org.soleus.limb.assessment.LimbRecord;
import org.soleus.limb.physiology.Parameters;
import org.soleus.limb.simulation.LaboratoryResult;
import org.soleus.limb.simulation.Workers;
import org.soleus.pathway.cause.Picture;
import org.soleus.report.HtmlReport;
import org.soleus.report.ReportInput;
import org.soleus.report.SheetsAlone;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code soleus assess}: from a case file to a report. */
@Command(
    name = "assess",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Builds the twin of each leg of a case, examines it, treats it and examines it again.",
      "Prints a table; with --out writes report.html, its first two sheets as report.pdf and report.txt,"
          + " results.json and recordings/*.csv."
    })
final class AssessCommand implements Callable<Integer> {
  @CommandLine.Parameters(paramLabel = "CASE", description = "Case file (YAML).")
  private Path file = Path.of("");

  @Option(names = "--out", paramLabel = "DIR", description = "Folder for the report and results.")
  private @Nullable Path out;

  @Mixin private SolverChoice solver = new SolverChoice();

  @Mixin private Threads threads = new Threads();

  @Mixin private Samples samples = new Samples();

  @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Case told = BadInput.orThrow(CaseFile.read(file));
    OutFolder.require(out);
    solver.solver();
    samples.sampling();
    List<LimbAssessment> assessed = assess(told);
    if (out != null) {
      write(out, told, assessed);
      System.err.println(
          "Written: "
              + out.resolve(HtmlReport.FILE)
              + ", report.pdf, report.txt, results.json, recordings/");
    }
    System.out.println(told.title());
    System.out.println();
    System.out.print(ChainLines.of(Picture.of(told.facts())));
    for (LimbAssessment limb : assessed) {
      System.out.print(ChainLines.of(told.graded(limb.recorded())));
      System.out.print(AssessmentTable.of(limb));
      System.out.println();
    }
    System.out.println(Version.words(Parameters.DEFAULT, solver.solver(), samples.sampling()));
    System.out.println("For research and education. Not a medical device.");
    return diverged(assessed) ? 1 : 0;
  }

  private List<LimbAssessment> assess(Case told) {
    List<LimbAssessment> assessed = new ArrayList<>();
    try (Workers workers = threads.workers();
        ProgressLine progress = ProgressLine.of("Assessing " + told.id(), told.limbs().size())) {
      Assessor assessor =
          Laboratory.assessor(solver.solver(), samples.sampling(), workers, progress);
      for (LimbRecord limb : told.limbs()) {
        assessed.add(assessor.assess(told.person(), limb, told.limb(limb.side().opposite())));
      }
    }
    return assessed;
  }

  private static boolean diverged(List<LimbAssessment> assessed) {
    return assessed.stream()
        .flatMap(limb -> limb.before().stream())
        .anyMatch(result -> result.curves().isEmpty());
  }

  private void write(Path folder, Case told, List<LimbAssessment> assessed) throws IOException {
    ReportInput report =
        Reports.input(
            told, assessed, "soleus assess --solver " + solver.solver().name() + samples.words());
    SequencedMap<String, Supplier<byte[]>> files = new LinkedHashMap<>();
    files.put(HtmlReport.FILE, () -> bytes(HtmlReport.render(report)));
    files.put("report.pdf", () -> SheetsAlone.pdf(report));
    files.put("report.txt", () -> bytes(SheetsAlone.text(report)));
    files.put(
        "results.json",
        () ->
            bytes(
                ResultsWriter.results(
                    Version.stamp(Parameters.DEFAULT, solver.solver(), samples.sampling()),
                    told,
                    assessed)));
    for (LimbAssessment limb : assessed) {
      String side = limb.leg().side().name().toLowerCase(Locale.ROOT);
      recordings(files, side + "-before", limb.before());
      for (int k = 0; k < limb.options().size(); k++) {
        recordings(files, side + "-option-" + (char) ('A' + k), limb.options().get(k).results());
      }
    }
    // recordings that an earlier run left and this one does not write go
    WholeFolder.writeBytes(
        folder, files, (path, _) -> path.matches("recordings/(left|right)-.*\\.csv"));
  }

  private static void recordings(
      Map<String, Supplier<byte[]>> files, String prefix, List<LaboratoryResult> results) {
    for (LaboratoryResult result : results) {
      files.put(
          "recordings/" + prefix + "-" + result.protocol().name() + ".csv",
          () -> bytes(CurvesCsv.of(result.curves())));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
