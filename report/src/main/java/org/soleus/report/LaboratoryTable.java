package org.soleus.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.soleus.limb.assessment.LimbAssessment;
import org.soleus.limb.assessment.LimbAssessment.OptionOutcome;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.simulation.LaboratoryResult;
import org.soleus.limb.treatment.Precaution;
import org.soleus.pathway.measure.MeasureName;
import org.soleus.pathway.measure.Numbers;
import org.soleus.pathway.measure.PublishedRange;
import org.soleus.report.markup.Markup;

/**
 * What the laboratory found before treatment and after each option, beside published normal ranges.
 * With more than three options there are several tables, three options each.
 */
final class LaboratoryTable {
  private static final int MOST_OPTIONS = 3;
  private static final String REFLUX = "reflux_duration";
  private static final String PEAK = "peak_reflux_velocity";

  private final LimbAssessment assessment;

  /** Ranges that were used, with the number of their note. */
  private final Map<PublishedRange, Integer> notes = new LinkedHashMap<>();

  LaboratoryTable(LimbAssessment assessment) {
    this.assessment = assessment;
  }

  List<Markup> draw() {
    if (assessment.before().isEmpty()) {
      return List.of(Markup.of("p", "No laboratory protocol was run."));
    }
    List<Markup> parts = new ArrayList<>();
    parts.add(key());
    List<Integer> applying = applying();
    for (int i = 0; i == 0 || i < applying.size(); i += MOST_OPTIONS) {
      parts.add(table(applying.subList(i, Math.min(applying.size(), i + MOST_OPTIONS))));
    }
    parts.add(sources());
    return parts;
  }

  private List<Integer> applying() {
    List<Integer> applying = new ArrayList<>();
    for (int i = 0; i < assessment.options().size(); i++) {
      if (Options.applies(assessment.options().get(i))) {
        applying.add(i);
      }
    }
    return applying;
  }

  /** What the letters stand for; an option that does not apply says why. */
  private Markup key() {
    Markup list = Markup.of("ul").as("options");
    for (int i = 0; i < assessment.options().size(); i++) {
      OptionOutcome option = assessment.options().get(i);
      Markup item =
          Markup.of("li")
              .add(Markup.of("span", Options.letter(i)).as("letter"))
              .text(" " + option.plan().label());
      if (!Options.applies(option)) {
        item.text(" – ").add(Markup.of("span", "does not apply: " + option.reason()).as("none"));
      }
      for (Precaution caution : option.cautions()) {
        item.add(Markup.of("span", "Note: " + caution.line() + ".").as("minor"));
      }
      list.add(item);
    }
    return assessment.options().isEmpty() ? Markup.of("p", "No options to compare.") : list;
  }

  private Markup table(List<Integer> options) {
    Markup head = Markup.of("tr");
    head.add(heading("Measure"), heading("Site"), heading("Before"));
    options.forEach(i -> head.add(heading("Option " + Options.letter(i))));
    head.add(heading("Published normal"));
    Markup table = Markup.of("table").as("laboratory").add(Markup.of("thead").add(head));
    for (LaboratoryResult result : assessment.before()) {
      Markup body = Markup.of("tbody");
      body.add(
          Markup.of("tr")
              .add(
                  across(Markup.of("th").with("scope", "colgroup"), options)
                      .as("protocol")
                      .text(result.protocol().title())));
      List<String> quiet = new ArrayList<>();
      for (Measurement measurement : result.measurements()) {
        if (measurement.measure().equals(REFLUX) && isQuiet(result, measurement)) {
          quiet.add(MeasureName.site(measurement.site()));
        } else if (!measurement.measure().equals(PEAK)) {
          body.add(row(result, measurement, options));
        }
      }
      if (!quiet.isEmpty()) {
        body.add(quiet(quiet, options));
      }
      table.add(body);
    }
    return table;
  }

  private static Markup heading(String text) {
    return Markup.of("th", text).with("scope", "col");
  }

  private static Markup across(Markup cell, List<Integer> options) {
    return cell.with("colspan", Integer.toString(4 + options.size()));
  }

  /** Whether reflux stays within the cut-off before and with every option. */
  private boolean isQuiet(LaboratoryResult result, Measurement before) {
    List<Measurement> all = new ArrayList<>(List.of(before));
    for (int i : applying()) {
      Options.same(assessment.options().get(i).results(), result, before).ifPresent(all::add);
    }
    Optional<PublishedRange> range = PublishedRange.of(REFLUX, before.site());
    return range.isPresent()
        && all.stream()
            .allMatch(one ->
                one instanceof Measurement.Taken taken
                    && range.get().judge(taken.inUnit()) == PublishedRange.Verdict.INSIDE);
  }

