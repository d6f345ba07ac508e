package org.soleus.fhir;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.RiskAssessment.RiskAssessmentPredictionComponent;
import org.hl7.fhir.r4.model.RiskAssessment.RiskAssessmentStatus;
import org.soleus.casefile.Case;
import org.soleus.casefile.WrittenNumber;
import org.soleus.pathway.cause.Picture;
import org.soleus.pathway.cause.PossibleCause;
import org.soleus.pathway.evidence.Source;
import org.soleus.pathway.history.Answer;
import org.soleus.pathway.history.Question;
import org.soleus.pathway.history.Score;
import org.soleus.pathway.redflag.RedFlag;
import org.soleus.pathway.referral.LegKnown;
import org.soleus.pathway.referral.Referral;

/**
 * What follows from a case: red flags, scores, possible causes, classes. All tagged as computed.
 */
final class PathwayResources {
  private static final String CONDITIONS = "conditions";

  private PathwayResources() {}

  static void write(Outgoing out, Case told) {
    Picture picture = Picture.of(told.facts());
    boolean asked = told.history().isAny();
    for (RedFlag one : picture.raised()) {
      out.addComputed("red-flag." + one.id(), flag(out, one));
    }
    if (asked) {
      Question.all().stream()
          .filter(one -> one.section().equals(CONDITIONS))
          .filter(one ->
              told.history().answer(one.id()).filter(new Answer.YesNo(true)::equals).isPresent())
          .forEach(one ->
              out.addComputed("condition." + one.id().replace('_', '-'), condition(out, one)));
      for (Score one : picture.scores()) {
        out.addComputed("score." + one.name().replace('_', '-'), score(out, one, picture));
      }
      if (!picture.causes().ranked().isEmpty()) {
        out.addComputed("causes", causes(out, picture));
      }
    }
    ReferralResources.write(
        out, Referral.all(picture, LegKnown.all(told.limbs(), told.followUp())));
  }

  private static Flag flag(Outgoing out, RedFlag one) {
    Flag flag = new Flag();
    flag.setStatus(FlagStatus.ACTIVE);
    flag.addCategory(
        new CodeableConcept(
            new Coding(
                "http://terminology.hl7.org/CodeSystem/flag-category", "clinical", "Clinical")));
    flag.setCode(
        new CodeableConcept()
            .addCoding(new Coding(Systems.RED_FLAG, one.id(), one.reason()))
            .setText(
                "%s: %s %s %s"
                    .formatted(
                        one.urgency().words(), one.reason(), one.action(), one.source().line())));
    flag.setSubject(out.reference(CaseResources.PATIENT));
    return flag;
  }

  /** A condition as the person told it: never confirmed. */
  private static Condition condition(Outgoing out, Question one) {
    Condition condition = new Condition();
    condition.setClinicalStatus(
        new CodeableConcept(
            new Coding(
                "http://terminology.hl7.org/CodeSystem/condition-clinical", "active", "Active")));
    condition.setVerificationStatus(
        new CodeableConcept(
            new Coding(
                "http://terminology.hl7.org/CodeSystem/condition-ver-status",
                "unconfirmed",
                "Unconfirmed")));
    condition.addCategory(
        new CodeableConcept(
            new Coding(
                "http://terminology.hl7.org/CodeSystem/condition-category",
                "problem-list-item",
                "Problem List Item")));
    condition.setCode(
        new CodeableConcept()
            .addCoding(new Coding(Systems.QUESTION, one.id(), one.words()))
            .setText(Vocabulary.words(one.id()) + ", as told"));
    condition.setSubject(out.reference(CaseResources.PATIENT));
    condition.addEvidence().addDetail(HistoryResources.answers(out));
    return condition;
  }

  private static Observation score(Outgoing out, Score one, Picture picture) {
    int unknown = one.unknown(picture.facts()).size();
    Observation observation = new Observation();
    observation.setStatus(unknown == 0 ? ObservationStatus.FINAL : ObservationStatus.PRELIMINARY);
    observation.setCode(
        new CodeableConcept()
            .addCoding(new Coding(Systems.SCORE, one.name(), one.label()))
            .setText(one.label()));
    observation.setSubject(out.reference(CaseResources.PATIENT));
    observation.setValue(new IntegerType(one.known(picture.facts())));
    if (unknown > 0) {
      observation
          .addNote()
          .setText("Points of what is known; parts that are not known: " + unknown + ".");
    }
    one.grade(picture.facts())
        .ifPresent(
            grade -> observation.addNote().setText(grade.words() + " " + grade.source().line()));
    observation.addDerivedFrom(HistoryResources.answers(out));
    return observation;
  }

  private static RiskAssessment causes(Outgoing out, Picture picture) {
    RiskAssessment risk = new RiskAssessment();
    risk.setStatus(RiskAssessmentStatus.PRELIMINARY);
    risk.setSubject(out.reference(CaseResources.PATIENT));
    risk.addBasis(HistoryResources.answers(out));
    risk.setCode(new CodeableConcept().setText("What may contribute to cramps of the leg"));
    risk.addNote()
        .setText(
            "Each cause stands for itself; shares do not add up to 100 %. The priors are assumed."
                + " No cause is confirmed by this.");
    for (PossibleCause one : picture.causes().ranked()) {
      RiskAssessmentPredictionComponent prediction = risk.addPrediction();
      prediction.setOutcome(
          new CodeableConcept()
              .addCoding(new Coding(Systems.CAUSE, one.cause(), one.label()))
              .setText(one.label()));
      prediction.setProbability(
          new Range().setLow(percent(one.low())).setHigh(percent(one.high())));
      prediction.setQualitativeRisk(
          new CodeableConcept()
              .addCoding(
                  new Coding(
                      Systems.SUPPORT,
                      one.support().name().toLowerCase(Locale.ROOT),
                      one.support().words()))
              .setText(one.support().words()));
      prediction.setRationale(rationale(one));
    }
    return risk;
  }

  private static Quantity percent(double share) {
    BigDecimal written = WrittenNumber.of(100 * share, WrittenNumber.OF_RESULTS);
    return FieldValue.quantity(written, "%");
  }

  private static String rationale(PossibleCause one) {
    String arguments =
        one.arguments().stream()
            .filter(PossibleCause.Argument::counts)
            .map(argument ->
                "%s: %s%s %s"
                    .formatted(
                        argument.isFor() ? "for" : "against",
                        argument.isPresent() ? "" : "not ",
                        argument.words(),
                        argument.source().line()))
            .collect(Collectors.joining("; "));
    Source prior = one.prior();
    return (arguments.isEmpty() ? "no finding" : arguments) + "; prior " + prior.line();
  }
}
