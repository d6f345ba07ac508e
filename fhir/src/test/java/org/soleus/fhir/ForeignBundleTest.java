package org.soleus.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.soleus.casefile.Case;
import org.soleus.casefile.CaseFile;
import org.soleus.casefile.fault.Reading;
import org.soleus.fhir.FhirImport.Imported;
import org.soleus.limb.anatomy.Side;
import org.soleus.pathway.history.Answer;
import org.soleus.pathway.history.MedicineList;

/** Bundles that others wrote: taken as far as they can be, and what could not be is listed. */
class ForeignBundleTest {
  private static final String LEG =
      """
      {"resource": {"resourceType": "Observation", "id": "leg", "status": "final",
        "code": {"coding": [{"system": "urn:soleus:fhir:field", "code": "leg.clinical_class"}]},
        "valueCodeableConcept": {"coding": [{"system": "urn:soleus:fhir:ceap", "code": "C2"}]},
        "bodySite": {"coding": [{"system": "urn:soleus:fhir:site", "code": "left"}]}}}\
      """;

  private static final String PATENT =
      component(
          "patency",
          "\"valueCodeableConcept\": {\"coding\": [{\"system\": \"urn:soleus:fhir:word\","
              + " \"code\": \"duplex.patency:patent\"}]}");

  private static Imported imported(String... entries) {
    return value(read(entries));
  }

  private static Reading<Imported> read(String... entries) {
    String bundle =
        "{\"resourceType\": \"Bundle\", \"type\": \"collection\", \"entry\": ["
            + String.join(",", entries)
            + "]}";
    return FhirImport.read("bundle.json", bundle, CodeMap.NONE);
  }

  private static <T> T value(Reading<T> reading) {
    return switch (reading) {
      case Reading.Read<T>(T value) -> value;
      case Reading.Rejected<T> rejected -> throw new AssertionError(rejected.message());
    };
  }

  private static String observation(String id, String loinc, String value) {
    return """
    {"resource": {"resourceType": "Observation", "id": "%s", "status": "final",
      "code": {"coding": [{"system": "http://loinc.org", "code": "%s"}]}, %s}}\
    """
        .formatted(id, loinc, value);
  }

  private static String finding(String components) {
    return """
    {"resource": {"resourceType": "Observation", "id": "gsv", "status": "final",
      "code": {"coding": [{"system": "urn:soleus:fhir:field", "code": "duplex"}]},
      "bodySite": {"coding": [{"system": "urn:soleus:fhir:site", "code": "left.gsv_mid_thigh"}]},
      "component": [%s]}}\
    """
        .formatted(components);
  }

  private static String component(String field, String value) {
    return """
    {"code": {"coding": [{"system": "urn:soleus:fhir:field", "code": "duplex.%s"}]}, %s}\
    """
        .formatted(field, value);
  }

  private static List<String> places(Imported imported) {
    return imported.leftOut().stream().map(LeftOut::where).toList();
  }

  @Test
  void otherUnitsAreConverted() {
    Imported imported =
        imported(
            LEG,
            observation(
                "height",
                "8302-2",
                "\"valueQuantity\": {\"value\": 70, \"unit\": \"in\", \"system\": \"http://unitsofmeasure.org\", \"code\": \"[in_i]\"}"),
            observation(
                "weight", "29463-7", "\"valueQuantity\": {\"value\": 80500, \"code\": \"g\"}"),
            finding(
                component("diameter_mm", "\"valueQuantity\": {\"value\": 0.52, \"code\": \"cm\"}")
                    + ","
                    + component(
                        "reflux.manoeuvre",
                        "\"valueCodeableConcept\": {\"coding\": [{\"system\": \"urn:soleus:fhir:word\", \"code\": \"duplex.reflux.manoeuvre:cuff_deflation\"}]}")
                    + ","
                    + component(
                        "reflux.duration_s",
                        "\"valueQuantity\": {\"value\": 1250, \"code\": \"ms\"}")));

    Case told = imported.told();
    assertThat(imported.leftOut()).isEmpty();
    assertThat(told.person().height()).isEqualTo(1.778);
    assertThat(told.person().weight()).isEqualTo(80.5);
    var found = told.limb(Side.LEFT).orElseThrow().duplex().findings().getFirst();
    assertThat(found.diameter()).hasValueCloseTo(0.0052, offset(1e-12));
    assertThat(found.reflux().orElseThrow().duration()).hasValue(1.25);
  }

