package org.soleus.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.casefile.protocols.ProtocolLibrary;
import org.soleus.limb.protocol.Request;

class QuestionTest {
  static List<PublishedRow> rows() {
    return RowTable.run();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyRowAsksWhatTheLaboratoryKnows(PublishedRow row) {
    RowUnit.of(row.unit());
    for (Term term : Question.parse(row.question()).terms()) {
      if (!row.protocol().equals("anatomy") && !row.protocol().equals("wall")) {
        String name = term.protocol().isEmpty() ? row.protocol() : term.protocol();
        assertThat(Asking.request(row, term, ProtocolLibrary.builtIn(name))).isNotNull();
      }
    }
  }

  @Test
  void readsAllParts() {
    Question question =
        Question.parse(
            "tilt: rise leg_volume 5..390 %- supine_rest: mean pressure at boyd untreated");
    assertThat(question.operator()).isEqualTo(Question.Operator.FALL);
    Term first = question.terms().getFirst();
    assertThat(first.protocol()).isEqualTo("tilt");
    assertThat(first.read())
        .isEqualTo(new Term.Read.Statistic(Request.Kind.RISE, Request.Quantity.LEG_VOLUME));
    assertThat(first.span()).contains(new Term.Span(5, 390));
    Term second = question.terms().getLast();
    assertThat(second.site()).isEqualTo("boyd");
    assertThat(second.untreated()).isTrue();
  }

  @Test
  void answersInTheRowsUnit() {
    RowUnit mmHg = RowUnit.of("mmHg");
    assertThat(Question.parse("AVP").answer(List.of(1333.22), mmHg)).isCloseTo(10, within(1e-3));
    assertThat(Question.parse("AVP - AVP untreated").answer(List.of(2666.44, 1333.22), mmHg))
        .isCloseTo(10, within(1e-3));
    RowUnit one = RowUnit.of("1");
    assertThat(Question.parse("VFI / VFI untreated").answer(List.of(3.0, 2.0), one)).isEqualTo(1.5);
    assertThat(Question.parse("VFI %+ VFI untreated").answer(List.of(3.0, 2.0), one)).isEqualTo(50);
    assertThat(Question.parse("VFI %- VFI untreated").answer(List.of(1.0, 2.0), one)).isEqualTo(50);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "mean pressure at", "median pressure", "mean colour", "AVP 1.."})
  void nonsenseIsNoQuestion(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Question.parse(text));
  }
}
