package org.soleus.pathway.cause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.soleus.pathway.history.Answer;
import org.soleus.pathway.history.Facts;
import org.soleus.pathway.history.History;

/**
 * Night cramps without a known cause stay on the list, and fall where it is no cramp of the night.
 */
class NightCrampsTest {
  private static double share(Map<String, Boolean> answers) {
    Map<String, Answer> given = new HashMap<>();
    answers.forEach((question, yes) -> given.put(question, new Answer.YesNo(yes)));
    History history = new History(Optional.empty(), given, Optional.empty());
    Facts facts = Facts.of(history, OptionalDouble.empty(), OptionalDouble.empty(), List.of());
    return Causes.of(facts).ranked().stream()
        .filter(one -> one.cause().equals("idiopathic"))
        .findFirst()
        .orElseThrow()
        .mid();
  }

  @Test
  void aNoToNightOrToHardnessLowersThem() {
    double unknown = share(Map.of());
    double byDay = share(Map.of("cramp_night", false));
    double soft = share(Map.of("cramp_hard", false));

    assertThat(byDay).isLessThan(0.5 * unknown).isPositive();
    assertThat(soft).isLessThan(0.6 * unknown).isGreaterThan(byDay);
    assertThat(share(Map.of("cramp_night", false, "cramp_hard", false)))
        .as("findings that go together count once, by the strongest")
        .isEqualTo(byDay);
  }

  @Test
  void aYesToNightSaysLittleAlone() {
    assertThat(share(Map.of("cramp_night", true)))
        .isBetween(share(Map.of()), 1.15 * share(Map.of()));
  }
}