  @Test
  void missingUnitsWrongTypesAndUnknownCodesAreListed() {
    Imported imported =
        imported(
            LEG,
            observation("height", "8302-2", "\"valueQuantity\": {\"value\": 70}"),
            observation("weight", "29463-7", "\"valueString\": \"heavy\""),
            observation(
                "pulse", "8867-4", "\"valueQuantity\": {\"value\": 70, \"code\": \"/min\"}"),
            finding(
                component("diameter_mm", "\"valueQuantity\": {\"value\": 5, \"code\": \"mm[Hg]\"}")
                    + ","
                    + component("compressible", "\"valueBoolean\": true")
                    + ","
                    + component("colour", "\"valueString\": \"blue\"")
                    + ","
                    + component("thrombus", "\"valueCodeableConcept\": {\"text\": \"none\"}")
                    + ","
                    + PATENT));

    assertThat(places(imported))
        .containsExactly(
            "Observation/height.value",
            "Observation/weight.value",
            "Observation/pulse.code",
            "Observation/gsv.component[0]",
            "Observation/gsv.component[1]",
            "Observation/gsv.component[2]",
            "Observation/gsv.component[3]");
    assertThat(imported.leftOut().getFirst().why()).contains("without a unit", "cm");
    var found = imported.told().limb(Side.LEFT).orElseThrow().duplex().findings().getFirst();
    assertThat(found.diameter()).isEmpty();
    assertThat(found.detail().thrombus()).as("what is not understood is unknown").isEmpty();
  }

  @Test
  void whatACaseFileRefusesIsTakenOutAndListed() {
    Imported imported =
        imported(
            LEG,
            finding(
                component("diameter_mm", "\"valueQuantity\": {\"value\": 520, \"code\": \"mm\"}")
                    + ","
                    + PATENT),
            observation("age", "30525-0", "\"valueQuantity\": {\"value\": 430, \"code\": \"a\"}"));

    assertThat(places(imported))
        .anyMatch(place -> place.startsWith("Observation/gsv") && place.contains("diameter_mm"))
        .anyMatch(place -> place.contains("age_years"));
    assertThat(imported.told().limb(Side.LEFT).orElseThrow().duplex().findings())
        .as("left out: %s", imported.leftOut())
        .hasSize(1);
  }

  @Test
  void brokenAndUnknownResourcesTakeNothingElseWithThem() {
    Imported imported =
        imported(
            "{\"resource\": {\"resourceType\": \"Spaceship\", \"id\": \"x\"}}",
            "{\"fullUrl\": \"urn:uuid:1\"}",
            "{\"resource\": {\"resourceType\": \"Observation\", \"id\": \"odd\", \"status\": \"weird\", \"speed\": 7, \"code\": \"text\"}}",
            "{\"resource\": {\"resourceType\": \"Immunization\", \"id\": \"jab\"}}",
            LEG);

    assertThat(imported.told().limb(Side.LEFT).orElseThrow().clinicalClass()).isEqualTo("C2");
    assertThat(places(imported))
        .contains("Spaceship/x", "entry[1]", "Immunization/jab")
        .anyMatch(place -> place.startsWith("Observation/odd"));
  }

