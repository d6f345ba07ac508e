package org.soleus.pathway.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.soleus.limb.duplex.DuplexMap;
import org.soleus.limb.table.Table;
import org.soleus.pathway.grading.Vcss.Sum;

/**
 * Legs of the literature, classed and scored: rows of {@code ceap_published.table} and {@code
 * vcss_published.table}, which say of each what was printed and what was worked out by hand.
 */
class PublishedGradesTest {
  private static final LocalDate EXAMINED = LocalDate.of(2026, 1, 12);

  static List<Table.Row> legs() {
    return Table.beside(PublishedGradesTest.class, "ceap_published.table");
  }

  static List<Table.Row> scores() {
    return Table.beside(PublishedGradesTest.class, "vcss_published.table");
  }

  private static Optional<String> cell(Table.Row row, String column) {
    return Optional.of(row.text(column)).filter(text -> !text.equals("-"));
  }

  private static <T extends Enum<T> & CeapTerm> List<T> terms(
      Table.Row row, String column, Class<T> type) {
    return cell(row, column).stream()
        .flatMap(codes -> Arrays.stream(codes.split(" ")))
        .map(code -> CeapTerm.of(type, code).orElseThrow())
        .toList();
  }

  private static CeapRecord record(Table.Row row) {
    return new CeapRecord(
        terms(row, "present", ClinicalClass.class),
        terms(row, "symptoms", VenousSymptom.class),
        terms(row, "etiology", Etiology.class),
        terms(row, "anatomy", Segment.class),
        terms(row, "pathophysiology", Pathophysiology.class).stream().findFirst(),
        cell(row, "date").map(LocalDate::parse),
        terms(row, "level", InvestigationLevel.class).stream().findFirst());
  }

  @ParameterizedTest
  @MethodSource("legs")
  void aLegIsClassedAsTheLiteratureClassesIt(Table.Row row) {
    Ceap ceap = Ceap.of(EXAMINED, "", record(row), new DuplexMap(List.of()), Set.of());
    String ending =
        " (%s, %s)"
            .formatted(
                cell(row, "date").orElse(EXAMINED.toString()),
                cell(row, "level").orElse("level not recorded"));
    assertThat(ceap.words()).isEqualTo(row.text("basic"));
    assertThat(ceap.full()).isEqualTo(row.text("full") + ending);
  }

  @Test
  void everyRowSaysWhatItIsAndWhereItWasRead() {
    assertThat(legs())
        .allSatisfy(row -> {
          assertThat(row.text("kind")).isIn("PUBLISHED", "WORKED");
          assertThat(row.text("read")).isIn("F", "S");
          assertThat(row.text("source")).isNotBlank().isNotEqualTo("-");
          assertThat(row.text("published").equals("-"))
              .as(row.text("id"))
              .isEqualTo(row.text("kind").equals("WORKED"));
        });
    assertThat(legs().stream().filter(row -> row.text("kind").equals("PUBLISHED"))).hasSize(13);
    assertThat(legs().stream().filter(row -> row.text("kind").equals("WORKED"))).hasSize(5);
  }

  @ParameterizedTest
  @MethodSource("scores")
  void aLegScoresWhatItsFindingsEarn(Table.Row row) {
    Map<VcssItem, Integer> points = new EnumMap<>(VcssItem.class);
    for (String item : row.text("items").split(" ")) {
      String[] parts = item.split("=", 2);
      points.put(VcssItem.valueOf(parts[0].toUpperCase(Locale.ROOT)), Integer.parseInt(parts[1]));
    }
    Vcss score = new Vcss(points);
    assertThat(score.words(Sum.ALL_TEN)).isEqualTo(row.text("ten"));
    assertThat(score.words(Sum.NINE)).isEqualTo(row.text("nine"));
  }
}
