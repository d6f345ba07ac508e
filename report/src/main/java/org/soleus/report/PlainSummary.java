package org.soleus.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.soleus.limb.anatomy.Worn;
import org.soleus.limb.assessment.Comparison.Outcome;
import org.soleus.limb.measurement.Interval;
import org.soleus.limb.measurement.Measurement.Taken;
import org.soleus.limb.treatment.Treatment;
import org.soleus.pathway.evidence.Durability;
import org.soleus.pathway.options.ComparedOption;
import org.soleus.pathway.options.Harm;
import org.soleus.pathway.options.Judgement;
import org.soleus.pathway.options.OptionStudy;
import org.soleus.pathway.options.Outlook;
import org.soleus.report.markup.Markup;

/** The options in the words of a newspaper. Short sentences, no abbreviation, nothing promised. */
final class PlainSummary {
  private final OptionStudy study;

  PlainSummary(OptionStudy study) {
    this.study = study;
  }

  List<Markup> draw() {
    List<Markup> parts = new ArrayList<>();
    parts.add(
        Markup.of("p")
            .as("summary")
            .text(
                "A computer model of this leg was tried out with each option. When a leg works well, the"
                    + " pressure in the veins of the foot falls while one walks, and the calf fills"
                    + " slowly when one stands. The model shows how each option changes these two. It"
                    + " does not show whether pain, swelling or cramps get better."));
    Markup list = Markup.of("ul").as("summary");
    for (int k = 0; k < study.options().size(); k++) {
      list.add(
          Markup.of("li")
              .add(Markup.of("span", Options.letter(k)).as("letter"))
              .text(" " + words(study.options().get(k))));
    }
    parts.add(list);
    parts.add(
        Markup.of("p")
            .as("summary")
            .text(
                "No trial was found that tested whether closing or removing veins changes cramps. What"
                    + " suits one person best also depends on things that no model knows. Ask your"
                    + " clinician about them."));
    return parts;
  }

  private String words(ComparedOption option) {
    Outcome outcome = option.outcome();
    String name = option.label() + ". ";
    if (outcome.applied().plan().treatments().isEmpty()) {
      return name + "The leg stays as it is. The other options are held against this.";
    }
    List<String> sentences = new ArrayList<>();
    outcome
        .applied()
        .refused()
        .forEach(
            (treatment, reason) -> sentences.add("Not tried out in the model: " + reason + "."));
    outcome
        .applied()
        .cautions()
        .forEach(one -> sentences.add("First to be known: " + one.words() + "."));
    if (outcome.applies()) {
      if (isOfTheDayAlone(outcome)) {
        sentences.add("The veins and their pump stay as they are.");
      } else {
        effect(outcome, "AVP", "the pressure in the foot while walking on the spot")
            .ifPresent(sentences::add);
        effect(outcome, "VFI", "the speed at which the calf fills").ifPresent(sentences::add);
      }
      effect(outcome, "day_foot_pressure", "the mean pressure in the foot over a day")
          .ifPresent(sentences::add);
      Harm.of(study.comparison(), outcome)
          .forEach(one -> sentences.add("In the model the leg gets worse with it: " + one + "."));
      compression(outcome).ifPresent(sentences::add);
      Outlook.of(option).map(PlainSummary::course).ifPresent(sentences::add);
    }
    return name + String.join(" ", sentences);
  }

  private static boolean isOfTheDayAlone(Outcome outcome) {
    return outcome.applied().done().stream().allMatch(Treatment.OfTheDay.class::isInstance);
  }

  private Optional<String> effect(Outcome outcome, String measure, String words) {
    OptionalInt number = study.comparison().number(measure);
    Optional<Interval> change =
        number.isEmpty() ? Optional.empty() : study.comparison().change(outcome, number.getAsInt());
    if (change.isEmpty()
        || !(study.comparison().untreated().twin().get(number.getAsInt()) instanceof Taken before)
        || !(outcome.twin().get(number.getAsInt()) instanceof Taken after)) {
      return Optional.empty();
    }
    return switch (Judgement.of(outcome, before, after, change.get())) {
      case BETTER ->
          Optional.of("In the model " + words + " falls, in nearly all of the legs tried.");
      case WORSE ->
          Optional.of("In the model " + words + " rises: that is worse than no treatment.");
      case SMALL -> Optional.of("In the model " + words + " hardly changes.");
      case UNCLEAR -> Optional.of(mixed(outcome, number.getAsInt(), words));
      case NOT_JUDGED -> Optional.empty();
    };
  }

  private String mixed(Outcome outcome, int measurement, String words) {
    double[] changes =
        Arrays.stream(study.comparison().changes(outcome, measurement))
            .filter(one -> !Double.isNaN(one))
            .toArray();
    long fewer = Arrays.stream(changes).filter(one -> one < 0).count();
    return "In the model %s falls in %.0f of 100 legs, and in the others it does not."
        .formatted(words, 100.0 * fewer / Math.max(1, changes.length));
  }

  private static Optional<String> compression(Outcome outcome) {
    boolean any = outcome.applied().done().stream().anyMatch(Worn.class::isInstance);
    return any
        ? Optional.of(
            "Under compression the pressure in the model rises, where trials found a fall or no change,"
                + " and the pump gains nothing, where trials found a gain: there the model is known to be"
                + " wrong.")
        : Optional.empty();
  }

  private static String course(Outlook outlook) {
    Durability.Share year = outlook.holds(1);
    Durability.Share five = outlook.holds(5);
    return String.format(
        Locale.ROOT,
        "From trials: it still holds in about %.0f of 100 legs after one year, and in about %.0f after"
            + " five; reports differ (%.0f to %.0f after one year).",
        100 * year.share(),
        100 * five.share(),
        100 * year.low(),
        100 * year.high());
  }
}
