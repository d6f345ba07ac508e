package org.soleus.pathway.cause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.soleus.pathway.history.Facts;
import org.soleus.pathway.history.Truth;
import org.soleus.pathway.redflag.RedFlag;

/**
 * Which causes may contribute to someone's cramps (docs/theory/5-pathway.md). Each cause by itself:
 * the odds of its prior, times the ratio of the strongest finding of each group; the strongest
 * group for and the strongest against count in full, the others by half, all within 1/30 and 30.
 * Shares are not normalised: several causes may contribute, and cramps without a known cause stay
 * on the list.
 *
 * @param ranked causes: those first for which the answers speak on balance, each part by its share
 * @param notAsked labels of causes that are looked at only once something is known of them
 */
public record Causes(List<PossibleCause> ranked, List<String> notAsked) {
  /**
   * Power to which ratios of several groups are shrunk, since they are not independent; assumed.
   */
  public static final double SHRINK = 0.5;

  /** Farthest that all findings together may move the odds; assumed. */
  public static final double CAP = 30;

  /** The answers speak for a cause where they raise its odds by more than this factor; assumed. */
  public static final double RAISED = 1.3;

  /** Key of cramps without a known cause. */
  private static final String UNEXPLAINED = "idiopathic";

  /** Copies the lists. */
  public Causes {
    ranked = List.copyOf(ranked);
    notAsked = List.copyOf(notAsked);
  }

  /** The causes of a person. */
  public static Causes of(Facts facts) {
    List<PossibleCause> found = new ArrayList<>();
    List<String> notAsked = new ArrayList<>();
    for (String cause : Prior.causes()) {
      Optional<Prior> prior = Prior.of(cause, facts);
      if (prior.isPresent()) {
        found.add(possible(prior.get(), facts));
      } else if (isUnknown(cause, facts)) {
        notAsked.add(label(cause));
      }
    }
    found.sort(order(PossibleCause::mid));
    return new Causes(found, notAsked);
  }

  /** Those for which the answers speak first, each part by a share, the highest first. */
  private static Comparator<PossibleCause> order(ToDoubleFunction<PossibleCause> share) {
    return Comparator.comparing(PossibleCause::isRaised).thenComparingDouble(share).reversed();
  }

  private static boolean isUnknown(String cause, Facts facts) {
    return Prior.all().stream()
        .anyMatch(one -> one.cause().equals(cause) && one.given().in(facts) == Truth.UNKNOWN);
  }

  private static String label(String cause) {
    return Prior.all().stream()
        .filter(one -> one.cause().equals(cause))
        .findFirst()
        .orElseThrow()
        .label();
  }

  /** The middle share of each cause that is on the list, by its key [1]. */
  static Map<String, Double> shares(Facts facts) {
    Map<String, Double> shares = new LinkedHashMap<>();
    for (String cause : Prior.causes()) {
      Prior.of(cause, facts)
          .ifPresent(prior -> shares.put(cause, middle(prior, Findings.of(cause, facts))));
    }
    return shares;
  }

  private static double middle(Prior prior, Findings findings) {
    return findings.share(prior.mid(), prior.most(), Ratio::mid);
  }

  private static PossibleCause possible(Prior prior, Facts facts) {
    Findings findings = Findings.of(prior.cause(), facts);
    double low = findings.share(prior.low(), prior.most(), Ratio::low);
    double mid = middle(prior, findings);
    double high = findings.share(prior.high(), prior.most(), Ratio::high);
    boolean isTested = prior.tested().map(test -> test.in(facts) == Truth.TRUE).orElse(true);
    List<PossibleCause.Argument> arguments = arguments(findings);
    Support support = support(low, mid, high, isTested);
    return new PossibleCause(
        prior.cause(),
        prior.label(),
        low,
        mid,
        high,
        mayBeStrong(prior, arguments, facts) ? support : support.noMoreThanPlausible(),
        isTested ? "" : prior.test(),
        arguments,
        prior.most(),
        isRaised(prior, mid),
        prior.source());
  }

  /** A state that must be known to be there, such as a pregnancy, speaks by itself. */
  private static boolean isRaised(Prior prior, double share) {
    boolean isGiven = !prior.given().parts().isEmpty();
    return isGiven || odds(share) > RAISED * odds(prior.mid());
  }

  private static double odds(double share) {
    return share / (1 - share);
  }

  /**
   * Whether a cause may be called strongly supported: something must speak for it, and cramps
   * without a known cause only where every red flag was asked for and none is raised.
   */
  private static boolean mayBeStrong(
      Prior prior, List<PossibleCause.Argument> arguments, Facts facts) {
    boolean speaks = arguments.stream().anyMatch(one -> one.counts() && one.isFor());
    return speaks && (!prior.cause().equals(UNEXPLAINED) || isClear(facts));
  }

  private static boolean isClear(Facts facts) {
    return RedFlag.open(facts).isEmpty() && RedFlag.raised(facts).isEmpty();
  }

  private static Support support(double low, double mid, double high, boolean isTested) {
    boolean isWide = Support.of(low) != Support.of(high);
    return !isTested && isWide && Support.of(mid) != Support.WEAK
        ? Support.NEEDS_TEST
        : Support.of(mid);
  }

  private static List<PossibleCause.Argument> arguments(Findings findings) {
    return findings.known().stream()
        .map(one ->
            new PossibleCause.Argument(
                one.feature().words(),
                one.isPresent(),
                one.ratio(),
                findings.counting().contains(one),
                one.feature().source()))
        .filter(one -> one.ratio().mid() != 1)
        .sorted(Comparator.comparingDouble((PossibleCause.Argument one) -> -one.ratio().strength()))
        .toList();
  }

  /**
   * The first of the list under each of the three priors: one name where their choice is the same.
   */
  public List<String> firstByPrior() {
    return Stream.<ToDoubleFunction<PossibleCause>>of(
            PossibleCause::low, PossibleCause::mid, PossibleCause::high)
        .map(share -> ranked.stream().min(order(share)).map(PossibleCause::label).orElse(""))
        .distinct()
        .toList();
  }

  /** The cause with a key, if it is on the list. */
  public Optional<PossibleCause> of(String cause) {
    return ranked.stream().filter(one -> one.cause().equals(cause)).findFirst();
  }
}
