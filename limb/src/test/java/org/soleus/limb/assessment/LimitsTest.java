package org.soleus.limb.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.soleus.limb.physiology.Parameter;
import org.soleus.limb.physiology.Parameters;

/** What limits one leg becomes part of its physiology. */
class LimitsTest {
  private static final Limits ALL =
      new Limits(
          OptionalDouble.of(30), OptionalDouble.of(0.5), OptionalDouble.of(0.7), Set.of("any"));

  @Test
  void nothingKnownChangesNothing() {
    assertThat(Limits.NONE.in(Parameters.DEFAULT)).isSameAs(Parameters.DEFAULT);
  }

  @Test
  void eachLimitIsItsParameterAndNoOther() {
    Parameters limited = ALL.in(Parameters.DEFAULT);
    assertThat(limited.inUnit(Parameter.ANKLE_RANGE)).isEqualTo(30);
    assertThat(limited.inUnit(Parameter.CALF_STRENGTH)).isEqualTo(0.5);
    assertThat(limited.inUnit(Parameter.ANKLE_BRACHIAL_INDEX)).isEqualTo(0.7);
    assertThat(limited.withoutLimits().hash()).isEqualTo(Parameters.DEFAULT.hash());
  }

  @Test
  void aLimitThatIsNotKnownStays() {
    Limits ankle =
        new Limits(OptionalDouble.of(30), OptionalDouble.empty(), OptionalDouble.empty(), Set.of());
    Parameters weak = Parameters.DEFAULT.with(Parameter.CALF_STRENGTH, 0.4);
    assertThat(ankle.in(weak).inUnit(Parameter.CALF_STRENGTH)).isEqualTo(0.4);
  }

  @Test
  void limitsBeyondTheRangeOfTheirParameterAreRefused() {
    Limits stiff =
        new Limits(OptionalDouble.of(1), OptionalDouble.empty(), OptionalDouble.empty(), Set.of());
    assertThatIllegalArgumentException().isThrownBy(() -> stiff.in(Parameters.DEFAULT));
  }
}
