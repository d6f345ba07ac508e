package org.soleus.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowTableTest {
  @Test
  void fieldsMayHoldCommasQuotesAndLineBreaks() {
    assertThat(RowTable.fields("a,\"b, c\",\"d \"\"e\"\"\"\n\"f\ng\",,h\r\n"))
        .isEqualTo(List.of(List.of("a", "b, c", "d \"e\""), List.of("f\ng", "", "h")));
  }

  @Test
  void everyRowHasARangeASourceAndANameOfItsOwn() {
    List<PublishedRow> rows = RowTable.run();
    assertThat(rows).hasSizeGreaterThanOrEqualTo(25);
    assertThat(rows).extracting(PublishedRow::id).doesNotHaveDuplicates();
    assertThat(rows)
        .allSatisfy(row -> {
          assertThat(row.low().isPresent() || row.high().isPresent()).as(row.id()).isTrue();
          assertThat(row.source()).as(row.id()).isNotBlank();
          assertThat(row.judged()).as(row.id()).isNotBlank();
        });
  }

  @Test
  void rowsNotRunSayWhy() {
    assertThat(RowTable.notRun()).isNotEmpty().allMatch(row -> !row.reason().isBlank());
  }

  @Test
  void rangesMayBeOpenAtOneEnd() {
    PublishedRow limit =
        RowTable.run().stream()
            .filter(row -> row.id().equals("rvf-healthy-limit"))
            .findFirst()
            .orElseThrow();
    assertThat(limit.contains(0)).isTrue();
    assertThat(limit.contains(35.1)).isFalse();
  }
}
