package org.soleus.pathway.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soleus.limb.anatomy.Side;
import org.soleus.pathway.cause.Picture;
import org.soleus.pathway.evidence.Source;
import org.soleus.pathway.history.Medicine;

/**
 * What is asked of one service, how soon and why. It holds only what the record of a person and the
 * tables of the pathway say; nothing of it is simulated.
 *
 * @param service who is asked
 * @param urgency how soon
 * @param asOf when the history was taken or the legs were examined last, where that is known
 * @param sides the legs that the record is of
 * @param question in one sentence
 * @param reasons red flags and rules that ask for it, the most urgent first; empty where nothing
 *     that is known argues for a referral
 * @param known what the record holds
 * @param notKnown what was not asked, examined or recorded
 * @param medicines to be reviewed with who prescribed them; none is to be stopped
 * @param besides what is asked of other services
 * @param safetyNet what the person is told to watch for
 */
public record Referral(
    Service service,
    Urgency urgency,
    Optional<LocalDate> asOf,
    List<Side> sides,
    String question,
    List<Sentence> reasons,
    List<Sentence> known,
    List<Sentence> notKnown,
    List<Medicine> medicines,
    List<Sentence> besides,
    List<SafetyNet> safetyNet) {
  private static final String NO_QUESTION =
      "Nothing that is known argues for a referral by the rules of this program, which is not a reason"
          + " for calm: what was not asked or examined is named below.";

  /** Source of who is asked by which flag or rule. */
  static final Source TABLE =
      new Source(
          "referrals.table, read from the action of each flag or rule", "engineering assumption");

  /** Copies the lists. */
  public Referral {
    sides = List.copyOf(sides);
    reasons = List.copyOf(reasons);
    known = List.copyOf(known);
    notKnown = List.copyOf(notKnown);
    medicines = List.copyOf(medicines);
    besides = List.copyOf(besides);
    safetyNet = List.copyOf(safetyNet);
  }

  /** Whether anything argues for it. */
  public boolean isArgued() {
    return !reasons.isEmpty();
  }

  /** Whether an appointment for a duplex examination of the veins may be proposed with it. */
  public boolean allowsAppointment() {
    return isArgued() && service.makesDuplex() && !urgency.isImmediate();
  }

  /**
   * The referrals of a person, the leading one first; never empty. Where an emergency or something
   * of today is in question nothing later is asked for.
   *
   * @param picture what the history comes to
   * @param legs what is known of each leg
   */
  public static List<Referral> all(Picture picture, List<LegKnown> legs) {
    List<Ask.Held> held = Ask.held(picture.facts());
    Urgency soonest =
        held.stream()
            .map(one -> one.ask().urgency())
            .min(Comparator.naturalOrder())
            .orElse(Urgency.ROUTINE);
    Map<Service, List<Ask.Held>> byService = new EnumMap<>(Service.class);
    held.stream()
        .filter(one -> !soonest.isImmediate() || one.ask().urgency() == soonest)
        .sorted(Comparator.comparing(one -> one.ask().urgency()))
        .forEach(
            one -> byService.computeIfAbsent(one.ask().service(), _ -> new ArrayList<>()).add(one));
    if (byService.isEmpty()) {
      return List.of(of(Service.OWN_CLINICIAN, List.of(), List.of(), picture, legs));
    }
    List<Referral> all = new ArrayList<>();
    byService.forEach(
        (service, asks) -> all.add(of(service, asks, besides(service, byService), picture, legs)));
    all.sort(Comparator.comparing(Referral::urgency).thenComparing(Referral::service));
    return all;
  }

  /** The leading referral of a person. */
  public static Referral of(Picture picture, List<LegKnown> legs) {
    return all(picture, legs).getFirst();
  }

  private static Referral of(
      Service service,
      List<Ask.Held> asks,
      List<Sentence> besides,
      Picture picture,
      List<LegKnown> legs) {
    Urgency urgency = asks.isEmpty() ? Urgency.ROUTINE : asks.getFirst().ask().urgency();
    return new Referral(
        service,
        urgency,
        LegKnown.date(picture.facts().history().taken(), legs),
        legs.stream().map(LegKnown::side).toList(),
        asks.isEmpty() ? NO_QUESTION : asks.getFirst().ask().question(),
        asks.stream().map(Ask.Held::reason).toList(),
        KnownSentences.known(picture, legs, urgency),
        KnownSentences.notKnown(picture, legs, urgency),
        picture.review(),
        besides,
        SafetyNet.of(picture.facts(), urgency));
  }

  private static List<Sentence> besides(Service service, Map<Service, List<Ask.Held>> byService) {
    return byService.entrySet().stream()
        .filter(one -> one.getKey() != service)
        .map(one -> {
          Ask.Held first = one.getValue().getFirst();
          return new Sentence(
              "%s, %s: %s"
                  .formatted(
                      one.getKey().label(), first.ask().urgency().words(), first.ask().question()),
              first.reason().source());
        })
        .toList();
  }
}
