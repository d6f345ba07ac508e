package org.soleus.report.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MarkupTest {
  @Test
  void textAndAttributesAreEscaped() {
    String written = Markup.of("p", "a < b & c > \"d\"").with("title", "\"x\" < y\n& z").write();
    assertThat(written)
        .isEqualTo("<p title=\"&quot;x&quot; &lt; y &amp; z\">a &lt; b &amp; c &gt; \"d\"</p>\n");
  }

  @Test
  void charactersThatXmlForbidsAreReplaced() {
    assertThat(Markup.of("b", "a\u0000b\u001bc\ud800d\uffffe\u0085f").write())
        .isEqualTo("<b>a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf</b>");
    assertThat(Markup.of("b", "é 漢 𝛼").write()).isEqualTo("<b>é 漢 𝛼</b>");
  }

  @Test
  void emptyElementsHaveAnEndTagUnlessHtmlKnowsNone() {
    assertThat(Markup.of("span").write()).isEqualTo("<span></span>");
    assertThat(Markup.of("br").write()).isEqualTo("<br />");
  }

  @Test
  void namesAreChecked() {
    assertThatThrownBy(() -> Markup.of("a b")).hasMessageContaining("a b");
    assertThatThrownBy(() -> Markup.of("a").with("on\"x", "y")).hasMessageContaining("on\"x");
  }

  @Test
  void styleSheetsThatNeedEscapingAreRefused() {
    assertThatThrownBy(() -> Markup.style("a { content: '<' }")).hasMessageContaining("neither");
    assertThat(Markup.style("p + p { margin: 0 }").write())
        .isEqualTo("<style>p + p { margin: 0 }</style>\n");
  }

  @Test
  void coordinatesAreShortAndFinite() {
    assertThat(Coordinate.write(1.0, 2)).isEqualTo("1");
    assertThat(Coordinate.write(-0.04, 1)).isEqualTo("0");
    assertThat(Coordinate.write(-12.344, 2)).isEqualTo("-12.34");
    assertThat(Coordinate.write(0.05, 2)).isEqualTo("0.05");
    assertThatThrownBy(() -> Coordinate.write(Double.NaN, 1)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new SvgPath().moveTo(0, Double.POSITIVE_INFINITY))
        .hasMessageContaining("Infinity");
  }
}