  @Test
  void conditionsAndMedicinesOfOtherSystemsAnswerTheHistory() {
    Imported imported =
        imported(
            LEG,
            """
            {"resource": {"resourceType": "Condition", "id": "dm", "subject": {"reference": "Patient/1"},
              "clinicalStatus": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/condition-clinical", "code": "active"}]},
              "code": {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "E11.9"}]}}}\
            """,
            """
            {"resource": {"resourceType": "Condition", "id": "old", "subject": {"reference": "Patient/1"},
              "clinicalStatus": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/condition-clinical", "code": "resolved"}]},
              "code": {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10", "code": "E03"}]}}}\
            """,
            """
            {"resource": {"resourceType": "Condition", "id": "wart", "subject": {"reference": "Patient/1"},
              "code": {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10", "code": "B07"}]}}}\
            """,
            """
            {"resource": {"resourceType": "MedicationStatement", "id": "statin", "status": "active",
              "subject": {"reference": "Patient/1"}, "effectivePeriod": {"start": "2026-03-01"},
              "medicationCodeableConcept": {"coding": [{"system": "http://www.whocc.no/atc", "code": "C10AA05", "display": "atorvastatin"}]}}}\
            """,
            """
            {"resource": {"resourceType": "MedicationStatement", "id": "unknown", "status": "active",
              "subject": {"reference": "Patient/1"}, "medicationCodeableConcept": {"text": "a tonic"}}}\
            """,
            """
            {"resource": {"resourceType": "MedicationStatement", "id": "past", "status": "completed",
              "subject": {"reference": "Patient/1"}, "medicationCodeableConcept": {"text": "a tonic"}}}\
            """);

    var history = imported.told().history();
    assertThat(history.answers()).containsOnly(Map.entry("diabetes", new Answer.YesNo(true)));
    assertThat(history.medicines().orElseThrow())
        .extracting(one -> one.kind().key() + " " + one.name())
        .containsExactly("statin atorvastatin", "other a tonic");
    assertThat(history.medicineList()).isEqualTo(MedicineList.IN_PART);
    assertThat(places(imported))
        .containsExactly(
            "Condition/old.clinicalStatus",
            "Condition/wart.code",
            "MedicationStatement/unknown.medication",
            "MedicationStatement/past.status");
  }

  private static String statement(String id, String rest) {
    return """
    {"resource": {"resourceType": "MedicationStatement", "id": "%s",
      "subject": {"reference": "Patient/1"}, %s}}\
    """
        .formatted(id, rest);
  }

  private static final String STATIN =
      """
      "status": "active",
      "medicationCodeableConcept": {"coding": [{"system": "http://www.whocc.no/atc", "code": "C10AA05"}]}\
      """;

  private static String list(String rest) {
    return """
    {"resource": {"resourceType": "List", "id": "all", "status": "current", "mode": "snapshot",
      "code": {"coding": [{"system": "http://loinc.org", "code": "10160-0"}]}, %s}}\
    """
        .formatted(rest);
  }

  private static String entries(String... ids) {
    return Stream.of(ids)
        .map("{\"item\": {\"reference\": \"MedicationStatement/%s\"}}"::formatted)
        .collect(Collectors.joining(", ", "\"entry\": [", "]"));
  }

  private static String empty(String reason) {
    return """
    "emptyReason": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/list-empty-reason",
      "code": "%s"}]}\
    """
        .formatted(reason);
  }

  @Test
  void onlyAListWithoutAGapIsAllThatIsTaken() {
    String statin = statement("statin", STATIN);
    String bottle =
        statement(
            "bottle", "\"status\": \"active\", \"medicationReference\": {\"reference\": \"#x\"}");
    String doubtful =
        statement(
            "doubtful",
            "\"status\": \"unknown\", \"medicationCodeableConcept\": {\"text\": \"x\"}");

    assertThat(medicineList(LEG, statin, list(entries("statin")))).isEqualTo(MedicineList.WHOLE);
    assertThat(medicineList(LEG, statin)).isEqualTo(MedicineList.IN_PART);
    assertThat(medicineList(LEG, list(entries("statin", "lost")), statin))
        .isEqualTo(MedicineList.IN_PART);
    assertThat(medicineList(LEG, list(entries("statin", "bottle")), statin, bottle))
        .isEqualTo(MedicineList.IN_PART);
    assertThat(medicineList(LEG, bottle, statin, list(entries("statin", "bottle"))))
        .isEqualTo(MedicineList.IN_PART);
    assertThat(medicineList(LEG, doubtful, statin, list(entries("statin", "doubtful"))))
        .isEqualTo(MedicineList.IN_PART);
    assertThat(medicineList(LEG, bottle, list(entries("bottle"))))
        .isEqualTo(MedicineList.NOT_ASKED);
  }

