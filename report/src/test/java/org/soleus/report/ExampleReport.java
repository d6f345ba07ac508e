package org.soleus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.soleus.limb.anatomy.Compartment;
import org.soleus.limb.anatomy.DefaultLeg;
import org.soleus.limb.anatomy.Landmark;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.Person;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.anatomy.VeinSegment;
import org.soleus.limb.anatomy.WallClass;
import org.soleus.limb.assessment.DuplexComparison;
import org.soleus.limb.assessment.LimbAssessment;
import org.soleus.limb.assessment.LimbAssessment.OptionOutcome;
import org.soleus.limb.assessment.LimbRecord;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.duplex.DuplexFinding.Manoeuvre;
import org.soleus.limb.duplex.DuplexFinding.Patency;
import org.soleus.limb.duplex.DuplexFinding.Position;
import org.soleus.limb.duplex.DuplexFinding.RefluxTest;
import org.soleus.limb.duplex.DuplexMap;
import org.soleus.limb.measurement.Unit;
import org.soleus.limb.physiology.Parameters;
import org.soleus.limb.simulation.LaboratoryResult;
import org.soleus.limb.treatment.Method;
import org.soleus.limb.treatment.StockingClass;
import org.soleus.limb.treatment.Treatment;
import org.soleus.limb.treatment.Treatment.StockingLength;

/** A made-up person with great saphenous reflux, examined and treated on paper. */
public final class ExampleReport {
  static final Person PERSON = new Person(Person.Sex.FEMALE, 52, 1.68, 71);

  private ExampleReport() {}

  public static ReportInput input() {
    return input("Great saphenous reflux, left leg", assessment(Side.LEFT));
  }

  public static ReportInput input(String title, LimbAssessment... limbs) {
    return new ReportInput(
        title,
        "example-gsv-reflux",
        PERSON,
        List.of("body weight 71 kg"),
        List.of(limbs),
        List.of(
            new ReportInput.SourceNote("scan", "Made-up duplex scan for tests, no real person.")),
        "Nobody's leg; numbers chosen to look plausible.",
        "0.1.0-SNAPSHOT",
        "a1b2c3d4e5f6",
        "soleus assess example-gsv-reflux.yaml");
  }

  public static LimbAssessment assessment(Side side) {
    DuplexMap map = map();
    Leg leg = leg(side, map);
    return new LimbAssessment(
        leg,
        new LimbRecord(side, "C2", map, List.of()),
        comparisons(map),
        List.of(
            "Diameters of 42 veins without a recorded diameter",
            "Muscle pressures, arterial inflow and reflexes",
            "Posture and breathing of the protocols"),
        List.of(
            ExampleCurves.tiptoe(51.6, 11.8),
            ExampleCurves.plethysmography(143, 4.62, 71, 61),
            ExampleCurves.duplex(Vein.GSV_MID_THIGH, 3.12, 24.4)),
        options(leg));
  }

  private static Leg leg(Side side, DuplexMap map) {
    Leg leg = DefaultLeg.of(PERSON, side, Parameters.DEFAULT);
    List<VeinSegment> veins = new ArrayList<>(leg.veins());
    veins.removeIf(segment -> segment.vein() == Vein.CALF_VARICES);
    veins.add(varices());
    Leg all = new Leg(PERSON, side, leg.body(), veins, List.of(), leg.parameters());
    for (DuplexFinding finding : map.findings()) {
      if (finding.diameter().isPresent()) {
        double diameter = finding.diameter().getAsDouble();
        all = all.with(finding.vein(), segment -> segment.withRecordedDiameter(diameter));
      }
      if (finding.patency() == Patency.OCCLUDED) {
        all = all.with(finding.vein(), VeinSegment::closed);
      }
    }
    return all;
  }

  private static VeinSegment varices() {
    return new VeinSegment(
        Vein.CALF_VARICES,
        new Landmark("varices", 0.25),
        new Landmark("gsv boyd", 0.37),
        0.25,
        0.004,
        6,
        0,
        0,
        WallClass.VARICOSE,
        Compartment.SUBCUTANEOUS,
        1,
        false);
  }

