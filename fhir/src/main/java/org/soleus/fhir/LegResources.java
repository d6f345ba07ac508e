package org.soleus.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DiagnosticReport.DiagnosticReportStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.soleus.limb.anatomy.Side;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What was recorded of one leg at one examination as Observations and a DiagnosticReport. */
final class LegResources {
  private static final String SECTION = "http://terminology.hl7.org/CodeSystem/v2-0074";

  private final Outgoing out;
  private final Side side;
  private final String prefix;
  private final ObjectNode leg;
  private final Optional<Reference> visit;
  private final String date;

  /**
   * A leg that is to be written.
   *
   * @param prefix of the names of its resources
   * @param leg as a case file holds it
   * @param visit at which it was examined; empty for the first examination
   * @param date of the examination, or empty
   */
  LegResources(
      Outgoing out,
      Side side,
      String prefix,
      ObjectNode leg,
      Optional<Reference> visit,
      String date) {
    this.out = out;
    this.side = side;
    this.prefix = prefix;
    this.leg = leg;
    this.visit = visit;
    this.date = date;
  }

  void write() {
    String source = leg.path("source").asString("");
    if (!leg.has("clinical_class")) {
      Observation absent = of(FhirField.of("leg", "clinical_class").concept(), date);
      absent.setDataAbsentReason(Absent.unknown());
      out.cite(source, out.add(prefix + ".clinical-class", absent));
    }
    for (Map.Entry<String, JsonNode> one : leg.properties()) {
      String name = one.getKey();
      switch (name) {
        case "side", "source", "examination", "duplex", "options", "treated" -> {}
        case "measured" -> writeMeasured(one.getValue());
        case String group when FhirField.groups().contains(group) ->
            out.add(named(group), group(group, (ObjectNode) one.getValue(), date));
        default -> writeValues(FhirField.of("leg", name), one.getValue(), source);
      }
    }
    writeDuplex();
    new TreatmentResources(out, side, prefix, visit).write(leg);
  }

  private String named(String field) {
    return prefix + "." + field.replace('_', '-');
  }

  private void writeValues(FhirField field, JsonNode value, String source) {
    if (value.isArray()) {
      for (int k = 0; k < value.size(); k++) {
        out.add(named(field.path()) + "-" + (k + 1), valued(field, value.get(k)));
      }
      return;
    }
    Reference told = out.add(named(field.path()), valued(field, value));
    if (field.path().equals("clinical_class")) {
      out.cite(source, told);
    }
  }

  private Observation valued(FhirField field, JsonNode value) {
    return of(field.concept(), date).setValue(FieldValue.toFhir(field, value));
  }

  private Observation group(String group, ObjectNode node, String when) {
    Observation observation = of(FhirField.concept(group), when);
    Components.put(observation, group, node, Set.of("vein", "source"));
    return observation;
  }

  private void writeMeasured(JsonNode measured) {
    for (int k = 0; k < measured.size(); k++) {
      JsonNode one = measured.get(k);
      FhirField field = FhirField.of("measured", one.path("measure").asString());
      Observation observation = valued(field, one.path("value"));
      if (one.has("site")) {
        observation.setBodySite(Vocabulary.site(side, one.path("site").asString()));
      }
      out.cite(
          one.path("source").asString(""), out.add(prefix + ".measured-" + (k + 1), observation));
    }
  }

  private void writeDuplex() {
    if (!leg.has("examination") && !leg.has("duplex")) {
      return;
    }
    String when = leg.path("examination").path("date").asString(date);
    List<Reference> results = new ArrayList<>();
    if (leg.path("examination") instanceof ObjectNode examination) {
      results.add(out.add(prefix + ".examination", group("examination", examination, when)));
    }
    int number = 0;
    for (JsonNode line : leg.path("duplex")) {
      Observation observation = group("duplex", (ObjectNode) line, when);
      observation.setBodySite(Vocabulary.site(side, line.path("vein").asString()));
      number++;
      Reference told = out.add(prefix + ".duplex-" + number, observation);
      out.cite(line.path("source").asString(leg.path("source").asString("")), told);
      results.add(told);
    }
    DiagnosticReport report = new DiagnosticReport();
    report.setStatus(DiagnosticReportStatus.FINAL);
    report.addCategory(new CodeableConcept(new Coding(SECTION, "VUS", "Vascular Ultrasound")));
    report.setCode(report(side));
    report.setSubject(out.reference(CaseResources.PATIENT));
    visit.ifPresent(report::setEncounter);
    if (!when.isEmpty()) {
      report.setEffective(new DateTimeType(when));
    }
    results.forEach(report::addResult);
    out.add(prefix + ".duplex-report", report);
  }

  /** LOINC has a code for each leg. */
  private static CodeableConcept report(Side side) {
    return new CodeableConcept()
        .addCoding(
            new Coding()
                .setSystem(Systems.LOINC)
                .setCode(side == Side.LEFT ? "39432-0" : "39443-7"))
        .setText("Duplex examination of the veins, " + Vocabulary.label(side));
  }

  private Observation of(CodeableConcept code, String when) {
    Observation observation = out.observation(code);
    visit.ifPresent(observation::setEncounter);
    if (!when.isEmpty()) {
      observation.setEffective(new DateTimeType(when));
    }
    observation.setBodySite(Vocabulary.site(side));
    return observation;
  }
}
