package org.soleus.casefile.results;

import java.util.List;
import org.soleus.pathway.cause.NextQuestion;
import org.soleus.pathway.cause.NextTest;
import org.soleus.pathway.cause.Picture;
import org.soleus.pathway.cause.PossibleCause;
import org.soleus.pathway.evidence.Source;
import org.soleus.pathway.history.Facts;
import org.soleus.pathway.history.Medicine;
import org.soleus.pathway.history.Question;
import org.soleus.pathway.history.Score;
import org.soleus.pathway.redflag.RedFlag;
import org.soleus.pathway.rule.Rule;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Red flags, scores, possible causes and what to ask next as JSON objects. */
final class CausesJson {
  private CausesJson() {}

  static void put(ObjectNode node, Picture picture) {
    ArrayNode raised = node.putArray("red_flags");
    picture.raised().forEach(one -> put(raised.addObject(), one));
    ArrayNode open = node.putArray("red_flags_not_asked");
    picture.open().forEach(one -> put(open.addObject(), one));
    ArrayNode scores = node.putArray("scores");
    picture.scores().forEach(one -> put(scores.addObject(), one, picture.facts()));
    ArrayNode causes = node.putArray("causes");
    picture.causes().ranked().forEach(one -> put(causes.addObject(), one));
    ArrayNode notAsked = node.putArray("causes_not_asked");
    picture.causes().notAsked().forEach(notAsked::add);
    ArrayNode first = node.putArray("first_by_prior");
    picture.causes().firstByPrior().forEach(first::add);
    ArrayNode rules = node.putArray("rules");
    Rule.applying(picture.facts()).forEach(one -> put(rules.addObject(), one));
    Rule.open(picture.facts()).forEach(one -> put(rules.addObject(), one));
    ArrayNode next = node.putArray("next_questions");
    picture.questions().forEach(one -> put(next.addObject(), one));
    ArrayNode tests = node.putArray("next_tests");
    picture.tests().forEach(one -> put(tests.addObject(), one));
    node.put("medicine_list", picture.facts().history().medicineList().words());
    ArrayNode review = node.putArray("medicines_to_review");
    picture.review().forEach(one -> put(review.addObject(), one));
  }

  private static void put(ObjectNode node, RedFlag flag) {
    node.put("id", flag.id());
    node.put("urgency", flag.urgency().words());
    node.put("reason", flag.reason());
    node.put("action", flag.action());
    putSource(node, flag.source());
  }

  private static void put(ObjectNode node, Score score, Facts facts) {
    List<Score.Part> unknown = score.unknown(facts);
    node.put("score", score.name());
    node.put("label", score.label());
    node.put("points", score.known(facts));
    node.put("parts_unknown", unknown.size());
    score
        .grade(facts)
        .ifPresentOrElse(
            one -> {
              node.put("meaning", one.words());
              putSource(node, one.source());
            },
            () -> node.putNull("meaning"));
  }

  private static void put(ObjectNode node, PossibleCause cause) {
    node.put("cause", cause.cause());
    node.put("label", cause.label());
    node.put("support", cause.support().words());
    JsonText.put(node, "low", cause.low());
    JsonText.put(node, "value", cause.mid());
    JsonText.put(node, "high", cause.high());
    JsonText.put(node, "most", cause.most());
    node.put("raised", cause.isRaised());
    node.put("test", cause.test());
    ArrayNode arguments = node.putArray("arguments");
    for (PossibleCause.Argument one : cause.arguments()) {
      ObjectNode argument = arguments.addObject();
      argument.put("words", one.words());
      argument.put("present", one.isPresent());
      argument.put("speaks", one.isFor() ? "for" : "against");
      JsonText.put(argument, "ratio", one.ratio().mid());
      JsonText.put(argument, "low", one.ratio().low());
      JsonText.put(argument, "high", one.ratio().high());
      argument.put("counts", one.counts());
      putSource(argument, one.source());
    }
    putSource(node, cause.prior());
  }

  private static void put(ObjectNode node, Rule.Applied applied) {
    Rule rule = applied.rule();
    node.put("id", rule.id());
    node.put("topic", rule.topic().words());
    node.put("words", rule.words());
    node.put("grade", rule.grade());
    node.put("applies", applied.applies() ? "yes" : "unknown");
    ArrayNode because = node.putArray("because");
    applied.because().forEach(because::add);
    ArrayNode missing = node.putArray("missing");
    applied.missing().forEach(missing::add);
    putSource(node, rule.source());
  }

  private static void put(ObjectNode node, NextQuestion next) {
    Question question = next.question();
    node.put("question", question.id());
    node.put("words", question.words());
    node.put("why", question.why());
    JsonText.put(node, "change", next.change());
    putSource(node, question.source());
  }

  private static void put(ObjectNode node, NextTest next) {
    node.put("test", next.words());
    JsonText.put(node, "change", next.change());
    putSource(node, next.source());
  }

  static void put(ObjectNode node, Medicine medicine) {
    node.put("class", medicine.kind().key());
    node.put("label", medicine.kind().label());
    node.put("name", medicine.name());
    medicine
        .started()
        .ifPresentOrElse(
            date -> node.put("started", date.toString()), () -> node.putNull("started"));
    putSource(node, medicine.kind().source());
  }

  static void putSource(ObjectNode node, Source source) {
    node.put("source", source.citation());
    node.put("tag", source.tag());
  }
}
