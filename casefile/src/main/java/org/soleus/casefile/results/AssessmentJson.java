package org.soleus.casefile.results;

import static org.soleus.casefile.fault.Shown.constant;
import static org.soleus.hemodynamics.units.Units.CM_PER_S;
import static org.soleus.hemodynamics.units.Units.MM;

import java.util.List;
import java.util.OptionalDouble;
import org.soleus.casefile.Case;
import org.soleus.casefile.ExaminationText;
import org.soleus.casefile.Source;
import org.soleus.limb.anatomy.Person;
import org.soleus.limb.assessment.DuplexComparison;
import org.soleus.limb.assessment.LimbAssessment;
import org.soleus.limb.assessment.LimbAssessment.OptionOutcome;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.duplex.DuplexFinding.RefluxTest;
import org.soleus.limb.fitting.Fit;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.measurement.Recorded;
import org.soleus.limb.simulation.LaboratoryResult;
import org.soleus.limb.treatment.Precaution;
import org.soleus.pathway.duplex.Gap;
import org.soleus.pathway.duplex.MapReading;
import org.soleus.pathway.duplex.MapSentence;
import org.soleus.pathway.grading.GradedLimb;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Assessments as JSON objects. Whatever the model made stands in an object of {@code kind}
 * "simulated", whatever the case gave in one of {@code kind} "recorded".
 */
final class AssessmentJson {
  /** Version of the format of result files. */
  static final int FORMAT = 1;

  private static final String SIMULATED = "simulated";
  private static final String RECORDED = "recorded";

  private AssessmentJson() {}

  static void putCase(ObjectNode node, Case told) {
    node.put("id", told.id());
    node.put("title", told.title());
    JsonText.putUnlessEmpty(node, "notes", told.notes());
    putPerson(node.putObject("person"), told);
    ArrayNode sources = node.putArray("sources");
    told.sources().forEach(source -> put(sources.addObject(), source));
  }

  private static void putPerson(ObjectNode node, Case told) {
    Person person = told.person();
    node.put("sex", constant(person.sex()));
    JsonText.put(node, "age_years", person.age());
    JsonText.put(node, "height_m", person.height());
    JsonText.put(node, "weight_kg", person.weight());
    if (person.pregnancyWeeks() > 0) {
      JsonText.put(node, "pregnancy_weeks", person.pregnancyWeeks());
    }
    JsonText.putUnlessEmpty(node, "source", told.personSource());
    putAll(node.putArray("defaults"), told.defaults());
  }

  private static void put(ObjectNode node, Source source) {
    node.put("key", source.key());
    node.put("citation", source.citation());
    JsonText.putUnlessEmpty(node, "doi", source.doi());
    JsonText.putUnlessEmpty(node, "url", source.url());
  }

  static void put(ObjectNode node, LimbAssessment assessment, GradedLimb graded) {
    node.put("side", constant(assessment.recorded().side()));
    JsonText.putUnlessEmpty(node, "clinical_class", assessment.recorded().clinicalClass());
    node.put("reflux_cut_offs", assessment.recorded().duplex().cutOffs().name());
    GradingJson.put(node.putObject("grading"), graded);
    ExaminationText.put(node, assessment.recorded().duplex().examination());
    ArrayNode findings = node.putArray("recorded");
    assessment.recorded().duplex().findings().forEach(one -> put(findings.addObject(), one));
    put(node.putObject("reading"), MapReading.of(assessment.recorded().duplex()));
    ArrayNode duplex = node.putArray("duplex");
    assessment.duplex().forEach(one -> put(duplex.addObject(), one));
    if (assessment.fit().isAny()) {
      put(node.putObject("fit"), assessment.fit());
    }
    putAll(node.putArray("defaults"), assessment.defaults());
    putLaboratory(node.putObject("before"), assessment.before());
    ArrayNode options = node.putArray("options");
    assessment.options().forEach(one -> put(options.addObject(), one));
  }

  private static void put(ObjectNode node, MapReading reading) {
    ArrayNode sentences = node.putArray("sentences");
    for (MapSentence one : reading.sentences()) {
      ObjectNode sentence = sentences.addObject();
      sentence.put("tells", constant(one.kind()));
      sentence.put("words", one.words());
      sentence.put("rule", one.rule().name());
      sentence.put("source", one.rule().source());
      sentence.put("tag", one.rule().tag());
    }
    ArrayNode gaps = node.putArray("gaps");
    for (Gap one : reading.gaps()) {
      gaps.addObject().put("words", one.words()).put("source", one.source()).put("tag", one.tag());
    }
  }

