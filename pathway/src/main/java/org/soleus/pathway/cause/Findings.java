package org.soleus.pathway.cause;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.soleus.pathway.history.Facts;
import org.soleus.pathway.history.Truth;

/**
 * What is known of a person that speaks for or against one cause (docs/theory/5-pathway.md, 5.1).
 *
 * @param known every finding, present or known not to be
 * @param counting of findings that go together the strongest
 */
record Findings(List<Finding> known, List<Finding> counting) {
  private static final Map<String, List<Feature>> BY_CAUSE =
      Feature.all().stream().collect(Collectors.groupingBy(Feature::cause));

  /**
   * A finding.
   *
   * @param feature what it is
   * @param isPresent whether it is there, or known not to be
   * @param ratio by how much it moves the odds
   */
  record Finding(Feature feature, boolean isPresent, Ratio ratio) {
    private static Finding of(Feature feature, Truth truth) {
      boolean isPresent = truth == Truth.TRUE;
      return new Finding(feature, isPresent, isPresent ? feature.present() : feature.absent());
    }
  }

  /** Copies the lists. */
  Findings {
    known = List.copyOf(known);
    counting = List.copyOf(counting);
  }

  /** The findings of a person about a cause. */
  static Findings of(String cause, Facts facts) {
    List<Finding> known = new ArrayList<>();
    Map<String, Finding> strongest = new LinkedHashMap<>();
    for (Feature feature : BY_CAUSE.getOrDefault(cause, List.of())) {
      Truth truth = feature.when().in(facts);
      if (truth != Truth.UNKNOWN) {
        Finding finding = Finding.of(feature, truth);
        known.add(finding);
        strongest.merge(feature.group(), finding, Findings::stronger);
      }
    }
    return new Findings(known, List.copyOf(strongest.values()));
  }

  private static Finding stronger(Finding one, Finding other) {
    return other.ratio().strength() > one.ratio().strength() ? other : one;
  }

  /**
   * Share after the odds of a prior were moved by the ratios that count: the strongest for and the
   * strongest against in full, the others shrunk. So another finding never moves the odds the other
   * way.
   *
   * @param prior share before [1]
   * @param most share that no finding lifts it above [1]
   * @param end which end of the ratios
   */
  double share(double prior, double most, ToDoubleFunction<Ratio> end) {
    double logs = 0;
    double best = 0;
    double worst = 0;
    for (Finding one : counting) {
      double log = Math.log(end.applyAsDouble(one.ratio()));
      logs += log;
      best = Math.max(best, log);
      worst = Math.min(worst, log);
    }
    double moved = best + worst + Causes.SHRINK * (logs - best - worst);
    double cap = Math.log(Causes.CAP);
    double odds = prior / (1 - prior) * Math.exp(Math.clamp(moved, -cap, cap));
    return Math.min(most, odds / (1 + odds));
  }
}
