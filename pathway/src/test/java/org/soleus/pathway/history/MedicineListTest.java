package org.soleus.pathway.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.soleus.pathway.cause.Picture;

/** A medicine that is not in the list is not taken only where the list is whole. */
class MedicineListTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
  private static final Medicine STATIN =
      new Medicine(
          MedicineClass.of("statin").orElseThrow(), "", Optional.of(LocalDate.of(2010, 1, 1)));

  private static Facts facts(Optional<List<Medicine>> medicines, boolean whole) {
    return Facts.of(
        new History(Optional.of(DAY), Map.of(), medicines, whole),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        List.of());
  }

  @Test
  void aClassNotListedIsUnknownWhereTheListIsNotWhole() {
    Facts facts = facts(Optional.of(List.of(STATIN)), false);
    assertThat(facts.truth("taking_statin")).isEqualTo(Truth.TRUE);
    assertThat(facts.truth("taking_reported")).isEqualTo(Truth.TRUE);
    for (MedicineClass kind : MedicineClass.all()) {
      if (!kind.key().equals("statin")) {
        assertThat(facts.truth("taking_" + kind.key())).as(kind.key()).isEqualTo(Truth.UNKNOWN);
        assertThat(facts.truth("recent_" + kind.key())).as(kind.key()).isEqualTo(Truth.UNKNOWN);
      }
    }
    assertThat(facts.truth("taking_diuretic")).isEqualTo(Truth.UNKNOWN);
    // another statin may have been begun lately
    assertThat(facts.truth("recent_statin")).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void aClassNotListedIsNotTakenWhereTheListIsWhole() {
    Facts facts = facts(Optional.of(List.of(STATIN)), true);
    assertThat(facts.truth("taking_statin")).isEqualTo(Truth.TRUE);
    assertThat(facts.truth("recent_statin")).isEqualTo(Truth.FALSE);
    assertThat(facts.truth("taking_diuretic")).isEqualTo(Truth.FALSE);
    assertThat(facts(Optional.of(List.of()), true).truth("taking_statin")).isEqualTo(Truth.FALSE);
  }

  @Test
  void nothingIsKnownWhereNobodyAsked() {
    for (boolean whole : new boolean[] {true, false}) {
      Facts facts = facts(Optional.empty(), whole);
      assertThat(facts.truth("taking_statin")).isEqualTo(Truth.UNKNOWN);
      assertThat(facts.history().medicineList()).isEqualTo(MedicineList.NOT_ASKED);
    }
  }

  @Test
  void anAnswerMoreLeavesTheListAsItWas() {
    Facts facts = facts(Optional.of(List.of(STATIN)), false);
    Facts more = facts.with("cramp_night", new Answer.YesNo(true));
    assertThat(more.history().medicineList()).isEqualTo(MedicineList.IN_PART);
    assertThat(more.truth("taking_diuretic")).isEqualTo(Truth.UNKNOWN);
    assertThat(Picture.of(more).review()).containsExactly(STATIN);
  }
}
