package org.soleus.report;

import java.util.List;
import java.util.Locale;
import org.soleus.pathway.duplex.ExaminationWords;
import org.soleus.pathway.duplex.FindingLine;
import org.soleus.pathway.duplex.Gap;
import org.soleus.pathway.duplex.MapReading;
import org.soleus.pathway.duplex.MapSentence;
import org.soleus.report.legmap.LegMap;
import org.soleus.report.markup.Markup;

/**
 * Vein maps to print, one sheet of A4 a leg, in place of one drawn by hand: the leg with recorded
 * findings, every recorded value in a table, what it says by published definitions, what was not
 * examined. Nothing is simulated. The same input gives the same bytes.
 */
public final class VeinMapPage {
  private static final String BADGE =
      "Recorded findings – research and education, not a medical device";

  private static final String RECORDED =
      "Recorded values only, nothing is simulated. Pale veins were not examined: they are drawn at their"
          + " usual place and size, and nothing is known of them.";

  /** Height of a sheet within its margins [mm]. */
  private static final double SHEET = 279;

  private final List<VeinMap> maps;
  private final String version;

  private VeinMapPage(List<VeinMap> maps, String version) {
    this.maps = maps;
    this.version = version;
  }

  /**
   * The page.
   *
   * @param maps one sheet each
   * @param version of Soleus
   */
  public static String render(List<VeinMap> maps, String version) {
    return "<!DOCTYPE html>\n" + new VeinMapPage(maps, version).page().write();
  }

  private Markup page() {
    Markup main = Markup.of("main");
    for (int k = 0; k < maps.size(); k++) {
      main.add(sheet(maps.get(k), "map" + (k + 1)));
    }
    return PageParts.page("Vein map", VeinMapStyle.TEXT, main);
  }

  private Markup sheet(VeinMap map, String id) {
    MapReading reading = MapReading.of(map.duplex());
    List<FindingLine> lines = FindingLine.all(map.duplex());
    Markup figure =
        Markup.of("figure")
            .with("style", "height:%.0fmm".formatted(height(map, lines, reading)))
            .add(LegMap.recorded(map.side(), map.variants(), map.duplex(), id));
    return Markup.of("section")
        .as("sheet")
        .with("id", id)
        .add(head(map), figure, table(lines), says(reading), gaps(reading))
        .add(foot(map));
  }

  /**
   * What the text leaves to the drawing [mm]: it gets smaller where much was recorded. Lengths of
   * lines and heights are those of the style, measured on printed sheets.
   */
  private static double height(VeinMap map, List<FindingLine> lines, MapReading reading) {
    int half = (lines.size() + 1) / 2;
    double table = Math.max(rows(lines.subList(0, half)), rows(lines.subList(half, lines.size())));
    double sentences =
        reading.sentences().stream()
            .mapToDouble(one -> 3.1 * rows(one.words() + one.rule().name(), 72) + 0.4)
            .sum();
    int gaps = reading.gaps().stream().mapToInt(gap -> gap.words().length() + 2).sum();
    int sources = map.sources().stream().mapToInt(one -> one.citation().length() + 20).sum();
    double rest =
        44
            + 3.6 * Math.ceil(map.duplex().examination().notes().length() / 130.0)
            + (sentences + 3) / 2
            + 3.1 * Math.ceil(gaps / 150.0)
            + 2.8 * Math.ceil(sources / 180.0);
    return Math.clamp(SHEET - rest - table, 95, 185);
  }

  private static double rows(List<FindingLine> lines) {
    return lines.stream()
        .mapToDouble(line ->
            0.9
                + 2.85
                    * Math.max(rows(line.reflux(), 21), rows(String.join(", ", line.rest()), 30)))
        .sum();
  }

  private static double rows(String text, int width) {
    return Math.max(1, Math.ceil(text.length() / (double) width));
  }

  private static Markup head(VeinMap map) {
    String side = map.side().name().toLowerCase(Locale.ROOT);
    Markup head =
        Markup.of("header")
            .add(Markup.of("p", BADGE).as("badge"), Markup.of("h1", "Vein map, " + side + " leg"));
    if (!map.title().isEmpty()) {
      head.add(Markup.of("p", map.title()).as("title"));
    }
    head.add(
        Markup.of("p", "Examination: " + String.join(" · ", ExaminationWords.of(map.duplex())))
            .as("examination"));
    String notes = map.duplex().examination().notes().strip();
    return notes.isEmpty() ? head : head.add(Markup.of("p", "Notes: " + notes).as("examination"));
  }

  /** Two tables side by side, so that a map with many lines stays on its sheet. */
  private static Markup table(List<FindingLine> lines) {
    int half = (lines.size() + 1) / 2;
    Markup both = Markup.of("div").as("tables");
    both.add(half(lines.subList(0, half)));
    return half == lines.size() ? both : both.add(half(lines.subList(half, lines.size())));
  }

  private static Markup half(List<FindingLine> lines) {
    Markup head = Markup.of("tr");
    for (String heading : List.of("Vein", "Diameter", "Reflux", "Cut-off", "Also recorded")) {
      head.add(Markup.of("th", heading).with("scope", "col"));
    }
    Markup body = Markup.of("tbody");
    lines.forEach(line -> body.add(row(line)));
    return Markup.of("table").add(Markup.of("thead").add(head), body);
  }

  private static Markup row(FindingLine line) {
    String caption = LegMap.caption(line.site());
    Markup vein = Markup.of("th", caption).with("scope", "row").with("title", line.vein());
    if (!line.abbreviation().isEmpty() && !caption.startsWith(line.abbreviation())) {
      vein.text(" ").add(Markup.of("span", line.abbreviation()).as("abbr"));
    }
    Markup reflux = Markup.of("td", line.reflux());
    return Markup.of("tr")
        .add(
            vein,
            Markup.of("td", line.diameter()),
            line.refluxes() ? reflux.as("yes") : reflux,
            Markup.of("td", line.cutOff()).as("cut-off"),
            Markup.of("td", line.rest().isEmpty() ? "–" : String.join(", ", line.rest())));
  }

  private static Markup says(MapReading reading) {
    Markup list = Markup.of("ul");
    for (MapSentence sentence : reading.sentences()) {
      list.add(
          Markup.of("li")
              .as(sentence.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
              .text(sentence.words())
              .add(Markup.of("span", " " + sentence.rule().name()).as("abbr")));
    }
    return Markup.of("section")
        .as("says")
        .add(
            Markup.of(
                "h2", "By published definitions (reflux judged by " + reading.cutOffs() + ")"),
            list);
  }

  private static Markup gaps(MapReading reading) {
    List<String> words = reading.gaps().stream().map(Gap::words).toList();
    return Markup.of("p")
        .as("gaps")
        .add(Markup.of("b", "Not known, or not as recommended: "))
        .text(
            words.isEmpty()
                ? "nothing on the list of an examination of about 20 minutes is missing."
                : String.join("; ", words) + ".");
  }

  private Markup foot(VeinMap map) {
    Markup foot = Markup.of("footer").add(Markup.of("p", RECORDED + " " + Wording.DISCLAIMER));
    if (!map.sources().isEmpty()) {
      foot.add(
          Markup.of(
              "p",
              String.join(
                  "; ",
                  map.sources().stream()
                      .map(source -> "[" + source.key() + "] " + source.citation())
                      .toList())));
    }
    return foot.add(
        Markup.of("p", "Rules: ./soleus map prints each with its source. Soleus " + version + "."));
  }
}
