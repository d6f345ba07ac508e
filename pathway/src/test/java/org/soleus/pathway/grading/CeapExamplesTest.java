package org.soleus.pathway.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.anatomy.VeinSystem;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.duplex.DuplexFinding.Manoeuvre;
import org.soleus.limb.duplex.DuplexFinding.Patency;
import org.soleus.limb.duplex.DuplexFinding.Position;
import org.soleus.limb.duplex.DuplexFinding.RefluxTest;
import org.soleus.limb.duplex.DuplexMap;

/**
 * Legs with their class worked out by hand. The first row is the worked example of gloviczki2011
 * (read at medsquares.com: C2,4a,5,S Ep As,p Pr 2,3,18; basic C5,S Ep As,p Pr), with the
 * abbreviations of lurie2020 for its numbers. All others are ours, from the criteria of lurie2020
 * as hong2022 tells them: no published worked example of them was read.
 */
class CeapExamplesTest {
  private static final LocalDate DATE = LocalDate.of(2026, 1, 12);
  private static final String LEVEL = " (2026-01-12, level not recorded)";

  private static <T extends Enum<T> & CeapTerm> List<T> terms(Class<T> type, String codes) {
    return codes.isEmpty()
        ? List.of()
        : Arrays.stream(codes.split(" "))
            .map(code -> CeapTerm.of(type, code).orElseThrow())
            .toList();
  }

