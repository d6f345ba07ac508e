package org.soleus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soleus.limb.measurement.Measurement;
import org.soleus.pathway.evidence.Durability;
import org.soleus.pathway.measure.MeasureName;
import org.soleus.pathway.measure.Numbers;
import org.soleus.pathway.options.ComparedOption;
import org.soleus.pathway.options.OptionStudy;
import org.soleus.pathway.options.Outlook;
import org.soleus.report.markup.Markup;
import org.soleus.report.plot.Axis;
import org.soleus.report.plot.Line;
import org.soleus.report.plot.LinePlot;

/** How long options hold, as published, and what that makes of the measures. */
final class CourseFigure {
  private static final List<String> HEADLINES = List.of("AVP", "VFI");
  private static final double YEARS = 5;
  private static final int STEPS = 60;

  private CourseFigure() {}

  static List<Markup> of(OptionStudy study) {
    List<Line> lines = new ArrayList<>();
    Markup body = Markup.of("tbody");
    for (int k = 0; k < study.options().size(); k++) {
      ComparedOption option = study.options().get(k);
      Optional<Outlook> outlook = Outlook.of(option);
      if (outlook.isPresent()) {
        lines.add(line(outlook.get(), k));
        rows(body, study, option, outlook.get(), k);
      }
    }
    if (lines.isEmpty()) {
      return List.of(
          Markup.of(
              "p",
              "Of none of these options is anything in the tables by which a course over years can be"
                  + " told; what is worn works as long as it is worn."));
    }
    String title = "Share of legs in which the option holds";
    Markup figure =
        Markup.of("figure")
            .add(
                new LinePlot(
                        title,
                        new Axis("Years", 0, YEARS),
                        new Axis("Holds (%)", 0, 100),
                        lines,
                        List.of())
                    .draw())
            .add(
                Markup.of("figcaption")
                    .text(
                        title
                            + ", through the published points named below; beyond the last of them at"
                            + " their mean rate. Not holding means open again and refluxing, or no longer"
                            + " occluded, as the source counts."));
    return List.of(figure, table(study, body), key(), recurrence(study));
  }

  private static Line line(Outlook outlook, int option) {
    List<Line.Point> points = new ArrayList<>();
    for (int i = 0; i <= STEPS; i++) {
      double years = YEARS * i / STEPS;
      points.add(new Line.Point(years, 100 * outlook.holds(years).share()));
    }
    return new Line(Options.letter(option), Line.Style.option(option), points);
  }

  private static Markup table(OptionStudy study, Markup body) {
    Markup head =
        Markup.of("tr")
            .add(Markup.of("th", "Option"), Markup.of("th", "After"), Markup.of("th", "Holds in"));
    for (int m : headlines(study)) {
      Measurement one = study.comparison().untreated().twin().get(m);
      head.add(Markup.of("th", MeasureName.of(one.measure()).full()));
    }
    return Markup.of("table").add(Markup.of("thead").add(head), body);
  }

  private static int[] headlines(OptionStudy study) {
    return HEADLINES.stream()
        .flatMapToInt(one -> study.comparison().number(one).stream())
        .toArray();
  }

  private static void rows(
      Markup body, OptionStudy study, ComparedOption option, Outlook outlook, int k) {
    for (double years : Outlook.YEARS) {
      Durability.Share held = outlook.holds(years);
      Markup row =
          Markup.of("tr")
              .add(
                  Markup.of("td").add(Markup.of("span", Options.letter(k)).as("letter")),
                  Markup.of("td", Outlook.words(years)),
                  Markup.of("td")
                      .text(Numbers.fixed(100 * held.share(), 0) + " % of legs")
                      .add(
                          Markup.of("span")
                              .as("minor")
                              .text(
                                  "sources differ: "
                                      + Numbers.fixed(100 * held.low(), 0)
                                      + " to "
                                      + Numbers.fixed(100 * held.high(), 0)
                                      + " %"
                                      + (held.extrapolated() ? "; extrapolated" : ""))));
      for (int m : headlines(study)) {
        Measurement one = option.outcome().twin().get(m);
        row.add(
            outlook
                .mixed(m, years)
                .map(mixed ->
                    Markup.of("td")
                        .add(
                            Values.simulated(Numbers.of(one.unit().of(mixed.median()), one.unit())))
                        .add(
                            Markup.of("span")
                                .as("minor simulated")
                                .text(
                                    Numbers.plain(one.unit().of(mixed.low()), one.unit())
                                        + " to "
                                        + Numbers.of(one.unit().of(mixed.high()), one.unit()))))
                .orElseGet(() ->
                    Markup.of("td", study.samples() == 0 ? "no varied legs" : "not measurable")
                        .as("none")));
      }
      body.add(row);
    }
  }

  /** Varices that come back, beside the treated vein: published, not simulated. */
  private static Markup recurrence(OptionStudy study) {
    List<String> found = new ArrayList<>();
    for (int k = 0; k < study.options().size(); k++) {
      for (Durability free : study.options().get(k).freeOfVarices().values()) {
        found.add(recurrence(Options.letter(k), free));
      }
    }
    return found.isEmpty()
        ? Markup.of("div")
        : Markup.of("p")
            .as("small")
            .text("Recurrent varices, as published: " + String.join("; ", found) + ".");
  }

  private static String recurrence(String letter, Durability free) {
    return "%s %.0f %% of legs after 1 year and %.0f %% after 5 years%s"
        .formatted(
            letter,
            100 * (1 - free.after(1).share()),
            100 * (1 - free.after(5).share()),
            free.after(5).extrapolated() ? " (extrapolated)" : "");
  }

  private static Markup key() {
    return Markup.of("p")
        .as("small")
        .text(
            "Measures: median and 5th to 95th percentile of a mixture of legs in which the option holds"
                + " and of legs in which it has failed, which are then as the rest of the plan leaves"
                + " them. Treatments fail independently of each other, and no new reflux arises"
                + " elsewhere (both assumed).");
  }
}
