package org.soleus.casefile.results;

import static org.soleus.hemodynamics.units.Units.CM_PER_S;
import static org.soleus.hemodynamics.units.Units.MMHG;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.soleus.casefile.Case;
import org.soleus.casefile.CaseTexts;
import org.soleus.casefile.protocols.ProtocolLibrary;
import org.soleus.limb.anatomy.Body;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.assessment.DuplexComparison;
import org.soleus.limb.assessment.LimbAssessment;
import org.soleus.limb.assessment.LimbAssessment.OptionOutcome;
import org.soleus.limb.assessment.LimbRecord;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.measurement.Curve;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.measurement.Measurement.NotMeasurable;
import org.soleus.limb.measurement.Measurement.Taken;
import org.soleus.limb.measurement.Unit;
import org.soleus.limb.physiology.Parameters;
import org.soleus.limb.simulation.LaboratoryResult;

/** Results as a simulation could have made them. */
final class ExampleResults {
  static final Case CASE = CaseTexts.read(CaseTexts.example());
  static final RunStamp STAMP =
      new RunStamp("0.1.0", "0123456789ab", "semi-implicit", OptionalLong.of(7));

  private ExampleResults() {}

  static LaboratoryResult tiptoe(double avp) {
    return new LaboratoryResult(
        ProtocolLibrary.builtIn("tiptoe"),
        List.of(
            new Taken("AVP", "dorsal_arch_medial", Unit.MMHG, avp * MMHG),
            new NotMeasurable("RT90", "dorsal_arch_medial", Unit.SECOND, "it does not come back")),
        List.of(),
        1.23456789e-13);
  }

  static Curve curve(String name, Unit unit, double... inUnit) {
    double[] si = inUnit.clone();
    for (int i = 0; i < si.length; i++) {
      si[i] = unit.si(si[i]);
    }
    return new Curve(name, "dorsal_arch_medial", unit, 0, 0.1, si);
  }

  /** The left leg of the example. */
  static LimbAssessment assessment() {
    LimbRecord limb = CASE.limb(Side.LEFT).orElseThrow();
    Leg leg =
        new Leg(
            CASE.person(),
            Side.LEFT,
            new Body(0.08, 0.48, 0.85, 1.1, 1.25),
            List.of(),
            List.of(),
            Parameters.DEFAULT);
    List<DuplexComparison> duplex =
        limb.duplex().findings().stream()
            .filter(finding -> finding.reflux().isPresent())
            .map(ExampleResults::comparison)
            .toList();
    List<OptionOutcome> options =
        List.of(
            new OptionOutcome(limb.options().get(0), leg, List.of(tiptoe(40)), ""),
            new OptionOutcome(limb.options().get(2), leg, List.of(), "it is closed already"));
    return new LimbAssessment(
        leg, limb, duplex, List.of("lengths by stature"), List.of(tiptoe(55)), options);
  }

  private static DuplexComparison comparison(DuplexFinding finding) {
    String site = finding.vein().key();
    Measurement duration = new Taken("reflux_duration", site, Unit.SECOND, 2.9999999);
    Measurement peak =
        new Taken("peak_reflux_velocity", site, Unit.CENTIMETRE_PER_SECOND, 20 * CM_PER_S);
    return new DuplexComparison(
        finding,
        duration,
        peak,
        finding.reflux().orElseThrow().present()
            ? OptionalDouble.of(0.22)
            : OptionalDouble.empty());
  }
}