  private static Markup quiet(List<String> sites, List<Integer> options) {
    return Markup.of("tr")
        .add(
            across(Markup.of("td"), options)
                .as("quiet")
                .add(Values.simulated("No reflux beyond the cut-off"))
                .text(" before or with any option: " + String.join("; ", sites) + "."));
  }

  private Markup row(LaboratoryResult result, Measurement measurement, List<Integer> options) {
    Optional<PublishedRange> range = PublishedRange.of(measurement.measure(), measurement.site());
    Markup row =
        Markup.of("tr")
            .add(Markup.of("th", MeasureName.of(measurement.measure()).full()).with("scope", "row"))
            .add(Markup.of("td", MeasureName.site(measurement.site())))
            .add(cell(List.of(result), Optional.empty(), measurement, range));
    for (int i : options) {
      List<LaboratoryResult> results = assessment.options().get(i).results();
      row.add(
          Options.same(results, result, measurement)
              .map(after ->
                  cell(
                      Options.withProtocol(results, result).stream().toList(),
                      Optional.of(measurement),
                      after,
                      range))
              .orElseGet(() -> Markup.of("td", "–")));
    }
    return row.add(published(range));
  }

  /** A value, its change from before, the peak velocity that goes with a reflux, the verdict. */
  private static Markup cell(
      List<LaboratoryResult> results,
      Optional<Measurement> before,
      Measurement measurement,
      Optional<PublishedRange> range) {
    Markup cell = Markup.of("td").add(Values.simulated(measurement));
    if (measurement instanceof Measurement.Taken taken) {
      if (before.isPresent() && before.get() instanceof Measurement.Taken from) {
        cell.add(minor("(" + Numbers.change(from.inUnit(), taken.inUnit(), taken.unit()) + ")"));
      }
      if (taken.measure().equals(REFLUX) && taken.value() > 0) {
        peak(results, taken.site()).ifPresent(peak -> cell.add(minor("peak " + peak)));
      }
      range
          .filter(row -> row.kind() == PublishedRange.Kind.RANGE)
          .ifPresent(row -> cell.add(Values.verdict(row.judge(taken.inUnit()))));
    }
    return cell;
  }

  private static Markup minor(String text) {
    return Markup.of("span", text).as("minor simulated");
  }

  private static Optional<String> peak(List<LaboratoryResult> results, String site) {
    return results.stream()
        .flatMap(result -> result.measurements().stream())
        .filter(one -> one.measure().equals(PEAK) && one.site().equals(site))
        .filter(Measurement.Taken.class::isInstance)
        .map(one -> Numbers.of((Measurement.Taken) one))
        .findFirst();
  }

  private Markup published(Optional<PublishedRange> range) {
    if (range.isEmpty()) {
      return Markup.of("td", "–");
    }
    int note = notes.computeIfAbsent(range.get(), _ -> notes.size() + 1);
    boolean means = range.get().kind() == PublishedRange.Kind.GROUP_MEANS;
    return Markup.of("td")
        .as("published")
        .text(range.get().limits() + (means ? " (group means)" : ""))
        .add(Markup.of("sup", Integer.toString(note)))
        .add(Markup.of("span", range.get().verification().words()).as("minor"));
  }

  private Markup sources() {
    Markup list = Markup.of("ol").as("notes");
    notes
        .keySet()
        .forEach(range ->
            list.add(
                Markup.of(
                    "li",
                    "%s, %s: %s. %s; %s."
                        .formatted(
                            MeasureName.of(range.measure()).words(),
                            range.condition(),
                            range.limits(),
                            range.source(),
                            range.verification().words()))));
    Markup notesAndBalance = Markup.of("div").as("small");
    if (!notes.isEmpty()) {
      notesAndBalance.add(list);
    }
    double worst =
        Stream.concat(
                assessment.before().stream(),
                assessment.options().stream().flatMap(option -> option.results().stream()))
            .mapToDouble(one -> Math.abs(one.volumeError()))
            .max()
            .orElse(0);
    return notesAndBalance.add(
        Markup.of(
            "p",
            "In brackets: change from before. ▲ above, ▼ below, ● inside the published range. Largest relative error of the volume balance"
                + " in any run: "
                + Numbers.power(worst)
                + "."));
  }
}
