package org.soleus.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.soleus.casefile.Case;
import org.soleus.casefile.CaseFile;
import org.soleus.casefile.TreatmentText;
import org.soleus.casefile.protocols.ProtocolLibrary;
import org.soleus.casefile.results.LaboratoryRun;
import org.soleus.casefile.results.ResultsWriter;
import org.soleus.hemodynamics.scheme.Solver;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.assessment.LimbRecord;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.physiology.Parameters;
import org.soleus.limb.protocol.Protocol;
import org.soleus.limb.simulation.VirtualLaboratory;
import org.soleus.limb.simulation.Workers;
import org.soleus.limb.treatment.Applied;
import org.soleus.limb.treatment.Treatment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code soleus lab}: examines the legs of a case by chosen protocols. */
@Command(
    name = "lab",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Examines the legs of a case in the virtual laboratory.")
final class LabCommand implements Callable<Integer> {
  @CommandLine.Parameters(paramLabel = "CASE", description = "Case file (YAML).")
  private Path file = Path.of("");

  @Option(
      names = "--protocol",
      paramLabel = "NAME|FILE",
      description =
          "Protocol by name or file; may be given more than once (default: those of an assessment).")
  private List<String> protocols = new ArrayList<>();

  @Option(
      names = "--treatment",
      paramLabel = "TREATMENT",
      description =
          "Treats the leg first, such as " + TreatmentText.FORMS + "; several are done in turn.")
  private List<String> treatments = new ArrayList<>();

  @Option(names = "--side", description = "Only this leg: ${COMPLETION-CANDIDATES}.")
  private @Nullable Side side;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  @Mixin private SolverChoice solver = new SolverChoice();

  @Mixin private Threads threads = new Threads();

  @Override
  public Integer call() {
    Case told = BadInput.orThrow(CaseFile.read(file));
    List<Protocol> chosen = new ArrayList<>();
    List<String> names = protocols.isEmpty() ? ProtocolLibrary.assessment() : protocols;
    for (String name : names) {
      chosen.add(BadInput.orThrow(ProtocolLibrary.read(name)));
    }
    List<Treatment> done = new ArrayList<>();
    for (String text : treatments) {
      done.add(BadInput.orThrow(TreatmentText.parse(text)));
    }
    List<LimbRecord> limbs =
        told.limbs().stream().filter(limb -> side == null || limb.side() == side).toList();
    if (limbs.isEmpty()) {
      throw new BadInput("The case " + told.id() + " has no " + words(side) + " leg.");
    }
    List<LaboratoryRun> runs = examine(told, limbs, done, chosen);
    System.out.print(
        json
            ? ResultsWriter.measurements(Version.stamp(Parameters.DEFAULT, solver.solver()), runs)
            : table(told, runs, solver.solver()));
    return runs.stream().anyMatch(run -> run.result().curves().isEmpty()) ? 1 : 0;
  }

  private List<LaboratoryRun> examine(
      Case told, List<LimbRecord> limbs, List<Treatment> done, List<Protocol> chosen) {
    String label =
        done.isEmpty()
            ? LaboratoryRun.UNTREATED
            : String.join("; ", done.stream().map(Treatment::label).toList());
    List<LaboratoryRun> runs = new ArrayList<>();
    try (Workers workers = threads.workers();
        ProgressLine progress =
            ProgressLine.of("Examining " + told.id(), limbs.size() * (chosen.size() + 1))) {
      for (LimbRecord limb : limbs) {
        Leg twin =
            Laboratory.assessor(solver.solver(), workers, (share, what) -> {})
                .twin(told.person(), limb);
        progress.done(1, "twin built");
        Leg leg = treated(twin, done);
        runs.addAll(
            workers.map(
                chosen,
                protocol -> {
                  var result = new VirtualLaboratory(solver.solver()).examine(leg, protocol);
                  progress.done(1, protocol.title());
                  return new LaboratoryRun(limb.side(), label, result);
                }));
      }
    }
    return runs;
  }

  private static Leg treated(Leg twin, List<Treatment> done) {
    Leg leg = twin;
    for (Treatment treatment : done) {
      leg =
          switch (Applied.to(leg, treatment)) {
            case Applied.Treated treated -> treated.leg();
            case Applied.NotApplicable not ->
                throw new BadInput(treatment.label() + " does not apply: " + not.reason() + ".");
          };
    }
    return leg;
  }

  private static String table(Case told, List<LaboratoryRun> runs, Solver solver) {
    StringBuilder text = new StringBuilder(told.title()).append("\n\n");
    text.append(
        "%-6s %-18s %-32s %-24s %9s  %s%n"
            .formatted("side", "protocol", "measure", "site", "simulated", "unit"));
    for (LaboratoryRun run : runs) {
      for (Measurement one : run.result().measurements()) {
        text.append(
            "%-6s %-18s %-32s %-24s %9s  %s%n"
                .formatted(
                    words(run.side()),
                    run.result().protocol().name(),
                    one.measure(),
                    one.site(),
                    value(one),
                    one.unit().symbol() + reason(one)));
      }
    }
    text.append("\nTreatment: ").append(runs.getFirst().treatment()).append('\n');
    return text.append(Version.words(Parameters.DEFAULT, solver)).append('\n').toString();
  }

  private static String value(Measurement measurement) {
    return switch (measurement) {
      case Measurement.Taken taken ->
          String.format(Locale.ROOT, taken.atLeast() ? ">%.2f" : "%.2f", taken.inUnit());
      case Measurement.NotMeasurable _ -> "-";
    };
  }

  private static String reason(Measurement measurement) {
    return measurement instanceof Measurement.NotMeasurable not ? "  (" + not.reason() + ")" : "";
  }

  private static String words(@Nullable Side side) {
    return side == null ? "" : side.name().toLowerCase(Locale.ROOT);
  }
}
