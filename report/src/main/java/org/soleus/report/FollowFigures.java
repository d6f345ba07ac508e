package org.soleus.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soleus.limb.measurement.Measurement.Taken;
import org.soleus.limb.measurement.Unit;
import org.soleus.limb.treatment.Treatment;
import org.soleus.pathway.followup.Diary;
import org.soleus.pathway.followup.DiaryDay;
import org.soleus.pathway.followup.Examination;
import org.soleus.pathway.followup.FollowUpStudy;
import org.soleus.pathway.followup.PredictedMeasure;
import org.soleus.pathway.followup.Prediction;
import org.soleus.pathway.followup.Timeline;
import org.soleus.pathway.grading.Vcss;
import org.soleus.pathway.measure.MeasureName;
import org.soleus.pathway.measure.Numbers;
import org.soleus.report.markup.Markup;
import org.soleus.report.plot.Axis;
import org.soleus.report.plot.DateAxis;
import org.soleus.report.plot.Mark;
import org.soleus.report.plot.TimelinePlot;

/** Figures of one leg over time, all on one axis of dates. */
final class FollowFigures {
  private static final double TALL = 170;
  private static final double LOW = 110;

  private final FollowUpStudy study;
  private final DateAxis dates;

  FollowFigures(FollowUpStudy study) {
    this.study = study;
    dates =
        DateAxis.around(
            Stream.concat(
                    study.timeline().examinations().stream().map(Examination::date),
                    study.diary().days().stream().map(DiaryDay::date))
                .toList());
  }

  /** Severity: all ten items, and the nine without compression. */
  Markup severity() {
    List<Mark> marks = new ArrayList<>();
    marks.add(severity(Vcss.Sum.NINE, "nine items"));
    marks.add(severity(Vcss.Sum.ALL_TEN, "ten items"));
    double most =
        study.timeline().examinations().stream()
            .mapToInt(one -> one.vcss().atLeast(Vcss.Sum.ALL_TEN))
            .max()
            .orElse(0);
    return figure(
        new Axis("Points of 30", 0, Math.max(6, 2 * Math.ceil(0.5 * (most + 2)))),
        TALL,
        marks,
        "Severity score (VCSS), as recorded. Filled dots: all ten items; hollow squares: the nine without"
            + " use of compression, which raises the score of who complies. An arrow upwards: items were"
            + " not recorded, the score is at least that.");
  }

  private Mark severity(Vcss.Sum sum, String label) {
    return new Mark.Recorded(
        label,
        sum == Vcss.Sum.NINE,
        study.timeline().examinations().stream()
            .filter(one -> one.vcss().missing(sum).size() < sum.items())
            .map(one ->
                new Mark.Point(
                    one.date(),
                    one.vcss().atLeast(sum),
                    (one.vcss().total(sum).isEmpty() ? "≥ " : "") + one.vcss().atLeast(sum),
                    one.vcss().total(sum).isEmpty()))
            .toList());
  }

  /** One figure a measure that was measured. */
  List<Markup> measures() {
    return study.timeline().measured().stream().map(this::measure).toList();
  }

  private Markup measure(Timeline.Measured measured) {
    List<Mark> marks = new ArrayList<>();
    List<Timeline.Point> course = study.timeline().course(measured);
    Unit unit = course.getFirst().recorded().unit();
    List<Double> values = new ArrayList<>();
    course.forEach(one -> values.add(one.recorded().inUnit()));
    for (Prediction prediction : study.predictions()) {
      if (prediction instanceof Prediction.Made made) {
        made.measures().stream()
            .filter(one ->
                one.predicted().measure().equals(measured.measure())
                    && one.predicted().site().equals(measured.site()))
            .map(PredictedMeasure::predicted)
            .filter(Taken.class::isInstance)
            .map(one -> simulated(made.to().date(), (Taken) one))
            .forEach(mark -> {
              marks.add(mark);
              values.add(mark.low());
              values.add(mark.high());
            });
      }
    }
    marks.add(
        new Mark.Recorded(
            "",
            false,
            course.stream()
                .map(one ->
                    new Mark.Point(
                        one.date(),
                        one.recorded().inUnit(),
                        Numbers.recorded(one.recorded().inUnit(), unit),
                        false))
                .toList()));
    double low = values.stream().mapToDouble(one -> one).min().orElse(0);
    double high = values.stream().mapToDouble(one -> one).max().orElse(1);
    MeasureName name = MeasureName.of(measured.measure());
    String label =
        (name.abbreviation().isEmpty() ? measured.measure() : name.abbreviation())
            + " ("
            + unit.symbol()
            + ")";
    // volumes and fractions start at zero only where they come near it
    double room = Math.max(0.15 * (high - low), 0.1 * Math.abs(high));
    double bottom = low - room < 0.4 * high ? 0 : low - room;
    return figure(
        Axis.around(label, bottom, high + room),
        TALL,
        marks,
        name.full()
            + ", "
            + MeasureName.site(measured.site()).toLowerCase(Locale.ROOT)
            + ". Filled dots: measured. Hollow diamonds on dashed bars: simulated for that day by the twin"
            + " of the examination before, with the 5th to 95th percentile of the varied legs.");
  }

