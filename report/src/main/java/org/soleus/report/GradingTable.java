package org.soleus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soleus.pathway.evidence.Source;
import org.soleus.pathway.grading.GradedLimb;
import org.soleus.pathway.grading.Vcss;
import org.soleus.pathway.grading.VcssItem;
import org.soleus.pathway.grading.VillaltaGrade;
import org.soleus.report.markup.Markup;

/** Class and severity of one leg in full, with what must be known to read them. */
final class GradingTable {
  private final GradedLimb graded;

  GradingTable(GradedLimb graded) {
    this.graded = graded;
  }

  List<Markup> draw() {
    List<Markup> parts = new ArrayList<>();
    parts.add(
        line("CEAP, basic: ")
            .add(Values.recorded(graded.ceap().words()).as("rec wrap"))
            .text("; in full: ")
            .add(Values.recorded(graded.ceap().full()).as("rec wrap")));
    graded.ceap().notes().forEach(note -> parts.add(Markup.of("p", note).as("small")));
    graded.ceap().warnings().forEach(note -> parts.add(Markup.of("p", note).as("small warning")));
    parts.add(vcss());
    graded
        .postThrombotic()
        .ifPresent(grade -> {
          parts.add(Markup.of("p", grade.words() + "."));
          if (grade instanceof VillaltaGrade.Graded of) {
            of.notes().forEach(note -> parts.add(Markup.of("p", note).as("small")));
          }
        });
    Markup arteries = line("Ankle-brachial index: ");
    graded
        .index()
        .ifPresentOrElse(
            one ->
                arteries
                    .add(Values.recorded(PageParts.index(one)).as("rec wrap"))
                    .add(PageParts.source(new Source(one.source(), one.tag()))),
            () -> arteries.text("not recorded"));
    parts.add(arteries);
    return parts;
  }

  private Markup vcss() {
    if (!graded.vcss().isAny()) {
      return line("VCSS: ").text("not recorded");
    }
    Markup body = Markup.of("tbody");
    for (VcssItem item : VcssItem.values()) {
      Optional<Integer> points = Optional.ofNullable(graded.vcss().points().get(item));
      body.add(
          Markup.of("tr")
              .add(
                  Markup.of("th", item.words()),
                  points
                      .map(one -> Markup.of("td").add(Values.recorded(Integer.toString(one))))
                      .orElseGet(() -> Markup.of("td", "not recorded").as("none")),
                  Markup.of("td", points.map(item::level).orElse(""))));
    }
    body.add(
        sum("all ten items", Vcss.Sum.ALL_TEN), sum("nine, without compression", Vcss.Sum.NINE));
    return PageParts.table(body, "VCSS item", "Points", "What they mean");
  }

  private Markup sum(String words, Vcss.Sum sum) {
    return Markup.of("tr")
        .add(
            Markup.of("th", words),
            Markup.of("td").add(Values.recorded(graded.vcss().words(sum))),
            Markup.of("td", "of " + sum.most()));
  }

  private static Markup line(String name) {
    return Markup.of("p").add(Markup.of("b", name));
  }
}