  static void put(ObjectNode node, DuplexFinding finding) {
    node.put("kind", RECORDED);
    putVein(node, finding);
    node.put("position", constant(finding.position()));
    JsonText.put(node, "diameter_mm", scaled(finding.diameter(), MM));
    node.put("patency", constant(finding.patency()));
    if (finding.narrowing().isPresent()) {
      JsonText.put(node, "narrowing_percent", 100 * finding.narrowing().getAsDouble());
    }
    finding.reflux().ifPresent(test -> put(node.putObject("reflux"), test));
    ExaminationText.put(node, finding.detail());
    JsonText.putUnlessEmpty(node, "source", finding.source());
  }

  private static void putVein(ObjectNode node, DuplexFinding finding) {
    node.put("vein", finding.vein().key());
    node.put("label", finding.vein().label());
  }

  private static void put(ObjectNode node, RefluxTest test) {
    node.put("manoeuvre", constant(test.manoeuvre()));
    node.put("present", test.present());
    JsonText.put(node, "duration_s", test.duration());
    JsonText.put(node, "peak_velocity_cm_s", scaled(test.peakVelocity(), CM_PER_S));
  }

  private static void put(ObjectNode node, DuplexComparison comparison) {
    DuplexFinding finding = comparison.recorded();
    putVein(node, finding);
    ObjectNode recorded = node.putObject("recorded");
    recorded.put("kind", RECORDED);
    finding.reflux().ifPresent(test -> put(recorded, test));
    JsonText.putUnlessEmpty(recorded, "source", finding.source());
    ObjectNode simulated = node.putObject("simulated");
    simulated.put("kind", SIMULATED);
    MeasurementJson.putValue(simulated.putObject("duration"), comparison.simulatedDuration());
    MeasurementJson.putValue(simulated.putObject("peak_velocity"), comparison.simulatedPeak());
    JsonText.put(simulated, "leak", comparison.leak());
  }

  private static void put(ObjectNode node, OptionOutcome outcome) {
    node.put("treatment", outcome.plan().label());
    node.put("reason", outcome.reason().isEmpty() ? null : outcome.reason());
    ArrayNode cautions = node.putArray("cautions");
    for (Precaution one : outcome.cautions()) {
      ObjectNode caution = cautions.addObject();
      caution.put("rule", one.rule());
      caution.put("words", one.words());
      caution.put("source", one.source());
    }
    putLaboratory(node, outcome.results());
  }

  private static void putLaboratory(ObjectNode node, List<LaboratoryResult> results) {
    node.put("kind", SIMULATED);
    ArrayNode protocols = node.putArray("protocols");
    for (LaboratoryResult result : results) {
      ObjectNode protocol = protocols.addObject();
      protocol.put("protocol", result.protocol().name());
      protocol.put("title", result.protocol().title());
      JsonText.put(protocol, "volume_balance_error", result.volumeError());
      ArrayNode measurements = protocol.putArray("measurements");
      for (Measurement measurement : result.measurements()) {
        ObjectNode one = measurements.addObject();
        MeasurementJson.putName(one, measurement);
        MeasurementJson.putValue(one, measurement);
      }
    }
  }

  private static void put(ObjectNode node, Fit fit) {
    ArrayNode turned = node.putArray("turned");
    for (Fit.Turned one : fit.turned()) {
      ObjectNode knob = turned.addObject();
      knob.put("what", one.knob().words());
      JsonText.put(knob, "factor", one.factor());
      JsonText.put(knob, "uncertainty_left", one.left());
      knob.put("verdict", one.verdict());
    }
    ArrayNode residuals = node.putArray("residuals");
    for (Fit.Residual one : fit.residuals()) {
      Recorded recorded = one.recorded();
      ObjectNode residual = residuals.addObject();
      residual.put("measure", recorded.measure());
      residual.put("site", recorded.site());
      JsonText.put(residual, "recorded", recorded.inUnit());
      JsonText.put(
          residual,
          "simulated",
          one.simulated().isPresent()
              ? recorded.unit().of(one.simulated().getAsDouble())
              : Double.NaN);
      residual.put("unit", recorded.unit().symbol());
    }
  }

  private static void putAll(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }

  private static OptionalDouble scaled(OptionalDouble si, double unit) {
    return si.isPresent() ? OptionalDouble.of(si.getAsDouble() / unit) : si;
  }
}
