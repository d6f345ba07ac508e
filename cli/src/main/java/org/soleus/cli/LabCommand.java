package org.soleus.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.soleus.casefile.Case;
import org.soleus.casefile.CaseFile;
import org.soleus.casefile.TreatmentText;
import org.soleus.casefile.protocols.ProtocolLibrary;
import org.soleus.casefile.results.LaboratoryRun;
import org.soleus.casefile.results.ResultsWriter;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.assessment.LimbRecord;
import org.soleus.limb.measurement.Interval;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.physiology.Parameters;
import org.soleus.limb.protocol.Protocol;
import org.soleus.limb.simulation.Ensemble;
import org.soleus.limb.simulation.LaboratoryResult;
import org.soleus.limb.simulation.VirtualLaboratory;
import org.soleus.limb.simulation.Workers;
import org.soleus.limb.treatment.Applied;
import org.soleus.limb.treatment.Precaution;
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
          "Protocol by name or file, or reflux_examination for a whole duplex map; may be given more"
              + " than once (default: those of an assessment).")
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

  @Mixin private Samples samples = new Samples();

  @Override
  public Integer call() {
    Case told = BadInput.orThrow(CaseFile.read(file));
    List<Protocol> chosen = new ArrayList<>();
    List<String> names = protocols.isEmpty() ? ProtocolLibrary.assessment() : protocols;
    for (String name : names) {
      for (String one : ProtocolLibrary.expanded(name)) {
        chosen.add(BadInput.orThrow(ProtocolLibrary.read(one)));
      }
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
            ? ResultsWriter.measurements(
                Version.stamp(Parameters.DEFAULT, solver.solver(), samples.sampling()), runs)
            : table(told, runs));
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
      var assessor =
          Laboratory.assessor(solver.solver(), samples.sampling(), workers, (share, what) -> {});
      for (LimbRecord limb : limbs) {
        Leg twin = assessor.twin(told.person(), limb);
        Leg other = assessor.beside(told.person(), limb, told.limb(limb.side().opposite()));
        progress.done(1, "twin built");
        Leg leg = treated(twin, done, limb.limits().ankleBrachialIndex());
        Function<Protocol, LaboratoryRun> examined =
            protocol -> {
              var result = result(leg, other, protocol, workers);
              progress.done(1, protocol.title());
              return new LaboratoryRun(limb.side(), label, result);
            };
        runs.addAll(
            samples.sampling().isAny()
                ? chosen.stream().map(examined).toList()
                : workers.map(chosen, examined));
      }
    }
    return runs;
  }

  private LaboratoryResult result(Leg leg, Leg other, Protocol protocol, Workers workers) {
    VirtualLaboratory laboratory = new VirtualLaboratory(solver.solver());
    return samples.sampling().isAny()
        ? new Ensemble(laboratory, samples.sampling()).examine(leg, other, protocol, workers)
        : laboratory.examine(leg, other, protocol);
  }

  private static Leg treated(Leg twin, List<Treatment> done, OptionalDouble arteries) {
    Leg leg = twin;
    for (Treatment treatment : done) {
      leg =
          switch (Applied.to(leg, treatment, arteries)) {
            case Applied.Treated treated -> treated.leg();
            case Applied.NotApplicable not ->
                throw new BadInput(treatment.label() + " does not apply: " + not.reason() + ".");
          };
      Precaution.of(treatment, arteries)
          .forEach(one -> System.err.println("Note: " + one.line() + "."));
    }
    return leg;
  }

  private String table(Case told, List<LaboratoryRun> runs) {
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
    return text.append(Version.words(Parameters.DEFAULT, solver.solver(), samples.sampling()))
        .append('\n')
        .toString();
  }

  private static String value(Measurement measurement) {
    return switch (measurement) {
      case Measurement.Taken taken ->
          String.format(Locale.ROOT, taken.atLeast() ? ">%.2f" : "%.2f", taken.inUnit());
      case Measurement.NotMeasurable _ -> "-";
    };
  }

  private static String reason(Measurement measurement) {
    return switch (measurement) {
      case Measurement.NotMeasurable not -> "  (" + not.reason() + ")";
      case Measurement.Taken taken -> taken.interval().map(one -> range(one, taken)).orElse("");
    };
  }

  private static String range(Interval interval, Measurement.Taken taken) {
    String lost =
        interval.taken() == interval.of()
            ? ""
            : ", measurable in %d of %d".formatted(interval.taken(), interval.of());
    return String.format(
        Locale.ROOT,
        "  (%.2f to %.2f%s)",
        taken.unit().of(interval.low()),
        taken.unit().of(interval.high()),
        lost);
  }

  private static String words(@Nullable Side side) {
    return side == null ? "" : side.name().toLowerCase(Locale.ROOT);
  }
}
