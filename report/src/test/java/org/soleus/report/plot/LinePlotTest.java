package org.soleus.report.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinePlotTest {
  private static final Axis TIME = new Axis("Time (s)", 0, 100);
  private static final Axis VALUE = Axis.around("Pressure (mmHg)", 0, 93);

  @Test
  void ticksAreRound() {
    assertThat(VALUE.high()).isEqualTo(100);
    assertThat(VALUE.ticks(6)).containsExactly(0.0, 20.0, 40.0, 60.0, 80.0, 100.0);
    assertThat(Axis.around("x", -24, 41).ticks(6))
        .containsExactly(-40.0, -20.0, 0.0, 20.0, 40.0, 60.0);
    assertThat(Axis.written(-20)).isEqualTo("−20");
    assertThat(Axis.written(0.1 + 0.2)).isEqualTo("0.3");
  }

  @Test
  void anAxisNeedsExtent() {
    assertThat(Axis.around("flat", 5, 5).high()).isGreaterThan(5);
    assertThatThrownBy(() -> new Axis("x", 1, 1)).hasMessageContaining("axis x");
    assertThatThrownBy(() -> new Axis("x", 0, Double.NaN)).hasMessageContaining("axis x");
  }

  @Test
  void gapsAreLeftWhereValuesAreNotFinite() {
    List<Line.Point> points = new ArrayList<>();
    for (int i = 0; i <= 100; i++) {
      points.add(new Line.Point(i, i == 50 ? Double.NaN : i == 70 ? 1 / 0.0 : i % 90));
    }
    Line line = new Line("Before", Line.Style.BEFORE, points);
    assertThat(line.runs(0, 100)).hasSize(3);
    assertThat(plot(line)).doesNotContain("NaN").doesNotContain("Infinity");
  }

  @Test
  void manySamplesMakeASmallFile() {
    List<Line.Point> points =
        IntStream.rangeClosed(0, 20_000)
            .mapToObj(i -> new Line.Point(i / 200.0, 50 + 40 * Math.sin(i / 3000.0)))
            .toList();
    assertThat(plot(new Line("Before", Line.Style.BEFORE, points)).length()).isLessThan(8_000);
  }

  @Test
  void thinningKeepsWhatCanBeSeen() {
    List<Line.Point> points =
        IntStream.range(0, 1000)
            .mapToObj(i -> new Line.Point(i * 0.7, i == 444 ? 90 : 10 + 0.05 * Math.sin(i)))
            .toList();
    List<Line.Point> kept = Thinning.of(points, 0.3);
    assertThat(kept).hasSizeLessThan(10).contains(points.get(444));
    assertThat(kept.getFirst()).isEqualTo(points.getFirst());
    assertThat(kept.getLast()).isEqualTo(points.getLast());
  }

  @Test
  void notesAndEmptyLinesAreDrawn() {
    List<Note> notes =
        List.of(
            new Note.Band(15, 30, "normal"),
            new Note.Event(10, 20, "ten tiptoes"),
            new Note.Height(30, 0, 50, "VV", true),
            new Note.Length(40, 60, 10, "cut-off"),
            new Note.BelowZero("reflux"));
    String svg =
        new LinePlot(
                "p", TIME, VALUE, List.of(new Line("A", Line.Style.option(0), List.of())), notes)
            .draw()
            .write();
    assertThat(svg)
        .contains("normal", "ten tiptoes", ">VV<", "cut-off", "reflux")
        .doesNotContain("NaN");
  }

  @Test
  void aLabelWithoutRoomStandsOnItsLine() {
    List<Note> notes =
        List.of(new Note.Length(10, 40, 10, "short"), new Note.Length(10, 99, 10, "reflux 8.4 s"));
    String svg = new LinePlot("p", TIME, VALUE, List.of(), notes).draw().write();
    assertThat(svg)
        .containsPattern("text-anchor=\"start\"[^>]*>short<")
        .containsPattern("text-anchor=\"end\"[^>]*>reflux 8.4 s<");
  }

  @Test
  void everyStyleDiffersInBlackAndWhite() {
    assertThat(Line.Style.values()).extracting(Line.Style::dashes).doesNotHaveDuplicates();
    assertThat(Line.Style.option(4)).isEqualTo(Line.Style.OPTION_A);
  }

  private static String plot(Line line) {
    return new LinePlot("p", TIME, VALUE, List.of(line), List.of()).draw().write();
  }
}
