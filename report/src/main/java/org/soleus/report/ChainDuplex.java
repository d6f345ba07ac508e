package org.soleus.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.soleus.limb.assessment.LimbRecord;
import org.soleus.pathway.duplex.ExaminationWords;
import org.soleus.pathway.duplex.FindingLine;
import org.soleus.pathway.duplex.Gap;
import org.soleus.pathway.duplex.MapReading;
import org.soleus.pathway.duplex.MapSentence;
import org.soleus.pathway.duplex.MapSentence.Kind;
import org.soleus.pathway.evidence.Source;
import org.soleus.pathway.grading.GradedLimb;
import org.soleus.pathway.grading.Vcss;
import org.soleus.pathway.grading.VillaltaGrade;
import org.soleus.report.legmap.LegMap;
import org.soleus.report.markup.Markup;

/** What was recorded of one leg, on the first sheet: its duplex map, class and severity. */
final class ChainDuplex {
  private static final int FOUND = 6;
  private static final int NOT_FOUND = 4;
  private static final int GAPS = 5;

  /** Height of a map beside which few sentences have room [mm]. */
  private static final double LOW = 95;

  private static final String SIGNS =
      "Map: red with arrows, reflux recorded; blue, examined without reflux; pale, not examined.";

  private final LimbRecord limb;
  private final Optional<GradedLimb> graded;
  private final int leg;
  private final SourceKeys keys;

  ChainDuplex(LimbRecord limb, Optional<GradedLimb> graded, int leg, SourceKeys keys) {
    this.limb = limb;
    this.graded = graded;
    this.leg = leg;
    this.keys = keys;
  }

  /**
   * The part.
   *
   * @param room of the sheet
   * @param height of the map [mm]
   */
  Markup draw(SheetRoom room, double height) {
    Markup block =
        ChainHistory.block(
            PageParts.legName(limb.side()) + ": duplex and class, as recorded",
            AppendixPart.DUPLEX,
            leg);
    if (limb.duplex().findings().isEmpty()) {
      return block
          .add(
              ChainHistory.none(
                  "No duplex map was recorded: nothing is known of these veins, which is not \"nothing"
                      + " there\"."))
          .add(grading());
    }
    Markup words = Markup.of("td").as("words").add(says(room, height)).add(grading());
    String size = "width:%.0fmm; height:%.0fmm".formatted(height / LegMap.BRIEF_SHAPE, height);
    Markup map =
        Markup.of("td")
            .as("plate")
            .add(
                Markup.of("div")
                    .with("style", size)
                    .add(
                        LegMap.brief(
                            limb.side(),
                            limb.limits().variants(),
                            limb.duplex(),
                            "sheet-leg%d-map".formatted(leg + 1))));
    return block.add(
        Markup.of("table").as("lay").add(Markup.of("tbody").add(Markup.of("tr").add(map, words))));
  }

  private List<Markup> says(SheetRoom room, double height) {
    MapReading reading = MapReading.of(limb.duplex());
    List<Markup> parts = new ArrayList<>();
    parts.add(
        Markup.of("p", "Examined: " + String.join(" · ", ExaminationWords.of(limb.duplex())))
            .as("small"));
    boolean isLow = height < LOW;
    List<MapSentence> found = sentences(reading, Kind.FOUND, isLow ? 3 : FOUND);
    List<MapSentence> not = sentences(reading, Kind.NOT_FOUND, isLow ? 1 : NOT_FOUND);
    Markup list = Markup.of("ul");
    found.forEach(one -> list.add(item(one).as("found")));
    not.forEach(one -> list.add(item(one)));
    int left = reading.sentences().size() - found.size() - not.size();
    if (left > 0) {
      list.add(
          Markup.of("li")
              .as("none")
              .text("%d more, among them what this map cannot tell ".formatted(left))
              .add(AppendixPart.DUPLEX.link(leg)));
    }
    parts.add(list);
    List<String> texts = new ArrayList<>();
    texts.add(String.join(" · ", ExaminationWords.of(limb.duplex())));
    found.forEach(one -> texts.add(one.words() + " [10] secondary B5"));
    not.forEach(one -> texts.add(one.words() + " [10] secondary B5"));
    texts.add(gapWords(reading, isLow ? 3 : GAPS) + " ".repeat(40));
    texts.add(SIGNS);
    texts.add("left over");
    graded.ifPresent(one -> {
      texts.add("CEAP; in full" + one.ceap().words() + one.ceap().full());
      texts.add(
          "severity" + one.postThrombotic().map(VillaltaGrade::words).orElse("") + " ".repeat(50));
      texts.add(
          "Ankle-brachial index "
              + one.index().map(PageParts::index).orElse("")
              + " [10] secondary");
      texts.addAll(one.ceap().warnings().stream().limit(1).toList());
    });
    int lines = room.lines(height, height / LegMap.BRIEF_SHAPE, texts);
    if (lines > 1) {
      parts.add(lines(lines));
    }
    parts.add(gaps(reading, isLow ? 3 : GAPS));
    if (leg == 0) {
      parts.add(Markup.of("p", SIGNS).as("small signs"));
    }
    return parts;
  }

