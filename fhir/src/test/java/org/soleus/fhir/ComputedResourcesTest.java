package org.soleus.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.soleus.casefile.Case;
import org.soleus.casefile.CaseFile;
import org.soleus.casefile.fault.Reading;
import org.soleus.pathway.cause.Picture;
import org.soleus.pathway.redflag.RedFlag;
import org.soleus.pathway.referral.LegKnown;
import org.soleus.pathway.referral.Referral;
import org.soleus.pathway.referral.Urgency;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What follows from a case: tagged, never confirmed, and never an appointment in an emergency. */
class ComputedResourcesTest {
  /** Resources that hold what was recorded, or say of others who made them. */
  private static final Set<String> RECORDED =
      Set.of(
          "List",
          "Patient",
          "Observation",
          "Questionnaire",
          "QuestionnaireResponse",
          "MedicationStatement",
          "DiagnosticReport",
          "DocumentReference",
          "Encounter",
          "Procedure",
          "ServiceRequest",
          "Provenance",
          "Device");

  static Stream<Path> examples() throws IOException {
    return RoundTripTest.examples();
  }

  private static Case told(Path path) {
    return switch (CaseFile.read(path)) {
      case Reading.Read<Case>(Case told) -> told;
      case Reading.Rejected<Case> rejected -> throw new AssertionError(rejected.message());
    };
  }

  private static List<Referral> referrals(Case told) {
    return Referral.all(Picture.of(told.facts()), LegKnown.all(told.limbs(), told.followUp()));
  }

  private static List<JsonNode> resources(String bundle) {
    return JsonMapper.shared()
        .readTree(bundle)
        .path("entry")
        .valueStream()
        .map(entry -> entry.path("resource"))
        .toList();
  }

  private static List<JsonNode> of(List<JsonNode> resources, String type) {
    return resources.stream()
        .filter(one -> one.path("resourceType").asString().equals(type))
        .toList();
  }

  private static boolean isComputed(JsonNode resource) {
    return resource
        .path("meta")
        .path("tag")
        .valueStream()
        .anyMatch(tag -> tag.path("code").asString().equals(Systems.COMPUTED));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void whatNobodyRecordedIsTaggedAndHasItsProvenance(Path path) {
    List<JsonNode> all = resources(FhirExport.of(told(path), "test", List.of(), CodeMap.NONE));
    Set<String> targets = new TreeSet<>();
    of(all, "Provenance").stream()
        .filter(ComputedResourcesTest::isComputed)
        .flatMap(one -> one.path("target").valueStream())
        .forEach(one -> targets.add(one.path("reference").asString()));

    for (JsonNode one : all) {
      assertThat(isComputed(one) || RECORDED.contains(one.path("resourceType").asString()))
          .as("%s is tagged", one.path("id"))
          .isTrue();
    }
    assertThat(targets)
        .hasSize(
            (int)
                all.stream()
                    .filter(one ->
                        isComputed(one)
                            && !one.path("resourceType").asString().equals("Provenance"))
                    .count());
    assertThat(of(all, "Condition"))
        .allSatisfy(one ->
            assertThat(one.path("verificationStatus").toString()).contains("\"unconfirmed\""));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void flagsAndReferralsStandInTheBundle(Path path) {
    Case told = told(path);
    List<JsonNode> all = resources(FhirExport.of(told, "test", List.of(), CodeMap.NONE));
    List<JsonNode> proposed =
        of(all, "ServiceRequest").stream()
            .filter(one -> one.path("intent").asString().equals("proposal"))
            .toList();
    List<Referral> argued = referrals(told).stream().filter(Referral::isArgued).toList();

    assertThat(of(all, "Flag")).hasSize(RedFlag.raised(told.facts()).size());
    assertThat(proposed).hasSameSizeAs(argued);
    assertThat(of(all, "Appointment"))
        .hasSize((int) argued.stream().filter(Referral::allowsAppointment).count())
        .allSatisfy(one -> {
          assertThat(one.path("status").asString()).isEqualTo("proposed");
          assertThat(one.path("minutesDuration").intValue()).isEqualTo(20);
        });
    if (argued.stream().anyMatch(one -> one.urgency() == Urgency.EMERGENCY)) {
      assertThat(of(all, "Appointment")).isEmpty();
      assertThat(proposed.getFirst().path("priority").asString()).isEqualTo("stat");
    }
  }

  @Test
  void anAppointmentKeepsItsLocalTimeInWords() {
    Case told = told(Path.of("../examples/pathway/rule-referral.yaml"));
    Referral referral =
        referrals(told).stream().filter(Referral::allowsAppointment).findFirst().orElseThrow();
    LocalDateTime start = LocalDateTime.of(2026, 12, 4, 9, 20);

    String bundle = FhirExport.referral(told, "test", referral, Optional.of(start));

    assertThat(Validator.errors(bundle)).isEmpty();
    JsonNode appointment = of(resources(bundle), "Appointment").getFirst();
    assertThat(appointment.path("comment").asString()).isEqualTo("At 09:20, local time.");
    assertThat(appointment.path("requestedPeriod").toString()).contains("2026-12-04");
    assertThat(appointment.has("start")).as("a time without its zone is no instant").isFalse();
  }
}