  @Test
  void anEmptyListIsNoneOnlyWhereItSaysSo() {
    assertThat(medicineList(LEG, list(empty("nilknown")))).isEqualTo(MedicineList.WHOLE);
    Imported notAsked = imported(LEG, list(empty("notasked")));
    assertThat(notAsked.told().history().medicines()).isEmpty();
    assertThat(places(notAsked)).containsExactly("List/all.emptyReason");
    assertThat(medicineList(LEG, list("\"title\": \"Medicines\"")))
        .isEqualTo(MedicineList.NOT_ASKED);
  }

  private static MedicineList medicineList(String... entries) {
    return imported(entries).told().history().medicineList();
  }

  @Test
  void personsAreNotTakenAndABirthDateBecomesAnAge() {
    Imported imported =
        imported(
            """
            {"resource": {"resourceType": "List", "status": "current", "mode": "snapshot", "date": "2026-11-01",
              "title": "A case", "identifier": [{"system": "urn:soleus:fhir:case", "value": "a-case"}]}}\
            """,
            """
            {"resource": {"resourceType": "Patient", "id": "p", "gender": "female", "birthDate": "1971-11-02",
              "name": [{"family": "Example"}]}}\
            """,
            LEG);

    assertThat(imported.told().person().age()).isEqualTo(54);
    assertThat(CaseFile.text(imported.told())).doesNotContain("Example", "1971");
    assertThat(imported.leftOut()).hasSize(1);
    assertThat(imported.leftOut().getFirst().why()).contains("never taken");
  }

  @Test
  void aPersonWithoutALegIsACaseOfTwoLegsOfWhichNothingIsKnown() {
    Imported imported =
        imported(
            """
            {"resource": {"resourceType": "Patient", "id": "p", "gender": "male"}}\
            """,
            observation(
                "weight", "29463-7", "\"valueQuantity\": {\"value\": 80, \"code\": \"kg\"}"));

    assertThat(imported.told().limbs()).hasSize(2);
    assertThat(imported.told().person().weight()).isEqualTo(80);
    assertThat(places(imported)).containsExactly("legs");
  }

  @Test
  void anEncounterWithoutALegIsListed() {
    Imported imported =
        imported(
            LEG,
            """
            {"resource": {"resourceType": "Encounter", "id": "talk", "status": "finished",
              "class": {"code": "AMB"}, "period": {"start": "2026-10-01"}}}\
            """);

    assertThat(places(imported)).containsExactly("Encounter/talk");
    assertThat(imported.told().followUp().visits()).isEmpty();
  }

  @Test
  void aBundleWithoutALegSaysWhatWasLeftOut() {
    assertThat(read(observation("pulse", "8867-4", "\"valueBoolean\": true")))
        .isInstanceOfSatisfying(
            Reading.Rejected.class,
            rejected ->
                assertThat(rejected.message())
                    .contains("says nothing of a person or a leg", "1 thing", "Observation/pulse"));
  }

  @Test
  void whatIsNoBundleIsRefusedWithItsPlace() {
    assertThat(message("{\"resourceType\": ")).contains("not readable as JSON", "line 1:");
    assertThat(message("[1, 2]")).contains("no resourceType");
    assertThat(message("")).contains("no resourceType");
  }

  private static String message(String text) {
    return switch (FhirImport.read("bundle.json", text, CodeMap.NONE)) {
      case Reading.Read<Imported> read -> throw new AssertionError("read: " + read);
      case Reading.Rejected<Imported> rejected -> rejected.message();
    };
  }
}
