package org.soleus.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soleus.limb.measurement.Recorded;
import org.soleus.limb.treatment.Treatment;
import org.soleus.pathway.followup.ClosedVein;
import org.soleus.pathway.followup.Examination;
import org.soleus.pathway.followup.FollowUpStudy;
import org.soleus.pathway.followup.PredictedMeasure;
import org.soleus.pathway.followup.Prediction;
import org.soleus.pathway.followup.Timeline.Holding;
import org.soleus.pathway.followup.Verdict;
import org.soleus.pathway.grading.Vcss;
import org.soleus.pathway.grading.VcssItem;
import org.soleus.pathway.measure.MeasureName;
import org.soleus.pathway.measure.Numbers;
import org.soleus.report.markup.Markup;

/** Tables of one leg over time. */
final class FollowTables {
  private final FollowUpStudy study;

  FollowTables(FollowUpStudy study) {
    this.study = study;
  }

  /** Severity item by item, each with what its points mean. */
  Markup severity() {
    Markup head = Markup.of("tr").add(Markup.of("th", "VCSS item"));
    dates().forEach(date -> head.add(Markup.of("th", date)));
    Markup body = Markup.of("tbody");
    for (VcssItem item : VcssItem.values()) {
      Markup row = Markup.of("tr").add(Markup.of("th", sentence(item.words())));
      examinations()
          .forEach(
              one -> row.add(points(item, Optional.ofNullable(one.vcss().points().get(item)))));
      body.add(row);
    }
    body.add(
        sum("All ten items", Vcss.Sum.ALL_TEN), sum("Nine, without compression", Vcss.Sum.NINE));
    return table(head, body);
  }

  private static Markup points(VcssItem item, Optional<Integer> points) {
    return points
        .map(one ->
            Markup.of("td")
                .add(Values.recorded(Integer.toString(one)))
                .add(Markup.of("span", item.level(one)).as("minor")))
        .orElseGet(() -> Markup.of("td", "not recorded").as("none"));
  }

  private Markup sum(String words, Vcss.Sum sum) {
    Markup row = Markup.of("tr").add(Markup.of("th", words));
    examinations()
        .forEach(one -> row.add(Markup.of("td").add(Values.recorded(one.vcss().words(sum)))));
    return row;
  }

  /** Class at each examination, and what must be known to read it. */
  Markup classes() {
    Markup head =
        Markup.of("tr")
            .add(
                Markup.of("th", "Examination"),
                Markup.of("th", "Basic CEAP"),
                Markup.of("th", "Full CEAP (date, level of investigation)"),
                Markup.of("th", "Notes"));
    Markup body = Markup.of("tbody");
    for (Examination one : examinations()) {
      Markup notes = Markup.of("td");
      Stream.of(
              one.ceap().notes(), one.notes().isBlank() ? List.<String>of() : List.of(one.notes()))
          .flatMap(List::stream)
          .forEach(note -> notes.add(Markup.of("span", note).as("minor")));
      one.villalta()
          .ifPresent(grade -> notes.add(Markup.of("span", grade.words() + ".").as("minor")));
      one.warnings().forEach(note -> notes.add(Markup.of("span", note).as("minor warning")));
      body.add(
          Markup.of("tr")
              .add(
                  Markup.of("th", one.date().toString()),
                  Markup.of("td").add(Values.recorded(one.ceap().words())),
                  // many segments need more than one line
                  Markup.of("td")
                      .add(Values.recorded(one.ceap().full()).with("style", "white-space: normal")),
                  notes));
    }
    return table(head, body);
  }

  /** What was predicted, against what was measured, prediction by prediction. */
  List<Markup> predictions() {
    return study.predictions().stream().map(this::prediction).toList();
  }

  private Markup prediction(Prediction prediction) {
    Markup part =
        Markup.of("section")
            .as("prediction")
            .add(
                Markup.of(
                    "h4",
                    "%s to %s: %s"
                        .formatted(
                            prediction.from().date(),
                            prediction.to().date(),
                            done(prediction.to()))));
    switch (prediction) {
      case Prediction.NotMade not ->
          part.add(Markup.of("p", "No prediction: " + not.reason() + ".").as("none"));
      case Prediction.Made made -> part.add(remarks(made)).add(measures(made)).add(veins(made));
    }
    return part.add(holding(prediction.holding()));
  }

  private static String done(Examination to) {
    return to.treated().isEmpty()
        ? "nothing was done; the twin is left as it was"
        : String.join(" + ", to.treated().stream().map(Treatment::label).toList());
  }

  private static List<Markup> remarks(Prediction.Made made) {
    List<String> remarks = new ArrayList<>(made.remarks());
    made.applied()
        .refused()
        .forEach((treatment, reason) ->
            remarks.add("Not done to the twin: " + treatment.label() + ": " + reason + "."));
    made.applied().cautions().forEach(one -> remarks.add("To be known first: " + one.line() + "."));
    return remarks.stream().map(one -> Markup.of("p", one).as("small")).toList();
  }

