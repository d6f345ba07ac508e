package org.soleus.casefile.results;

import static org.soleus.casefile.fault.Shown.constant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.assessment.Comparison.Outcome;
import org.soleus.limb.measurement.Interval;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.measurement.Measurement.Taken;
import org.soleus.limb.measurement.Unit;
import org.soleus.limb.treatment.Precaution;
import org.soleus.limb.treatment.Treatment;
import org.soleus.pathway.evidence.Durability;
import org.soleus.pathway.evidence.PublishedEffect;
import org.soleus.pathway.evidence.PublishedRate;
import org.soleus.pathway.evidence.Source;
import org.soleus.pathway.evidence.Statement;
import org.soleus.pathway.measure.PublishedRange;
import org.soleus.pathway.options.ComparedOption;
import org.soleus.pathway.options.Harm;
import org.soleus.pathway.options.NormalRange;
import org.soleus.pathway.options.OptionStudy;
import org.soleus.pathway.options.Outlook;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Options side by side as JSON objects: simulated and published apart, each with its unit. */
final class ComparisonJson {
  private ComparisonJson() {}

  static void put(ObjectNode node, OptionStudy study) {
    node.put("side", constant(study.limb().side()));
    node.put("samples", study.samples());
    ObjectNode untreated = node.putObject("untreated");
    untreated.put("kind", "simulated");
    putMeasures(untreated.putArray("measurements"), study, study.comparison().untreated());
    putReflux(untreated.putArray("reflux"), study.reflux());
    ArrayNode options = node.putArray("options");
    study.options().forEach(one -> put(options.addObject(), study, one));
  }

  private static void put(ObjectNode node, OptionStudy study, ComparedOption option) {
    Outcome outcome = option.outcome();
    node.put("option", option.asked().text());
    node.put("label", option.label());
    if (!option.asked().stage().isEmpty()) {
      node.put("stage", option.asked().stage());
    }
    node.put("applies", outcome.applies());
    ArrayNode refused = node.putArray("does_not_apply");
    outcome
        .applied()
        .refused()
        .forEach((treatment, reason) ->
            refused.addObject().put("treatment", treatment.label()).put("reason", reason));
    ArrayNode cautions = node.putArray("cautions");
    for (Precaution one : outcome.applied().cautions()) {
      cautions
          .addObject()
          .put("rule", one.rule())
          .put("words", one.words())
          .put("source", one.source());
    }
    node.put("kind", "simulated");
    ArrayNode worse = node.putArray("worse");
    Harm.of(study.comparison(), outcome).forEach(worse::add);
    ArrayNode measures = node.putArray("measurements");
    if (outcome.applies()) {
      putMeasures(measures, study, outcome);
    }
    putReflux(node.putArray("reflux"), option.reflux());
    ArrayNode course = node.putArray("course");
    Outlook.of(option).ifPresent(outlook -> putCourse(course, option, outlook));
    ArrayNode recurrence = node.putArray("recurrence");
    option.freeOfVarices().forEach((one, free) -> putRecurrence(recurrence, one, free));
    ObjectNode published = node.putObject("published");
    ArrayNode effects = published.putArray("effects");
    option.effects().forEach(one -> put(effects.addObject(), one));
    ArrayNode rates = published.putArray("rates");
    option.rates().forEach(one -> put(rates.addObject(), one));
    ArrayNode statements = published.putArray("statements");
    option.statements().forEach(one -> put(statements.addObject(), one));
  }

  private static void putMeasures(ArrayNode list, OptionStudy study, Outcome outcome) {
    List<Measurement> twin = outcome.twin();
    for (int k = 0; k < twin.size(); k++) {
      Measurement one = twin.get(k);
      ObjectNode node = list.addObject();
      MeasurementJson.putName(node, one);
      MeasurementJson.putValue(node, within(one, outcome.interval(k)));
      if (outcome != study.comparison().untreated()) {
        putChange(node.putObject("change"), study, outcome, k);
      }
      int number = k;
      NormalRange.of(one).ifPresent(range -> putNormal(node, outcome, number, range));
    }
  }

  private static void putReflux(ArrayNode list, Map<Vein, Measurement> reflux) {
    for (Measurement one : reflux.values()) {
      ObjectNode node = list.addObject();
      MeasurementJson.putName(node, one);
      MeasurementJson.putValue(node, one);
    }
  }

  private static Measurement within(Measurement one, Optional<Interval> interval) {
    return one instanceof Taken taken && interval.isPresent() ? taken.within(interval.get()) : one;
  }

