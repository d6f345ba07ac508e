package org.soleus.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.soleus.casefile.Case;
import org.soleus.casefile.CaseFile;
import org.soleus.casefile.fault.Reading;

/**
 * A table of the user adds codes of other systems, and makes bundles that have only those readable.
 */
class CodeMapTest {
  private static final String TABLE =
      """
      system,code,other_system,other_code,other_display
      # invented codes
      urn:soleus:fhir:site,left.gsv_proximal_thigh,http://example.org/codes,111,Thigh vein, left
      urn:soleus:fhir:site,left.gsv_junction,http://example.org/codes,112
      """;

  private static CodeMap map() {
    return ((Reading.Read<CodeMap>) CodeMap.parse("codes.csv", TABLE)).value();
  }

  @Test
  void otherCodesStandBesideOursAndAreUnderstoodAlone() {
    Case told =
        ((Reading.Read<Case>) CaseFile.read(Path.of("../examples/pathway/cause-veins.yaml")))
            .value();
    String bundle = FhirExport.of(told, "test", List.of(), map());
    assertThat(bundle).contains("\"111\"", "Thigh vein, left", "\"112\"");
    assertThat(Validator.errors(bundle)).isEmpty();

    String foreign =
        bundle.replaceAll(
            "\"urn:soleus:fhir:site\",(\\s*)\"code\": \"left.gsv_proximal_thigh\"",
            "\"urn:other\",$1\"code\": \"unknown here\"");
    assertThat(foreign).contains("unknown here").doesNotContain("left.gsv_proximal_thigh\"");
    var imported =
        ((Reading.Read<FhirImport.Imported>) FhirImport.read("bundle.json", foreign, map()))
            .value();

    assertThat(imported.leftOut()).isEmpty();
    assertThat(imported.told()).isEqualTo(told);
  }

  @Test
  void badTablesAreRefusedLineByLine() {
    String message =
        ((Reading.Rejected<CodeMap>) CodeMap.parse("codes.csv", "a,b\nx,y\n,1,2,3\n")).message();

    assertThat(message).contains("3 faults", "line 1", "line 2", "line 3");
  }
}