  private static DuplexMap map() {
    return new DuplexMap(
        List.of(
            tested(Vein.GSV_JUNCTION, 9.8, 2.9),
            tested(Vein.GSV_PROXIMAL_THIGH, 7.2, 3.4),
            tested(Vein.GSV_MID_THIGH, 6.6, 3.0),
            tested(Vein.GSV_DISTAL_THIGH, 6.1, 2.6),
            tested(Vein.GSV_PROXIMAL_CALF, 5.2, 1.8),
            tested(Vein.GSV_MID_CALF, 3.4, 0.2),
            sized(Vein.GSV_DISTAL_CALF, 2.9),
            tested(Vein.ANTERIOR_ACCESSORY, 3.1, 0),
            tested(Vein.SSV_PROXIMAL, 3.0, 0.1),
            tested(Vein.SSV_JUNCTION, 3.4, 0),
            tested(Vein.COCKETT_III, 3.7, 0.8),
            tested(Vein.BOYD, 2.4, 0.1),
            tested(Vein.CALF_VARICES, 5.0, 1.6),
            tested(Vein.COMMON_FEMORAL_DISTAL, 13.2, 0.6),
            tested(Vein.FEMORAL_MID, 9.1, 0.4),
            tested(Vein.POPLITEAL_PROXIMAL, 8.4, 0.3),
            new DuplexFinding(
                Vein.PERONEAL_DISTAL,
                Position.STANDING,
                OptionalDouble.empty(),
                Optional.empty(),
                Patency.OCCLUDED,
                "scan")));
  }

  private static DuplexFinding sized(Vein vein, double millimetres) {
    return new DuplexFinding(
        vein,
        Position.SUPINE,
        OptionalDouble.of(Unit.MILLIMETRE.si(millimetres)),
        Optional.empty(),
        Patency.PATENT,
        "scan");
  }

  private static DuplexFinding tested(Vein vein, double millimetres, double seconds) {
    boolean present = seconds > org.soleus.limb.duplex.RefluxCutOff.of(vein);
    RefluxTest test =
        new RefluxTest(
            Manoeuvre.CUFF_DEFLATION,
            present,
            OptionalDouble.of(seconds),
            present ? OptionalDouble.of(0.22) : OptionalDouble.empty());
    return new DuplexFinding(
        vein,
        Position.STANDING,
        OptionalDouble.of(Unit.MILLIMETRE.si(millimetres)),
        Optional.of(test),
        Patency.PATENT,
        "scan");
  }

  private static List<DuplexComparison> comparisons(DuplexMap map) {
    List<DuplexComparison> comparisons = new ArrayList<>();
    for (DuplexFinding finding : map.findings()) {
      if (finding.reflux().isPresent()) {
        RefluxTest test = finding.reflux().get();
        double recorded = test.duration().orElse(0);
        // the popliteal vein differs on purpose
        double simulated =
            finding.vein() == Vein.POPLITEAL_PROXIMAL ? 1.34 : 0.08 + 0.93 * recorded;
        comparisons.add(
            new DuplexComparison(
                finding,
                ExampleCurves.taken(
                    "reflux_duration", finding.vein().key(), Unit.SECOND, simulated),
                ExampleCurves.taken(
                    "peak_reflux_velocity",
                    finding.vein().key(),
                    Unit.CENTIMETRE_PER_SECOND,
                    7 * simulated),
                test.present() ? OptionalDouble.of(0.18) : OptionalDouble.empty()));
      }
    }
    return comparisons;
  }

  private static List<OptionOutcome> options(Leg leg) {
    Treatment.CompressionStocking stocking =
        StockingClass.named("ral_2").stocking(StockingLength.KNEE);
    Treatment.TrunkClosure ablation =
        new Treatment.TrunkClosure(
            Method.named("thermal_ablation"), Vein.GSV_DISTAL_THIGH, Vein.GSV_PROXIMAL_THIGH);
    Leg closed =
        leg.with(Vein.GSV_DISTAL_THIGH, VeinSegment::closed)
            .with(Vein.GSV_MID_THIGH, VeinSegment::closed)
            .with(Vein.GSV_PROXIMAL_THIGH, VeinSegment::closed);
    Treatment.TrunkClosure small =
        new Treatment.TrunkClosure(
            Method.named("thermal_ablation"), Vein.SSV_PROXIMAL, Vein.SSV_JUNCTION);
    return List.of(
        new OptionOutcome(
            stocking, leg.wearing(stocking), results(42.3, 14.6, 128, 3.4, 70, 47, 2.2), ""),
        new OptionOutcome(ablation, closed, results(30.8, 21.9, 131, 1.72, 74, 40, 0), ""),
        new OptionOutcome(
            small, leg, List.of(), "no reflux was recorded in the small saphenous vein"));
  }

  private static List<LaboratoryResult> results(
      double lowest,
      double refill,
      double volume,
      double index,
      double ejected,
      double residual,
      double reflux) {
    return List.of(
        ExampleCurves.tiptoe(lowest, refill),
        ExampleCurves.plethysmography(volume, index, ejected, residual),
        ExampleCurves.duplex(Vein.GSV_MID_THIGH, reflux, 6.2 * reflux));
  }
}