  private static void putChange(ObjectNode node, OptionStudy study, Outcome outcome, int k) {
    Measurement after = outcome.twin().get(k);
    Measurement before = study.comparison().untreated().twin().get(k);
    Unit unit = after.unit();
    JsonText.put(
        node,
        "value",
        after instanceof Taken one && before instanceof Taken other
            ? unit.of(one.value() - other.value())
            : Double.NaN);
    putBounds(node, study.comparison().change(outcome, k), unit);
    node.put("unit", unit.symbol());
  }

  private static void putBounds(ObjectNode node, Optional<Interval> interval, Unit unit) {
    JsonText.put(node, "low", interval.map(one -> unit.of(one.low())).orElse(Double.NaN));
    JsonText.put(node, "high", interval.map(one -> unit.of(one.high())).orElse(Double.NaN));
  }

  private static void putNormal(ObjectNode node, Outcome outcome, int k, PublishedRange range) {
    ObjectNode normal = node.putObject("normal");
    JsonText.put(normal, "probability", NormalRange.share(outcome, k, range));
    normal.put("range", range.limits());
    normal.put("source", range.source());
    normal.put("tag", range.verification().words());
  }

  private static void putCourse(ArrayNode list, ComparedOption option, Outlook outlook) {
    for (double years : Outlook.YEARS) {
      Durability.Share holds = outlook.holds(years);
      ObjectNode node = list.addObject();
      JsonText.put(node, "years", years);
      ObjectNode share = node.putObject("holds");
      JsonText.put(share, "value", 100 * holds.share());
      JsonText.put(share, "low", 100 * holds.low());
      JsonText.put(share, "high", 100 * holds.high());
      share.put("unit", "%");
      share.put("extrapolated", holds.extrapolated());
      ArrayNode measures = node.putArray("measurements");
      List<Measurement> twin = option.outcome().twin();
      for (int k = 0; k < twin.size(); k++) {
        Measurement one = twin.get(k);
        Optional<Outlook.Mixed> mixed = outlook.mixed(k, years);
        if (mixed.isPresent()) {
          ObjectNode measure = measures.addObject();
          MeasurementJson.putName(measure, one);
          JsonText.put(measure, "value", one.unit().of(mixed.get().median()));
          JsonText.put(measure, "low", one.unit().of(mixed.get().low()));
          JsonText.put(measure, "high", one.unit().of(mixed.get().high()));
          measure.put("unit", one.unit().symbol());
        }
      }
    }
  }

  /** Share of limbs with recurrent varices after one and five years. */
  private static void putRecurrence(ArrayNode list, Treatment treatment, Durability free) {
    for (double years : List.of(1.0, 5.0)) {
      Durability.Share share = free.after(years);
      ObjectNode node = list.addObject().put("treatment", treatment.label());
      JsonText.put(node, "years", years);
      JsonText.put(node, "value", 100 * (1 - share.share()));
      JsonText.put(node, "low", 100 * (1 - share.high()));
      JsonText.put(node, "high", 100 * (1 - share.low()));
      node.put("unit", "%").put("extrapolated", share.extrapolated());
    }
  }

  private static void put(ObjectNode node, PublishedEffect effect) {
    node.put("measure", effect.measure());
    JsonText.put(node, "before", effect.before());
    JsonText.put(node, "after", effect.after());
    JsonText.put(node, "sd_after", effect.sd());
    node.put("unit", effect.unit());
    node.put("group", effect.group());
    putSource(node, effect.source());
  }

  private static void put(ObjectNode node, PublishedRate rate) {
    node.put("endpoint", rate.endpoint().words());
    JsonText.put(node, "months", rate.months());
    JsonText.put(node, "value", 100 * rate.share());
    JsonText.put(node, "low", rate.low().isPresent() ? 100 * rate.low().getAsDouble() : Double.NaN);
    JsonText.put(
        node, "high", rate.high().isPresent() ? 100 * rate.high().getAsDouble() : Double.NaN);
    node.put("unit", "%");
    node.put("group", rate.group());
    putSource(node, rate.source());
  }

  private static void put(ObjectNode node, Statement.Applying applying) {
    Statement one = applying.statement();
    node.put("id", one.id());
    node.put("words", one.words());
    node.put("grade", one.grade());
    node.put("applies", applying.missing().isEmpty() ? "yes" : "unknown");
    node.put("reason", applying.reason());
    putSource(node, one.source());
  }

  private static void putSource(ObjectNode node, Source source) {
    node.put("source", source.citation());
    node.put("tag", source.tag());
  }
}
