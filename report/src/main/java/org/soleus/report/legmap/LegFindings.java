package org.soleus.report.legmap;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.soleus.limb.anatomy.DefaultLeg;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.Person;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.anatomy.VeinSegment;
import org.soleus.limb.assessment.DuplexComparison;
import org.soleus.limb.assessment.LimbAssessment;
import org.soleus.limb.duplex.CutOffProfile;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.duplex.DuplexFinding.Patency;
import org.soleus.limb.duplex.DuplexMap;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.physiology.Parameters;
import org.soleus.limb.simulation.LaboratoryResult;
import org.soleus.pathway.measure.Numbers;

/**
 * What the plate shows of every vein of one leg: recorded findings, and the reflux that the twin
 * showed.
 *
 * @param leg the twin, before or after treatment
 * @param recorded findings by vein
 * @param simulated reflux of the twin by vein, where it was examined
 * @param cutOffs by which the reflux of the twin is judged
 * @param closedByTreatment whether closed veins were closed by the treatment
 */
record LegFindings(
    Leg leg,
    Map<Vein, DuplexFinding> recorded,
    Map<Vein, Measurement.Taken> simulated,
    CutOffProfile cutOffs,
    boolean closedByTreatment) {

  /** The untreated leg. */
  static LegFindings before(LimbAssessment assessment) {
    Map<Vein, Measurement.Taken> simulated = refluxDurations(assessment.before());
    for (DuplexComparison comparison : assessment.duplex()) {
      if (comparison.simulatedDuration() instanceof Measurement.Taken taken) {
        simulated.put(comparison.recorded().vein(), taken);
      }
    }
    return new LegFindings(
        assessment.leg(), recorded(assessment), simulated, cutOffs(assessment), false);
  }

  /** What a duplex map recorded, on a usual leg; nothing is simulated. */
  static LegFindings recorded(Side side, Set<String> variants, DuplexMap map) {
    Leg leg = DefaultLeg.of(Person.REFERENCE, side, variants, Parameters.DEFAULT);
    Map<Vein, DuplexFinding> recorded = new EnumMap<>(Vein.class);
    for (DuplexFinding finding : map.findings()) {
      recorded.putIfAbsent(finding.vein(), finding);
      if (finding.patency() == Patency.OCCLUDED && leg.segment(finding.vein()).isPresent()) {
        leg = leg.with(finding.vein(), VeinSegment::closed);
      }
    }
    return new LegFindings(leg, recorded, Map.of(), map.cutOffs(), false);
  }

  /** The leg after an option. */
  static LegFindings after(LimbAssessment assessment, LimbAssessment.OptionOutcome option) {
    return new LegFindings(
        option.leg(),
        recorded(assessment),
        refluxDurations(option.results()),
        cutOffs(assessment),
        true);
  }

  /** Whether a duration is longer than the cut-off of the vein. */
  private boolean isReflux(Vein vein, Measurement.Taken duration) {
    return cutOffs.isReflux(vein, Numbers.rounded(duration.inUnit(), duration.unit()));
  }

  private static CutOffProfile cutOffs(LimbAssessment assessment) {
    return assessment.recorded().duplex().cutOffs();
  }

  /** What is known of a vein. */
  VeinStatus status(Vein vein) {
    Optional<DuplexFinding> finding = finding(vein);
    if (!leg.segment(vein).map(VeinSegment::open).orElse(true)) {
      boolean before =
          finding.map(DuplexFinding::patency).filter(Patency.OCCLUDED::equals).isPresent();
      return closedByTreatment && !before ? VeinStatus.ABLATED : VeinStatus.OCCLUDED;
    }
    Optional<DuplexFinding.RefluxTest> test = finding.flatMap(DuplexFinding::reflux);
    Optional<Measurement.Taken> twin = Optional.ofNullable(simulated.get(vein));
    boolean recordedCounts = !closedByTreatment || twin.isEmpty();
    if (recordedCounts && test.filter(DuplexFinding.RefluxTest::present).isPresent()) {
      return VeinStatus.REFLUX_RECORDED;
    }
    if (twin.filter(duration -> isReflux(vein, duration)).isPresent()) {
      return VeinStatus.REFLUX_SIMULATED;
    }
    if (test.isPresent()) {
      return VeinStatus.COMPETENT;
    }
    return finding.isPresent() ? VeinStatus.UNTESTED : VeinStatus.NOT_EXAMINED;
  }

  /** What was recorded of a vein. */
  Optional<DuplexFinding> finding(Vein vein) {
    return Optional.ofNullable(recorded.get(vein));
  }

  /** Inner diameter as drawn [mm]: recorded, or that of the twin. */
  double diameter(Vein vein) {
    return 1e3
        * finding(vein)
            .map(DuplexFinding::diameter)
            .filter(diameter -> diameter.isPresent())
            .map(diameter -> diameter.getAsDouble())
            .or(() -> leg.segment(vein).map(VeinSegment::diameter))
            .orElse(2e-3);
  }

  private static Map<Vein, DuplexFinding> recorded(LimbAssessment assessment) {
    Map<Vein, DuplexFinding> recorded = new EnumMap<>(Vein.class);
    for (DuplexFinding finding : assessment.recorded().duplex().findings()) {
      recorded.putIfAbsent(finding.vein(), finding);
    }
    return recorded;
  }

  private static Measurement.Taken longer(Measurement.Taken one, Measurement.Taken other) {
    return other.value() > one.value() ? other : one;
  }

  /** Reflux by vein; of several tests of a vein, the one with the longest. */
  private static Map<Vein, Measurement.Taken> refluxDurations(List<LaboratoryResult> results) {
    Map<Vein, Measurement.Taken> durations = new EnumMap<>(Vein.class);
    for (LaboratoryResult result : results) {
      for (Measurement measurement : result.measurements()) {
        if (measurement instanceof Measurement.Taken taken
            && taken.measure().equals("reflux_duration")) {
          Vein.of(taken.site())
              .ifPresent(vein -> durations.merge(vein, taken, LegFindings::longer));
        }
      }
    }
    return durations;
  }
}
