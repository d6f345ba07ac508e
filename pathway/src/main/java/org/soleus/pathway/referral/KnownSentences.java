package org.soleus.pathway.referral;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.soleus.pathway.cause.Picture;
import org.soleus.pathway.cause.PossibleCause;
import org.soleus.pathway.cause.Support;
import org.soleus.pathway.history.Condition;
import org.soleus.pathway.history.Facts;
import org.soleus.pathway.history.History;
import org.soleus.pathway.history.Score;
import org.soleus.pathway.history.Truth;
import org.soleus.pathway.measure.Numbers;
import org.soleus.pathway.redflag.RedFlag;
import org.soleus.pathway.rule.Rule;

/** What a letter says of a person: what the record holds, and what it does not. */
final class KnownSentences {
  /** Whether there are cramps at all. */
  static final Condition CRAMPS =
      Condition.of("cramp_hard/cramp_night/cramp_exercise/cramp_widespread");

  private final Picture picture;
  private final List<LegKnown> legs;
  private final boolean immediate;
  private final List<Sentence> all = new ArrayList<>();

  private KnownSentences(Picture picture, List<LegKnown> legs, Urgency urgency) {
    this.picture = picture;
    this.legs = legs;
    this.immediate = urgency.isImmediate();
  }

  /** What the record holds. Where there is no time nothing is weighed. */
  static List<Sentence> known(Picture picture, List<LegKnown> legs, Urgency urgency) {
    KnownSentences known = new KnownSentences(picture, legs, urgency);
    known.person();
    known.answers();
    known.scores();
    legs.forEach(leg -> known.all.addAll(LegSentences.known(leg)));
    if (!known.immediate) {
      known.causes();
    }
    return known.all;
  }

  /** What was not asked, examined or recorded. */
  static List<Sentence> notKnown(Picture picture, List<LegKnown> legs, Urgency urgency) {
    KnownSentences open = new KnownSentences(picture, legs, urgency);
    open.flags();
    open.arteries();
    open.medicines();
    open.sides();
    if (!open.immediate) {
      open.rules();
      legs.forEach(leg -> open.all.addAll(LegSentences.notKnown(leg)));
    }
    return open.all;
  }

  private void record(String format, Object... values) {
    all.add(Sentence.recorded(String.format(Locale.ROOT, format, values)));
  }

  private void person() {
    picture.facts().number("age").ifPresent(age -> record("Age: %s years.", Numbers.fixed(age, 0)));
    boolean told = picture.facts().history().answer("pregnant").isPresent();
    if (!told && picture.facts().truth("pregnant") == Truth.TRUE) {
      record("There is a pregnancy.");
    }
  }

  private void answers() {
    History history = picture.facts().history();
    List<String> present = Finding.present(history);
    List<String> absent = Finding.absent(history);
    if (!present.isEmpty()) {
      record("Present: %s.", String.join("; ", present));
    }
    if (!absent.isEmpty()) {
      record("Answered with no: %s.", String.join("; ", absent));
    }
  }

  private void scores() {
    Facts facts = picture.facts();
    for (Score one : picture.scores()) {
      int unknown = one.unknown(facts).size();
      boolean concerns =
          one.name().equals("wells")
              ? facts.truth("swelling_one_leg") == Truth.TRUE
              : one.known(facts) > 0 && !immediate;
      if (concerns) {
        all.add(
            one.grade(facts)
                .map(grade ->
                    new Sentence(points(one, unknown) + "; " + grade.words() + ".", grade.source()))
                .orElseGet(() ->
                    new Sentence(
                        points(one, unknown) + "; too little is known to say what it means.",
                        one.parts().getFirst().source())));
      }
    }
  }

  private String points(Score one, int unknown) {
    return "%s: %s%d%s"
        .formatted(
            one.label(),
            unknown > 0 ? "so far " : "",
            one.known(picture.facts()),
            unknown > 0 ? " (" + unknown + (unknown == 1 ? " part" : " parts") + " unknown)" : "");
  }

  /** Causes of cramps that the answers support at least plausibly, each by itself. */
  private void causes() {
    if (CRAMPS.in(picture.facts()) != Truth.TRUE) {
      return;
    }
    for (PossibleCause one : picture.causes().ranked()) {
      List<PossibleCause.Argument> reasons = one.reasons();
      if (!reasons.isEmpty() && one.support() != Support.WEAK) {
        all.add(
            new Sentence(
                "May contribute to the cramps, among others: %s, %s; for it: %s."
                    .formatted(
                        one.label().toLowerCase(Locale.ROOT),
                        one.support().words(),
                        String.join(
                            "; ", reasons.stream().map(PossibleCause.Argument::words).toList())),
                reasons.getFirst().source()));
      }
    }
  }

  private void flags() {
    if (picture.open().isEmpty()) {
      return;
    }
    Set<String> facts = new LinkedHashSet<>();
    for (RedFlag flag : picture.open()) {
      flag.when().facts().stream()
          .filter(fact -> !picture.facts().isKnown(fact))
          .map(Finding::of)
          .forEach(facts::add);
    }
    record(
        "Not known of %d of %d red flags, for which nobody asked: %s.",
        picture.open().size(), RedFlag.all().size(), String.join("; ", facts));
  }

  private void arteries() {
    boolean pulses = picture.facts().isKnown("pulses_abnormal");
    boolean index = legs.stream().anyMatch(leg -> leg.ankleBrachial().isPresent());
    if (!pulses && !index) {
      all.add(
          new Sentence(
              "Neither pulses nor an ankle-brachial index are on record: they are checked before any compression is advised.",
              rule("CP04").source()));
    }
  }

  private void medicines() {
    switch (picture.facts().history().medicineList()) {
      case WHOLE -> {}
      case IN_PART ->
          record("Medicines other than those recorded, anticoagulants among them: not known.");
      case NOT_ASKED -> record("Medicines, anticoagulants among them: not asked.");
    }
  }

  private void sides() {
    boolean one = legs.size() == 1;
    if (!one && picture.facts().history().isAny() && !picture.facts().isKnown("cramp_side")) {
      record("Which leg the answers speak of: not recorded.");
    }
  }

  /** Rules of referral that would apply if more were known. */
  private void rules() {
    for (Rule.Applied one : Rule.open(picture.facts())) {
      if (one.rule().topic() == Rule.Topic.REFER && Ask.isBy(one.rule().id())) {
        all.add(
            new Sentence(
                "%s Not known: %s."
                    .formatted(one.rule().words(), String.join("; ", missing(one.rule().when()))),
                one.rule().source()));
      }
    }
  }

  /** Facts of the parts of a condition that do not hold yet. */
  private List<String> missing(Condition condition) {
    return condition.parts().stream()
        .map(part -> new Condition("", List.of(part)))
        .filter(part -> part.in(picture.facts()) == Truth.UNKNOWN)
        .flatMap(part -> part.facts().stream())
        .filter(fact -> !picture.facts().isKnown(fact))
        .map(Finding::of)
        .distinct()
        .toList();
  }

  private static Rule rule(String id) {
    return Rule.all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }
}