  private static CeapRecord recorded(String c, String s, String e, String a, String p) {
    return new CeapRecord(
        terms(ClinicalClass.class, c),
        terms(VenousSymptom.class, s),
        terms(Etiology.class, e),
        terms(Segment.class, a),
        CeapTerm.of(Pathophysiology.class, p),
        Optional.empty(),
        Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      textBlock =
          """
          C2 C4a C5   | pain               | Ep     | GSVa GSVb CPV  | Pr   | C5,S Ep As,p Pr      | C2,4a,5,S Ep As,p Pr (GSVa, GSVb, CPV)
          C2 C3 C4b   | swelling           | Ep     | GSVa GSVb CPV  | Pr   | C4b,S Ep As,p Pr     | C2,3,4b,S Ep As,p Pr (GSVa, GSVb, CPV)
          C0          | none               | En     | An             | Pn   | C0,A En An Pn        | C0,A En An Pn
          C0          | heaviness          | En     | An             | Pn   | C0,S En An Pn        | C0,S En An Pn
          C1          | none               | Ep     | Tel Ret        | Pr   | C1,A Ep As Pr        | C1,A Ep As Pr (Tel, Ret)
          C2          | none               | Ep     | GSVa           | Pr   | C2,A Ep As Pr        | C2,A Ep As Pr (GSVa)
          C1 C2r      | ache               | Ep     | AASV NSV       | Pr   | C2r,S Ep As Pr       | C1,2r,S Ep As Pr (AASV, NSV)
          C3          | tightness          | Esi    | CIV EIV        | Po   | C3,S Esi Ad Po       | C3,S Esi Ad Po (CIV, EIV)
          C3          | swelling           | Ese    | CIV            | Po   | C3,S Ese Ad Po       | C3,S Ese Ad Po (CIV)
          C2 C3 C6    | pain itching       | Esi    | FV POPV GSVb   | Pr,o | C6,S Esi As,d Pr,o   | C2,3,6,S Esi As,d Pr,o (GSVb, FV, POPV)
          C2 C4c C6r  | pain               | Esi    | CFV CPV SSV    | Pr   | C6r,S Esi As,d,p Pr  | C2,4c,6r,S Esi As,d,p Pr (SSV, CFV, CPV)
          C4a C4b C4c | skin_irritation    | Ep     | SSV            | Pr   | C4c,S Ep As Pr       | C4a,4b,4c,S Ep As Pr (SSV)
          C2          | muscle_cramps      | Ep     | GSVb           | Pr   | C2 Ep As Pr          | C2 Ep As Pr (GSVb)
          C2          | muscle_cramps ache | Ep     | GSVb           | Pr   | C2,S Ep As Pr        | C2,S Ep As Pr (GSVb)
          C2 C3       | heaviness          | Ec     | NSV            | Pr   | C3,S Ec As Pr        | C2,3,S Ec As Pr (NSV)
          C2          |                    | Ep Esi | GSVa POPV      | Pr   | C2 Ep,Esi As,d Pr    | C2 Ep,Esi As,d Pr (GSVa, POPV)
          C4          | none               | Es     | PTV GAV TPV    | Pr   | C4,A Es Ad,p Pr      | C4,A Es Ad,p Pr (PTV, GAV, TPV)
          """)
  void legsInTheirNotation(
      String c, String s, String e, String a, String p, String basic, String full) {
    CeapRecord record = recorded(c, s == null ? "" : s, e, a, p);
    Ceap ceap = Ceap.of(DATE, "", record, new DuplexMap(List.of()), Set.of());
    assertThat(ceap.words()).isEqualTo(basic);
    assertThat(ceap.full()).isEqualTo(full + LEVEL);
  }

  private static DuplexFinding refluxing(Vein vein) {
    RefluxTest test =
        new RefluxTest(
            Manoeuvre.CUFF_DEFLATION, true, OptionalDouble.empty(), OptionalDouble.empty());
    return new DuplexFinding(
        vein, Position.STANDING, OptionalDouble.empty(), Optional.of(test), Patency.PATENT, "");
  }

  private static Ceap mapped(String clinicalClass, CeapRecord record, Vein... veins) {
    List<DuplexFinding> lines = Arrays.stream(veins).map(CeapExamplesTest::refluxing).toList();
    return Ceap.of(DATE, clinicalClass, record, new DuplexMap(lines), Set.of());
  }

  @Test
  void whatIsNotGivenIsToldFromTheMap() {
    CeapRecord record = recorded("C2 C3", "ache", "Ep", "", "");
    Ceap ceap = mapped("C3", record, Vein.COCKETT_II, Vein.GSV_MID_CALF, Vein.GSV_MID_THIGH);
    assertThat(ceap.full()).isEqualTo("C2,3,S Ep As,p Pr (GSVa, GSVb, CPV) (2026-01-12, L2)");
    assertThat(ceap.warnings()).isEmpty();
    assertThat(mapped("C2", CeapRecord.NONE, Vein.GSV_MID_THIGH).full())
        .isEqualTo("C2, E not recorded, As, Pr (GSVa) (2026-01-12, L2)");
  }

  @Test
  void nothingIsGuessed() {
    assertThat(mapped("", CeapRecord.NONE).full())
        .isEqualTo("C not recorded, E not recorded, A not determined, P not determined" + LEVEL);
  }

  @Test
  void veinsWithoutAnAbbreviationCountForTheirSystem() {
    Ceap ceap = mapped("C3", CeapRecord.NONE, Vein.ASCENDING_LUMBAR);
    assertThat(ceap.words()).isEqualTo("C3, E not recorded, Ad, Pr");
    assertThat(ceap.segments()).isEmpty();
    assertThat(ceap.notes())
        .contains("Affected, without an abbreviation in CEAP 2020: Ascending lumbar.");
  }

  @Test
  void warningsSayWhatMayNotBeMeant() {
    Ceap cramps = mapped("C2", recorded("", "muscle_cramps", "", "", ""));
    assertThat(cramps.words()).startsWith("C2, ");
    assertThat(cramps.warnings()).singleElement().asString().contains("cramps");
    assertThat(mapped("C2", recorded("C2 C4a", "", "", "", "")).warnings())
        .containsExactly(
            "The clinical class is recorded as C2, but C4a is present too; the highest is written.");
    assertThat(mapped("C4", recorded("C2 C4a", "", "", "", "")).warnings()).isEmpty();
    Ceap treated =
        Ceap.of(DATE, "C2", CeapRecord.NONE, new DuplexMap(List.of()), Set.of(Vein.GSV_MID_THIGH));
    assertThat(treated.warnings()).singleElement().asString().contains("C2r");
  }

  @Test
  void levelAndDateAreThoseOfTheRecord() {
    CeapRecord record =
        new CeapRecord(
            List.of(ClinicalClass.C2),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.of(LocalDate.of(2026, 1, 3)),
            Optional.of(InvestigationLevel.CLINIC));
    Ceap ceap = mapped("C2", record, Vein.GSV_MID_THIGH);
    assertThat(ceap.full()).endsWith("(2026-01-03, L1)");
    assertThat(ceap.warnings()).singleElement().asString().contains("L1");
  }

  @Test
  void everyTermHasWordsSourceAndTag() {
    List<CeapTerm[]> all =
        List.of(
            ClinicalClass.values(),
            VenousSymptom.values(),
            Etiology.values(),
            Segment.values(),
            Pathophysiology.values(),
            InvestigationLevel.values());
    assertThat(all.stream().mapToInt(terms -> terms.length).sum()).isEqualTo(CeapTable.ROWS.size());
    for (CeapTerm[] terms : all) {
      for (CeapTerm term : terms) {
        assertThat(term.words()).isNotBlank();
        assertThat(term.source()).isIn("lurie2020", "eklof2004");
        assertThat(term.tag()).isIn("read in a secondary source", "recalled, not verified");
      }
    }
  }

  @Test
  void everyVeinOfAMapHasTheSegmentThatItsAbbreviationNames() {
    for (Vein vein : Vein.values()) {
      if (vein.system() != VeinSystem.SMALL_VEINS || vein == Vein.CALF_VARICES) {
        assertThat(Segment.of(vein).map(Segment::code).orElse("")).isEqualTo(vein.abbreviation());
        assertThat(Segment.systemOf(vein)).isPresent();
        Segment.of(vein)
            .ifPresent(one -> assertThat(one.system()).isEqualTo(Segment.systemOf(vein)));
      } else {
        assertThat(Segment.systemOf(vein)).isEmpty();
      }
    }
  }

  @Test
  void cruralVeinsCoverTheirParts() {
    assertThat(Segment.TIBV.covers(Segment.PTV)).isTrue();
    assertThat(Segment.MUSV.covers(Segment.SOV)).isTrue();
    assertThat(Segment.PTV.covers(Segment.TIBV)).isFalse();
  }
}
