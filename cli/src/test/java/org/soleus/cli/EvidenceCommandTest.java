package org.soleus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceCommandTest {
  @Test
  void everyRowCarriesItsSource() {
    Terminal all = Terminal.run("evidence");
    assertThat(all.exit()).isEqualTo(0);
    assertThat(all.out().lines()).hasSizeGreaterThan(60).allMatch(line -> line.endsWith("]"));
  }

  @Test
  void aTermNarrowsTheRows() {
    Terminal foam = Terminal.run("evidence", "FOAM");
    assertThat(foam.out()).contains("rate  foam: open again and refluxing in 16.3 % after 12");
    assertThat(foam.out().lines()).allMatch(line -> line.toLowerCase().contains("foam"));
  }

  /** Whoever reads a sentence in a letter finds it here, with the source and its tag. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "service    | We ask for an ultrasound examination of the veins of your leg.",
        "referral   | How far does the inflamed superficial vein reach",
        "safety net | S06, today: One leg becomes swollen",
        "person     | What was not asked or not examined is not known.",
        "score      | Wells score for deep vein thrombosis, 1 for: active cancer"
      })
  void sentencesOfReferralsAndScoresAreFound(String kind, String words) {
    Terminal found =
        Terminal.run("evidence", kind.equals("safety net") ? "one leg becomes" : words);
    assertThat(found.exit()).isEqualTo(0);
    assertThat(found.out().lines())
        .anyMatch(
            line -> line.startsWith(kind + "  ") && line.contains(words) && line.endsWith("]"));
  }

  @Test
  void aTermThatNothingHoldsIsBadInput() {
    Terminal none = Terminal.run("evidence", "leeches");
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.out()).isEmpty();
    assertThat(none.err()).contains("No row");
  }
}