  private static Mark.Simulated simulated(LocalDate date, Taken taken) {
    Unit unit = taken.unit();
    double value = taken.inUnit();
    double low = taken.interval().map(one -> unit.of(one.low())).orElse(value);
    double high = taken.interval().map(one -> unit.of(one.high())).orElse(value);
    String words =
        "sim "
            + (taken.interval().isPresent()
                ? Numbers.plain(low, unit) + "–" + Numbers.plain(high, unit)
                : Numbers.plain(value, unit));
    return new Mark.Simulated(date, value, low, high, words);
  }

  /** Weekly counts of cramps, and the worst pain of each week. */
  List<Markup> diary() {
    List<Mark> counts = new ArrayList<>();
    List<Mark> pain = new ArrayList<>();
    double most = 1;
    for (Diary.Week week : study.diary().weeks()) {
      Diary.Span span = week.span();
      if (span.counted() > 0) {
        counts.add(
            new Mark.Column(
                week.from(),
                week.from().plusDays(7),
                span.cramps(),
                Integer.toString(span.cramps()),
                span.counted() == 7));
        most = Math.max(most, span.cramps());
      }
      span.worstPain()
          .ifPresent(worst ->
              pain.add(new Mark.Single(new Mark.Point(week.from().plusDays(3), worst, "", false))));
    }
    List<Markup> figures = new ArrayList<>();
    if (!counts.isEmpty()) {
      figures.add(
          figure(
              new Axis("Cramps a week", 0, 2 * Math.ceil(0.5 * (most + 2))),
              LOW,
              counts,
              "Cramps a week, counted by the person. Filled: all seven days were counted; hollow: fewer"
                  + " days were, and the count is of those."));
    }
    if (!pain.isEmpty()) {
      figures.add(
          figure(
              new Axis("Worst pain", 0, 10),
              LOW,
              pain,
              "Worst pain of each week, 0 none to 10, by the person."));
    }
    return figures;
  }

  private Markup figure(Axis value, double height, List<Mark> marks, String caption) {
    List<TimelinePlot.Event> events = new ArrayList<>();
    List<TimelinePlot.Span> spans = new ArrayList<>();
    List<Examination> all = study.timeline().examinations();
    for (int k = 0; k < all.size(); k++) {
      String number = Integer.toString(k + 1);
      LocalDate date = all.get(k).date();
      events.add(new TimelinePlot.Event(date, number, "examination " + number + ", " + date));
      if (!all.get(k).treated().isEmpty()) {
        String letter = Options.letter(spans.size());
        spans.add(
            new TimelinePlot.Span(
                all.get(k - 1).date(), date, letter, letter + ": " + brief(all.get(k).treated())));
      }
    }
    return Markup.of("figure")
        .add(
            new TimelinePlot(caption, dates, value, height, marks, spans, events).draw(),
            Markup.of("figcaption", caption));
  }

  /** Kinds of treatment without their places. */
  private static String brief(List<Treatment> treatments) {
    return treatments.stream()
        .map(one -> one.label().split(",", 2)[0])
        .distinct()
        .collect(Collectors.joining(" + "));
  }

  /** What the letters above the figures mean. */
  List<String> treatments() {
    List<String> words = new ArrayList<>();
    List<Examination> all = study.timeline().examinations();
    for (int k = 1; k < all.size(); k++) {
      if (!all.get(k).treated().isEmpty()) {
        words.add(
            "%s: %s, between %s and %s."
                .formatted(
                    Options.letter(words.size()),
                    all.get(k).treated().stream()
                        .map(Treatment::label)
                        .collect(Collectors.joining(" + ")),
                    all.get(k - 1).date(),
                    all.get(k).date()));
      }
    }
    return words;
  }
}