  /** Recorded lines, those with reflux or without free flow first. */
  private Markup lines(int most) {
    List<FindingLine> all = FindingLine.all(limb.duplex());
    Markup body = Markup.of("tbody");
    all.stream()
        .sorted(Comparator.comparing((FindingLine one) -> !one.refluxes()))
        .limit(most)
        .forEach(one ->
            body.add(
                Markup.of("tr")
                    .add(
                        Markup.of("th", LegMap.caption(one.site())).with("scope", "row"),
                        Markup.of("td", one.diameter()),
                        Markup.of("td").add(Values.recorded(one.reflux())))));
    int more = all.size() - most;
    if (more > 0) {
      body.add(
          Markup.of("tr")
              .add(Markup.of("td", "and %d more".formatted(more)).as("none").with("colspan", "3")));
    }
    return PageParts.table(body, "Vein", "Diameter", "Reflux").as("figures");
  }

  /** Thrombus and obstruction come first. */
  private static List<MapSentence> sentences(MapReading reading, Kind kind, int most) {
    return reading.sentences().stream()
        .filter(one -> one.kind() == kind)
        .sorted(Comparator.comparingInt(one -> reading.obstruction().contains(one) ? 0 : 1))
        .limit(most)
        .toList();
  }

  private Markup item(MapSentence one) {
    return Markup.of("li")
        .text(one.words() + " ")
        .add(keys.keyAndTag(new Source(one.rule().source(), one.rule().tag())))
        .text(" ")
        .add(AppendixPart.DUPLEX.link(leg));
  }

  private static String gapWords(MapReading reading, int most) {
    return reading.gaps().stream().limit(most).map(Gap::words).collect(Collectors.joining("; "));
  }

  private Markup gaps(MapReading reading, int most) {
    String words = gapWords(reading, most);
    int more = reading.gaps().size() - most;
    return Markup.of("p")
        .add(Markup.of("b", "Not examined, or not as recommended: "))
        .text(
            (words.isEmpty() ? "nothing on the list" : words)
                + (more > 0 ? "; and %d more".formatted(more) : "")
                + ". ")
        .add(AppendixPart.DUPLEX.link(leg));
  }

  private List<Markup> grading() {
    List<Markup> lines = new ArrayList<>();
    if (graded.isEmpty()) {
      lines.add(ChainHistory.none("Neither class nor severity was recorded."));
      return lines;
    }
    GradedLimb one = graded.get();
    lines.add(
        line("CEAP ")
            .add(Values.recorded(one.ceap().words()))
            .text("; in full ")
            .add(Values.recorded(one.ceap().full()).as("rec wrap"))
            .text(" ")
            .add(AppendixPart.GRADING.link(leg)));
    Markup severity = line("VCSS ");
    if (one.vcss().isAny()) {
      severity
          .add(Values.recorded(vcss(one.vcss(), Vcss.Sum.ALL_TEN)))
          .text(", without its item on compression ")
          .add(Values.recorded(vcss(one.vcss(), Vcss.Sum.NINE)));
    } else {
      severity.text("not recorded");
    }
    one.postThrombotic()
        .ifPresent(grade -> {
          severity.text("; ");
          switch (grade) {
            case VillaltaGrade.Graded _ ->
                severity.add(Values.recorded(grade.words()).as("rec wrap"));
            case VillaltaGrade.NotApplied _ -> severity.text(grade.words());
          }
        });
    lines.add(severity.text(" ").add(AppendixPart.GRADING.link(leg)));
    Markup arteries = line("Ankle-brachial index ");
    one.index()
        .ifPresentOrElse(
            index ->
                arteries
                    .add(Values.recorded(PageParts.index(index)).as("rec wrap"))
                    .text(" ")
                    .add(keys.keyAndTag(new Source(index.source(), index.tag()))),
            () -> arteries.text("not recorded"));
    lines.add(arteries.text(" ").add(AppendixPart.GRADING.link(leg)));
    one.ceap().warnings().stream()
        .limit(1)
        .forEach(words -> lines.add(Markup.of("p", words).as("small")));
    return lines;
  }

  private static Markup line(String name) {
    return Markup.of("p").add(Markup.of("b", name));
  }

  private static String vcss(Vcss vcss, Vcss.Sum sum) {
    return vcss.words(sum) + " of " + sum.most();
  }
}
