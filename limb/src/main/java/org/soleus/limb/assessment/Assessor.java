package org.soleus.limb.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.soleus.limb.anatomy.DefaultLeg;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.Person;
import org.soleus.limb.anatomy.SaphenousTrunk;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.duplex.DuplexMap;
import org.soleus.limb.fitting.Fit;
import org.soleus.limb.fitting.TwinFit;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.physiology.Parameters;
import org.soleus.limb.protocol.Protocol;
import org.soleus.limb.simulation.DuplexExamination;
import org.soleus.limb.simulation.Ensemble;
import org.soleus.limb.simulation.LaboratoryResult;
import org.soleus.limb.simulation.LeakInference;
import org.soleus.limb.simulation.Sampling;
import org.soleus.limb.simulation.Twin;
import org.soleus.limb.simulation.VirtualLaboratory;
import org.soleus.limb.simulation.Workers;
import org.soleus.limb.treatment.Applied;
import org.soleus.limb.treatment.Method;
import org.soleus.limb.treatment.Plan;
import org.soleus.limb.treatment.Precaution;
import org.soleus.limb.treatment.StockingClass;
import org.soleus.limb.treatment.Treatment;

/**
 * Assesses a leg: builds its twin, infers the leaks, examines it in the laboratory, treats it in
 * each way and examines it again.
 */
public final class Assessor {
  private final Parameters parameters;
  private final DuplexExamination duplex;
  private final List<Protocol> protocols;
  private final Workers workers;
  private final Sampling sampling;
  private final Progress progress;

  /**
   * An assessor.
   *
   * @param protocols run before and after each option
   * @param sampling legs examined beside each twin
   */
  public Assessor(
      Parameters parameters,
      DuplexExamination duplex,
      List<Protocol> protocols,
      Sampling sampling,
      Workers workers,
      Progress progress) {
    this.parameters = parameters;
    this.duplex = duplex;
    this.protocols = List.copyOf(protocols);
    this.sampling = sampling;
    this.workers = workers;
    this.progress = progress;
  }

  /** Hears how far an assessment has come. */
  public interface Progress {
    /** A piece of work of the given share [0..1] of one limb's assessment is done. */
    void done(double share, String what);
  }

  /** The laboratory in which legs are examined. */
  public VirtualLaboratory laboratory() {
    return duplex.laboratory();
  }

  /** The twin of a recorded limb, with inferred leaks, fitted to what was measured. */
  public Leg twin(Person person, LimbRecord limb) {
    Twin twin = build(person, limb);
    return fit(infer(twin, limb), DefaultLeg.beside(twin.leg()), limb).leg();
  }

  /**
   * The leg beside a limb: as recorded, with leaks of the usual size, or healthy where nothing was.
   */
  public Leg beside(Person person, LimbRecord limb, Optional<LimbRecord> other) {
    return other
        .map(one -> LeakInference.assumed(build(person, one).leg(), one.duplex()))
        .orElseGet(() -> DefaultLeg.beside(build(person, limb).leg()));
  }

  /** Examines the twin of a limb as it is: no option is compared. */
  public LimbAssessment untreated(
      Person person, LimbRecord limb, Optional<LimbRecord> recordedBeside) {
    Twin twin = build(person, limb);
    Leg other = beside(person, limb, recordedBeside);
    Fit fit = fit(infer(twin, limb), other, limb);
    List<LaboratoryResult> results = examine(List.of(fit.leg()), other).getFirst();
    return new LimbAssessment(
        fit.leg(), limb, fit, compare(fit.leg(), limb.duplex()), twin.notes(), results, List.of());
  }

  /**
   * Assesses one limb.
   *
   * @param recordedBeside what is known of the other limb
   */
  public LimbAssessment assess(
      Person person, LimbRecord limb, Optional<LimbRecord> recordedBeside) {
    Twin twin = build(person, limb);
    Leg other = beside(person, limb, recordedBeside);
    Fit fit = fit(infer(twin, limb), other, limb);
    Leg leg = fit.leg();
    progress.done(0.3, "twin fitted");
    List<DuplexComparison> comparison = compare(leg, limb.duplex());
    List<Treatment> treatments = options(limb);
    OptionalDouble arteries = limb.limits().ankleBrachialIndex();
    List<Applied> applied = treatments.stream().map(one -> applied(leg, one, arteries)).toList();
    List<Leg> legs = new ArrayList<>(List.of(leg));
    for (Applied one : applied) {
      if (one instanceof Applied.Treated treated) {
        legs.add(treated.leg());
      }
    }
    List<List<LaboratoryResult>> results = examine(legs, other);
    List<LimbAssessment.OptionOutcome> options = new ArrayList<>();
    int next = 1;
    for (int k = 0; k < treatments.size(); k++) {
      Treatment treatment = treatments.get(k);
      options.add(
          switch (applied.get(k)) {
            case Applied.Treated treated ->
                new LimbAssessment.OptionOutcome(
                    Plan.of(treatment),
                    treated.leg(),
                    results.get(next++),
                    "",
                    Precaution.of(treatment, arteries));
            case Applied.NotApplicable not ->
                new LimbAssessment.OptionOutcome(treatment, leg, List.of(), not.reason());
          });
    }
    return new LimbAssessment(
        leg, limb, fit, comparison, twin.notes(), results.getFirst(), options);
  }

