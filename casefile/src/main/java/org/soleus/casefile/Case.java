package org.soleus.casefile;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.soleus.limb.anatomy.Person;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.assessment.LimbRecord;
import org.soleus.pathway.followup.FollowUp;
import org.soleus.pathway.grading.AnkleBrachial;
import org.soleus.pathway.grading.GradedLimb;
import org.soleus.pathway.history.Facts;
import org.soleus.pathway.history.History;

/**
 * What a case file says: one person, one or both legs, and where the values come from.
 *
 * @param format version of the case format
 * @param id short name for file names and tables
 * @param title one line that says what the case shows
 * @param person whose legs; values not in {@code given} are those of the reference adult
 * @param given which values of the person the file gave
 * @param personSource key of the source of the person's values, or empty
 * @param limbs the legs, each side at most once
 * @param limbSources keys of the sources of the legs' clinical classes; sides without one are
 *     absent
 * @param sources publications, reports and data sets that the case names
 * @param notes anything a reader should know, or empty
 * @param followUp later examinations, grading and diary
 * @param history what the person was asked
 */
public record Case(
    int format,
    String id,
    String title,
    Person person,
    Set<PersonField> given,
    String personSource,
    List<LimbRecord> limbs,
    Map<Side, String> limbSources,
    List<Source> sources,
    String notes,
    FollowUp followUp,
    History history) {
  /** Version of the case format that this program writes, and the newest that it reads. */
  public static final int FORMAT = 1;

  /** Copies the collections. */
  public Case {
    EnumSet<PersonField> fields = EnumSet.noneOf(PersonField.class);
    fields.addAll(given);
    given = Collections.unmodifiableSet(fields);
    limbs = List.copyOf(limbs);
    EnumMap<Side, String> bySide = new EnumMap<>(Side.class);
    bySide.putAll(limbSources);
    limbSources = Collections.unmodifiableMap(bySide);
    sources = List.copyOf(sources);
  }

  /** A case of one examination without a date or a history. */
  public Case(
      int format,
      String id,
      String title,
      Person person,
      Set<PersonField> given,
      String personSource,
      List<LimbRecord> limbs,
      Map<Side, String> limbSources,
      List<Source> sources,
      String notes) {
    this(
        format,
        id,
        title,
        person,
        given,
        personSource,
        limbs,
        limbSources,
        sources,
        notes,
        FollowUp.NONE,
        History.NONE);
  }

  /** The record of a leg, if the case has one. */
  public Optional<LimbRecord> limb(Side side) {
    return limbs.stream().filter(limb -> limb.side() == side).findFirst();
  }

  /** The source with a key, if the case has it. */
  public Optional<Source> source(String key) {
    return sources.stream().filter(source -> source.key().equals(key)).findFirst();
  }

  /** This case with another history. */
  public Case with(History other) {
    return new Case(
        format,
        id,
        title,
        person,
        given,
        personSource,
        limbs,
        limbSources,
        sources,
        notes,
        followUp,
        other);
  }

  /** Class and severity of a leg at the first examination. */
  public GradedLimb graded(LimbRecord limb) {
    return GradedLimb.of(followUp.date(), limb, followUp.grading(limb.side()));
  }

  /** All that is known, by names that the conditions of the pathway use. */
  public Facts facts() {
    Facts facts =
        Facts.of(
            history,
            given.contains(PersonField.AGE)
                ? OptionalDouble.of(person.age())
                : OptionalDouble.empty(),
            pregnancyWeeks(),
            limbs);
    OptionalDouble measured =
        limbs.stream()
            .flatMap(limb -> followUp.grading(limb.side()).pressures().stream())
            .flatMap(pressures -> pressures.index().stream())
            .mapToDouble(AnkleBrachial::index)
            .min();
    boolean lower =
        measured.isPresent()
            && facts.number("abi").orElse(Double.POSITIVE_INFINITY) > measured.getAsDouble();
    return lower ? facts.tested("abi", Double.toString(measured.getAsDouble())) : facts;
  }

  /** Weeks as given; none of a man. */
  private OptionalDouble pregnancyWeeks() {
    if (given.contains(PersonField.PREGNANCY)) {
      return OptionalDouble.of(person.pregnancyWeeks());
    }
    boolean isMan = given.contains(PersonField.SEX) && person.sex() == Person.Sex.MALE;
    return isMan ? OptionalDouble.of(0) : OptionalDouble.empty();
  }

  /**
   * The person's values that were not given, in words, such as {@code stature 1.75 m}. Who was not
   * said to be pregnant is not, which needs no words.
   */
  public List<String> defaults() {
    return EnumSet.complementOf(EnumSet.of(PersonField.PREGNANCY)).stream()
        .filter(field -> !given.contains(field))
        .map(field -> field.of(person))
        .toList();
  }
}
