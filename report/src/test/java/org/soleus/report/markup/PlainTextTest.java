package org.soleus.report.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainTextTest {
  private static Markup table(String... cells) {
    Markup row = Markup.of("tr");
    for (String cell : cells) {
      row.add(Markup.of("td", cell));
    }
    return Markup.of("table")
        .add(
            Markup.of("thead")
                .add(
                    Markup.of("tr")
                        .add(
                            Markup.of("th", "Vein"),
                            Markup.of("th", "Reflux"),
                            Markup.of("th", ""))),
            Markup.of("tbody").add(row));
  }

  @Test
  void blocksStandBelowEachOther() {
    Markup page =
        Markup.of("div")
            .add(
                Markup.of("h2").text("Head ").add(Markup.of("a", "A1").as("to")),
                Markup.of("p", "a < b & c").add(Markup.of("span", "sim").as("tag wide")),
                Markup.of("p", "not said").as("small signs"),
                Markup.of("svg").add(Markup.of("title", "a picture")),
                Markup.of("ul").add(Markup.of("li", "one"), Markup.of("li", "two")));
    assertThat(PlainText.of(page, Map.of("to", "(%s)", "tag", " %s", "signs", "")))
        .isEqualTo("Head (A1)\na < b & c sim\n  - one\n  - two\n");
  }

  @Test
  void aTableIsATableWhereItFits() {
    assertThat(PlainText.of(Markup.of("div").add(table("GSV", "yes", "B5")), Map.of()))
        .isEqualTo("Vein  Reflux\n  GSV   yes     B5\n");
  }

  @Test
  void aTableThatDoesNotFitIsAList() {
    String words = "word ".repeat(40).strip();
    assertThat(PlainText.of(Markup.of("div").add(table(words, "–", words)), Map.of()).lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(PlainText.WIDTH))
        .first()
        .asString()
        .startsWith("- word word");
    String many = "word ".repeat(100).strip();
    assertThat(PlainText.of(Markup.of("div").add(table(many, "yes", "B5")), Map.of()))
        .doesNotContain("Vein")
        .endsWith(". Reflux: yes B5\n");
  }

  @Test
  void linesOfAParagraphKeepTheirWidth() {
    assertThat(Paragraph.lines("  - one two three", "    ", 10))
        .containsExactly("  - one", "    two", "    three");
    assertThat(Paragraph.lines("unbreakable words", "", 5)).containsExactly("unbreakable", "words");
  }

  @Test
  void pointersToWhatIsNotThereAreClosed() {
    Markup page =
        Markup.of("div")
            .add(
                Markup.of("a", "x").with("href", "#here"),
                Markup.of("p", "y").with("id", "here"),
                Markup.of("a", "z").as("to").with("href", "#there"));
    assertThat(page.closed().write())
        .contains("<a href=\"#here\">x</a>", "<span class=\"to\">z</span>")
        .doesNotContain("#there");
    assertThat(page.write()).as("the page itself stays").contains("#there");
  }
}
