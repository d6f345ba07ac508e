package org.soleus.casefile.results;

import static org.soleus.casefile.fault.Shown.constant;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.soleus.casefile.ExaminationText;
import org.soleus.casefile.TreatmentText;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.measurement.Recorded;
import org.soleus.limb.treatment.Precaution;
import org.soleus.limb.treatment.Treatment;
import org.soleus.pathway.evidence.Durability;
import org.soleus.pathway.evidence.PublishedRate;
import org.soleus.pathway.followup.ClosedVein;
import org.soleus.pathway.followup.DiaryDay;
import org.soleus.pathway.followup.Examination;
import org.soleus.pathway.followup.FollowUpStudy;
import org.soleus.pathway.followup.PredictedMeasure;
import org.soleus.pathway.followup.Prediction;
import org.soleus.pathway.followup.Timeline.Holding;
import org.soleus.pathway.followup.Verdict;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Legs over time as JSON objects: recorded, simulated and published apart, each with its unit. */
final class FollowJson {
  private static final String RECORDED = "recorded";

  private FollowJson() {}

  static void put(ObjectNode node, FollowUpStudy study) {
    node.put("side", constant(study.side()));
    node.put("samples", study.samples());
    GradingJson.putArteries(node, study.timeline().examinations().getFirst().ankleBrachial());
    ArrayNode examinations = node.putArray("examinations");
    study.timeline().examinations().forEach(one -> put(examinations.addObject(), one));
    ArrayNode predictions = node.putArray("predictions");
    study.predictions().forEach(one -> put(predictions.addObject(), one));
    ArrayNode diary = node.putArray("diary");
    study.diary().days().forEach(day -> put(diary.addObject(), day));
  }

  private static void put(ObjectNode node, Examination one) {
    node.put("kind", RECORDED);
    node.put("date", one.date().toString());
    JsonText.putUnlessEmpty(node, "notes", one.notes());
    GradingJson.put(node.putObject("ceap"), one.ceap());
    ArrayNode warnings = node.putArray("warnings");
    one.warnings().forEach(warnings::add);
    GradingJson.put(node.putObject("vcss"), one.vcss());
    GradingJson.putVillalta(node, one.grading().villalta(), one.villalta());
    putAll(node.putArray("treated"), one.treated());
    ExaminationText.put(node, one.record().duplex().examination());
    ArrayNode duplex = node.putArray("duplex");
    for (DuplexFinding finding : one.record().duplex().findings()) {
      AssessmentJson.put(duplex.addObject(), finding);
    }
    ArrayNode measured = node.putArray("measured");
    one.record().measured().forEach(value -> put(measured.addObject(), value));
  }

  private static void put(ObjectNode node, Recorded one) {
    node.put("kind", RECORDED);
    node.put("measure", one.measure());
    node.put("site", one.site());
    JsonText.put(node, "value", one.inUnit());
    node.put("unit", one.unit().symbol());
    JsonText.putUnlessEmpty(node, "source", one.source());
  }

  private static void putAll(ArrayNode list, List<Treatment> treatments) {
    treatments.forEach(
        one -> list.addObject().put("treatment", TreatmentText.of(one)).put("label", one.label()));
  }

  private static void put(ObjectNode node, Prediction prediction) {
    node.put("from", prediction.from().date().toString());
    node.put("to", prediction.to().date().toString());
    node.put("kind", "simulated");
    switch (prediction) {
      case Prediction.NotMade not -> node.put("reason", not.reason());
      case Prediction.Made made -> put(node, made);
    }
    ObjectNode published = node.putObject("published");
    ArrayNode holds = published.putArray("holds");
    prediction.holding().forEach(one -> put(holds.addObject(), one));
  }

  private static void put(ObjectNode node, Prediction.Made made) {
    node.putNull("reason");
    putAll(node.putArray("done"), made.applied().done());
    ArrayNode refused = node.putArray("does_not_apply");
    made.applied()
        .refused()
        .forEach((treatment, reason) ->
            refused.addObject().put("treatment", treatment.label()).put("reason", reason));
    ArrayNode cautions = node.putArray("cautions");
    for (Precaution one : made.applied().cautions()) {
      cautions
          .addObject()
          .put("rule", one.rule())
          .put("words", one.words())
          .put("source", one.source());
    }
    ArrayNode remarks = node.putArray("remarks");
    made.remarks().forEach(remarks::add);
    ArrayNode measures = node.putArray("measurements");
    made.measures().forEach(one -> put(measures.addObject(), one));
    ArrayNode veins = node.putArray("closed_veins");
    made.closed().forEach(one -> put(veins.addObject(), one));
  }

  private static void put(ObjectNode node, PredictedMeasure one) {
    MeasurementJson.putName(node, one.predicted());
    MeasurementJson.putValue(node, one.predicted());
    putOptional(node, "measured_before", one.before());
    putOptional(node, "measured", one.measured());
    switch (one.verdict()) {
      case Verdict.Place place -> {
        node.put("verdict", place.name().toLowerCase(Locale.ROOT));
        node.putNull("not_compared");
      }
      case Verdict.NotCompared not -> {
        node.putNull("verdict");
        node.put("not_compared", not.reason());
      }
    }
  }

  private static void putOptional(ObjectNode node, String name, Optional<Recorded> recorded) {
    if (recorded.isPresent()) {
      put(node.putObject(name), recorded.get());
    } else {
      node.putNull(name);
    }
  }

  private static void put(ObjectNode node, ClosedVein one) {
    node.put("vein", one.vein().key());
    node.put("label", one.vein().label());
    node.put("before", constant(one.before()));
    node.put("predicted", one.closed() ? "closed" : "open");
    node.put("found", constant(one.found()));
    node.put("words", one.words());
  }

  private static void put(ObjectNode node, Holding one) {
    node.put("treatment", one.treatment().label());
    node.put("since", one.since().toString());
    JsonText.put(node, "years", one.years());
    Durability.Share share = one.share();
    JsonText.put(node, "value", 100 * share.share());
    JsonText.put(node, "low", 100 * share.low());
    JsonText.put(node, "high", 100 * share.high());
    node.put("unit", "%");
    node.put("extrapolated", share.extrapolated());
    ArrayNode sources = node.putArray("sources");
    for (PublishedRate row : one.durability().course()) {
      sources.addObject().put("source", row.source().citation()).put("tag", row.source().tag());
    }
  }

  private static void put(ObjectNode node, DiaryDay day) {
    node.put("kind", RECORDED);
    node.put("date", day.date().toString());
    node.put("side", day.side().map(side -> constant(side)).orElse(null));
    OptionalInt cramps = day.cramps();
    node.put("cramps", cramps.isPresent() ? Integer.valueOf(cramps.getAsInt()) : null);
    JsonText.put(node, "worst_pain", day.worstPain());
    JsonText.put(node, "swelling", day.swelling());
    node.put("sleep_disturbed", day.sleepDisturbed().orElse(null));
    JsonText.put(node, "compression_hours", day.compressionHours());
    JsonText.put(node, "standing_hours", day.standingHours());
    JsonText.putUnlessEmpty(node, "notes", day.notes());
  }
}
