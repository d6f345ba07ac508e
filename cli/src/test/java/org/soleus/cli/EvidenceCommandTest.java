package org.soleus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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

  @Test
  void aTermThatNothingHoldsIsBadInput() {
    Terminal none = Terminal.run("evidence", "leeches");
    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.out()).isEmpty();
    assertThat(none.err()).contains("No row");
  }
}