  /** The examinations of a laboratory do not see the hours of a day. */
  private static Applied applied(Leg leg, Treatment treatment, OptionalDouble arteries) {
    Applied applied = Applied.to(leg, treatment, arteries);
    return treatment instanceof Treatment.OfTheDay && applied instanceof Applied.Treated
        ? new Applied.NotApplicable(
            "it changes the hours of a day; soleus compare shows what they come to")
        : applied;
  }

  /**
   * The twin's own reflux times, untreated or treated, where a reflux test was recorded, in the
   * order of the map.
   */
  public Map<Vein, Measurement> reflux(Leg leg, DuplexMap map) {
    Map<Vein, Measurement> durations = new LinkedHashMap<>();
    compare(leg, map).forEach(one -> durations.put(one.recorded().vein(), one.simulatedDuration()));
    return durations;
  }

  private Twin build(Person person, LimbRecord limb) {
    Limits limits = limb.limits();
    return Twin.of(person, limb.side(), limits.variants(), limb.duplex(), limits.in(parameters));
  }

  private Leg infer(Twin twin, LimbRecord limb) {
    return new LeakInference(duplex, workers).infer(twin.leg(), limb.duplex());
  }

  private Fit fit(Leg leg, Leg other, LimbRecord limb) {
    return limb.measured().isEmpty()
        ? Fit.none(leg)
        : new TwinFit(laboratory(), protocols, workers).fit(leg, other, limb.measured());
  }

  private List<DuplexComparison> compare(Leg leg, DuplexMap map) {
    List<DuplexFinding> tests =
        map.findings().stream().filter(finding -> finding.reflux().isPresent()).toList();
    Map<Vein, DuplexExamination.Reading> readings = duplex.examine(leg, tests);
    List<DuplexComparison> rows = new ArrayList<>();
    for (DuplexFinding finding : tests) {
      DuplexExamination.Reading reading = readings.get(finding.vein());
      if (reading != null) {
        rows.add(
            new DuplexComparison(
                finding,
                reading.duration(),
                reading.peakVelocity(),
                LeakInference.leak(leg, finding.vein())));
      }
    }
    return rows;
  }

  /** What is compared for a leg: what its record asks for, or the usual two. */
  public static List<Treatment> options(LimbRecord limb) {
    return limb.options().isEmpty() ? usual(limb.duplex()) : limb.options();
  }

  /** A stocking of class II, and ablation of the refluxing trunk (or of the great saphenous). */
  private static List<Treatment> usual(DuplexMap map) {
    Optional<List<Vein>> refluxing =
        map.refluxing().stream()
            .map(DuplexFinding::vein)
            .filter(vein -> vein != Vein.GSV_JUNCTION && vein != Vein.SSV_JUNCTION)
            .flatMap(vein -> SaphenousTrunk.of(vein).stream())
            .findFirst()
            .map(trunk ->
                trunk.veins().stream()
                    .filter(vein -> map.refluxing().stream().anyMatch(one -> one.vein() == vein))
                    .toList());
    List<Vein> span = refluxing.orElse(List.of(Vein.GSV_DISTAL_THIGH, Vein.GSV_PROXIMAL_THIGH));
    return List.of(
        StockingClass.named("ral_2").stocking(Treatment.StockingLength.KNEE),
        new Treatment.TrunkClosure(
            Method.named("thermal_ablation"), span.getFirst(), span.getLast()));
  }

  private List<List<LaboratoryResult>> examine(List<Leg> legs, Leg other) {
    record Run(Leg leg, Protocol protocol) {}
    List<Run> runs = new ArrayList<>();
    for (Leg leg : legs) {
      for (Protocol protocol : protocols) {
        runs.add(new Run(leg, protocol));
      }
    }
    Ensemble ensemble = new Ensemble(laboratory(), sampling);
    Function<Run, LaboratoryResult> examined =
        run -> {
          LaboratoryResult result =
              sampling.isAny()
                  ? ensemble.examine(run.leg(), other, run.protocol(), workers)
                  : laboratory().examine(run.leg(), other, run.protocol());
          progress.done(0.7 / runs.size(), run.protocol().title());
          return result;
        };
    // samples of one run share the workers; without samples the runs do
    List<LaboratoryResult> results =
        sampling.isAny() ? runs.stream().map(examined).toList() : workers.map(runs, examined);
    List<List<LaboratoryResult>> byLeg = new ArrayList<>();
    for (int k = 0; k < legs.size(); k++) {
      byLeg.add(results.subList(k * protocols.size(), (k + 1) * protocols.size()));
    }
    return byLeg;
  }
}
