package org.soleus.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.casefile.CaseFile;
import org.soleus.casefile.fault.Reading;

/** The validator of these tests sees faults where there are some, so its silence says something. */
class ValidatorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"code\": \"duplex.patency:patent\"     | \"code\": \"duplex.patency:open\"    | open",
        "\"code\": \"mm\"                        | \"code\": \"millimetre\"             | millimetre",
        "\"status\": \"final\"                   | \"status\": \"finished\"             | finished",
        "\"urn:soleus:fhir:questionnaire:history | \"urn:soleus:fhir:questionnaire:none | none",
        "\"linkId\": \"cramp_minutes\"           | \"linkId\": \"cramp_years\"          | cramp_years"
      })
  void aBrokenBundleHasAnError(String whole, String broken, String named) throws IOException {
    String bundle =
        switch (CaseFile.read(Path.of("../examples/pathway/cause-veins.yaml"))) {
          case Reading.Read<org.soleus.casefile.Case>(var told) ->
              FhirExport.of(told, "test", List.of(), CodeMap.NONE);
          case Reading.Rejected<org.soleus.casefile.Case> no ->
              throw new AssertionError(no.message());
        };
    assertThat(bundle).contains(whole);

    String last = bundle.substring(bundle.lastIndexOf(whole));
    String changed = bundle.substring(0, bundle.lastIndexOf(whole)) + last.replace(whole, broken);

    assertThat(Validator.errors(changed)).anyMatch(error -> error.contains(named));
  }

  @Test
  void theDefinitionsThemselvesHaveNone() throws IOException {
    Files.writeString(Path.of("target/definitions.json"), FhirDefinitions.text());

    assertThat(Validator.errors(FhirDefinitions.text())).isEmpty();
  }
}
