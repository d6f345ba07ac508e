package org.soleus.casefile.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.soleus.casefile.fault.Reading.Read;
import org.soleus.casefile.fault.Reading.Rejected;

class ReadingTest {
  @Test
  void messageSortsByLineAndCountsFaults() {
    FaultList faults = new FaultList("gsv.yaml");
    faults.add(new Where("limbs[0].side", 9, 11), "\"up\"", "must be left or right.", "");
    faults.add(new Where("title", 2, 0), "", "is missing.", "");
    faults.add(Where.FILE, "", "is odd.", "Maybe even?");
    faults.add(Where.FILE, "", "is odd.", "Maybe even?");
    assertThat(rejected(faults).message())
        .isEqualTo(
            """
            gsv.yaml has 3 faults
              is odd. Maybe even?
              line 2  title
                  is missing.
              line 9:11  limbs[0].side = "up"
                  must be left or right.\
            """);
  }

  @Test
  void messageGroupsByFile() {
    Fault first = new Fault("b.yaml", 1, 1, "", "", "is bad.", "");
    Fault second = new Fault("a.yaml", 2, 2, "", "", "is worse.", "");
    assertThat(new Rejected<>(List.of(first, second)).message())
        .isEqualTo(
            """
            a.yaml has 1 fault
              line 2:2
                  is worse.
            b.yaml has 1 fault
              line 1:1
                  is bad.\
            """);
  }

  @Test
  void messageShowsControlCharactersHarmlessly() {
    FaultList faults = new FaultList("a\u001b[31m.yaml");
    faults.add(new Where("x\u0000\n", 1, 1), Shown.text("\u202eabc"), "is bad.", "");
    assertThat(rejected(faults).message())
        .isEqualTo(
            """
            a\\u001b[31m.yaml has 1 fault
              line 1:1  x\\u0000\\n = "\\u202eabc"
                  is bad.\
            """);
  }

  @Test
  void aFaultyFileHasAtLeastOneFault() {
    assertThatThrownBy(() -> new Rejected<>(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aLongMessageIsCutAndTheListIsNot() {
    FaultList faults = new FaultList("a.yaml");
    for (int line = 1; line <= 250; line++) {
      faults.add(new Where("", line, 1), "", "is bad.", "");
    }
    assertThat(rejected(faults).faults()).hasSize(250);
    assertThat(rejected(faults).message()).endsWith("\n  ... and 150 more");
  }

  @Test
  void valuesAreChangedAndFaultsPassedOn() {
    Reading<String> read = new Read<>("abc");
    assertThat(read.map(String::length)).isEqualTo(new Read<>(3));
    assertThat(read.then(text -> new Read<>(text + "d"))).isEqualTo(new Read<>("abcd"));
    Reading<String> rejected =
        new Rejected<>(List.of(new Fault("a.yaml", 1, 1, "", "", "is bad.", "")));
    assertThat(rejected.map(String::length)).isEqualTo(rejected);
    assertThat(rejected.then(text -> new Read<>(text.length()))).isEqualTo(rejected);
  }

  @Test
  void numbersAreShownAsPeopleWriteThem() {
    assertThat(List.of(1.65, 6.300000000000001, 100.0, 1e15, 1.23456789, 0.00001, -25.0))
        .extracting(Shown::number)
        .containsExactly("1.65", "6.3", "100", "1E+15", "1.23457", "0.00001", "-25");
  }

  private static Rejected<?> rejected(FaultList faults) {
    return (Rejected<?>) faults.reading(() -> "nothing");
  }
}