  private static Markup measures(Prediction.Made made) {
    Markup head =
        Markup.of("tr")
            .add(
                Markup.of("th", "Measure"),
                dated("Measured ", made.from().date()),
                dated("Simulated for ", made.to().date()),
                dated("Measured ", made.to().date()),
                Markup.of("th", "The measured value is"));
    Markup body = Markup.of("tbody");
    made.measures().forEach(one -> body.add(measure(one)));
    return table(head, body);
  }

  /** A head whose date stays on a line. */
  private static Markup dated(String words, LocalDate date) {
    return Markup.of("th", words).add(Markup.of("span", date.toString()).as("date"));
  }

  private static Markup measure(PredictedMeasure one) {
    return Markup.of("tr")
        .add(
            Markup.of("th")
                .text(MeasureName.of(one.predicted().measure()).full())
                .add(Markup.of("span", MeasureName.site(one.predicted().site())).as("minor")),
            recorded(one.before()),
            Markup.of("td").add(Values.simulated(one.predicted())),
            recorded(one.measured()),
            verdict(one.verdict()));
  }

  private static Markup recorded(Optional<Recorded> recorded) {
    return recorded
        .map(
            one -> Markup.of("td").add(Values.recorded(Numbers.recorded(one.inUnit(), one.unit()))))
        .orElseGet(() -> Markup.of("td", "–").as("none"));
  }

  private static Markup verdict(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Place place ->
          Markup.of("td")
              .add(
                  Markup.of("span", mark(place) + " " + place.words())
                      .as(place == Verdict.Place.WITHIN ? "within" : "differ"));
      case Verdict.NotCompared not -> Markup.of("td", not.words()).as("none");
    };
  }

  /** A sign that prints in black and white. */
  private static String mark(Verdict.Place place) {
    return switch (place) {
      case BELOW -> "▼";
      case WITHIN -> "●";
      case ABOVE -> "▲";
    };
  }

  private static List<Markup> veins(Prediction.Made made) {
    if (made.closed().isEmpty()) {
      return List.of();
    }
    Markup head =
        Markup.of("tr")
            .add(
                Markup.of("th", "Vein that was to be closed"),
                dated("Duplex ", made.from().date()),
                Markup.of("th", "Simulated"),
                dated("Duplex ", made.to().date()));
    Markup body = Markup.of("tbody");
    for (ClosedVein one : made.closed()) {
      body.add(
          Markup.of("tr")
              .add(
                  Markup.of("th", one.vein().label()),
                  Markup.of("td").add(Values.recorded(one.before().words())),
                  Markup.of("td").add(Values.simulated(one.predicted())),
                  found(one)));
    }
    return List.of(table(head, body));
  }

  private static Markup found(ClosedVein one) {
    return one.found() == ClosedVein.Found.NOT_EXAMINED
        ? Markup.of("td", one.words()).as("none")
        : Markup.of("td").add(Values.recorded(one.words()));
  }

  private static List<Markup> holding(List<Holding> holding) {
    List<Markup> lines = new ArrayList<>();
    for (Holding one : holding) {
      String sources =
          one.durability().course().stream()
              .map(row -> row.group() + " " + row.source().line())
              .distinct()
              .collect(Collectors.joining("; "));
      lines.add(
          Markup.of("p")
              .as("small")
              .text(
                  "Published: %s %s. From: %s."
                      .formatted(one.treatment().label(), one.words(), sources)));
    }
    return lines;
  }

  /** The diary, parted by the examinations. */
  Markup diary() {
    Markup head =
        Markup.of("tr")
            .add(
                Markup.of("th", "Diary"),
                Markup.of("th", "Days written down"),
                Markup.of("th", "Cramps"),
                Markup.of("th", "Worst pain, 0 to 10"),
                Markup.of("th", "Nights with disturbed sleep"));
    Markup body = Markup.of("tbody");
    for (FollowUpStudy.DiaryPart part : study.diaryParts()) {
      var span = part.span();
      body.add(
          Markup.of("tr")
              .add(
                  Markup.of("th", sentence(part.words())),
                  Markup.of("td").add(Values.recorded(Integer.toString(span.days()))),
                  Markup.of("td").add(Values.recorded(span.words())),
                  Markup.of("td").add(Values.recorded(span.painWords())),
                  Markup.of("td").add(Values.recorded(span.nightWords()))));
    }
    return table(head, body);
  }

  private List<Examination> examinations() {
    return study.timeline().examinations();
  }

  private List<String> dates() {
    return examinations().stream().map(one -> one.date().toString()).toList();
  }

  private static Markup table(Markup head, Markup body) {
    return Markup.of("table").add(Markup.of("thead").add(head), body);
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
