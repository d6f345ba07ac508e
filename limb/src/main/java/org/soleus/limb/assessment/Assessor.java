package org.soleus.limb.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.Person;
import org.soleus.limb.anatomy.SaphenousTrunk;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.duplex.DuplexMap;
import org.soleus.limb.physiology.Parameters;
import org.soleus.limb.protocol.Protocol;
import org.soleus.limb.simulation.DuplexExamination;
import org.soleus.limb.simulation.LaboratoryResult;
import org.soleus.limb.simulation.LeakInference;
import org.soleus.limb.simulation.Twin;
import org.soleus.limb.simulation.VirtualLaboratory;
import org.soleus.limb.simulation.Workers;
import org.soleus.limb.treatment.Applied;
import org.soleus.limb.treatment.StockingClass;
import org.soleus.limb.treatment.Treatment;

/**
 * Assesses a leg: builds its twin, infers the leaks, examines it in the laboratory, treats it in
 * each way and examines it again.
 */
public final class Assessor {
  private final Parameters parameters;
  private final DuplexExamination duplex;
  private final List<Protocol> laboratory;
  private final Workers workers;
  private final Progress progress;

  /**
   * An assessor.
   *
   * @param laboratory protocols run before and after each option
   */
  public Assessor(
      Parameters parameters,
      DuplexExamination duplex,
      List<Protocol> laboratory,
      Workers workers,
      Progress progress) {
    this.parameters = parameters;
    this.duplex = duplex;
    this.laboratory = List.copyOf(laboratory);
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

  /** The twin of a recorded limb, with inferred leaks. */
  public Leg twin(Person person, LimbRecord limb) {
    return infer(build(person, limb), limb);
  }

  /** Assesses one limb. */
  public LimbAssessment assess(Person person, LimbRecord limb) {
    Twin twin = build(person, limb);
    Leg leg = infer(twin, limb);
    progress.done(0.3, "leaks inferred");
    List<DuplexComparison> comparison = compare(leg, limb.duplex());
    List<Treatment> treatments = limb.options().isEmpty() ? usual(limb.duplex()) : limb.options();
    List<Applied> applied = treatments.stream().map(one -> Applied.to(leg, one)).toList();
    List<Leg> legs = new ArrayList<>(List.of(leg));
    for (Applied one : applied) {
      if (one instanceof Applied.Treated treated) {
        legs.add(treated.leg());
      }
    }
    List<List<LaboratoryResult>> results = examine(legs);
    List<LimbAssessment.OptionOutcome> options = new ArrayList<>();
    int next = 1;
    for (int k = 0; k < treatments.size(); k++) {
      options.add(
          switch (applied.get(k)) {
            case Applied.Treated treated ->
                new LimbAssessment.OptionOutcome(
                    treatments.get(k), treated.leg(), results.get(next++), "");
            case Applied.NotApplicable not ->
                new LimbAssessment.OptionOutcome(treatments.get(k), leg, List.of(), not.reason());
          });
    }
    return new LimbAssessment(leg, limb, comparison, twin.notes(), results.getFirst(), options);
  }

  private Twin build(Person person, LimbRecord limb) {
    return Twin.of(person, limb.side(), limb.duplex(), parameters);
  }

  private Leg infer(Twin twin, LimbRecord limb) {
    return new LeakInference(duplex, workers).infer(twin.leg(), limb.duplex());
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
        StockingClass.RAL_2.stocking(Treatment.StockingLength.KNEE),
        new Treatment.ThermalAblation(span.getFirst(), span.getLast()));
  }

  private List<List<LaboratoryResult>> examine(List<Leg> legs) {
    record Run(Leg leg, Protocol protocol) {}
    List<Run> runs = new ArrayList<>();
    for (Leg leg : legs) {
      for (Protocol protocol : laboratory) {
        runs.add(new Run(leg, protocol));
      }
    }
    List<LaboratoryResult> results =
        workers.map(
            runs,
            run -> {
              LaboratoryResult result = laboratory().examine(run.leg(), run.protocol());
              progress.done(0.7 / runs.size(), run.protocol().title());
              return result;
            });
    List<List<LaboratoryResult>> byLeg = new ArrayList<>();
    for (int k = 0; k < legs.size(); k++) {
      byLeg.add(results.subList(k * laboratory.size(), (k + 1) * laboratory.size()));
    }
    return byLeg;
  }
}
