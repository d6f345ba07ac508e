package org.soleus.pathway.cause;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.soleus.pathway.evidence.Source;

/**
 * A cause that may contribute, alone or with others: shares of several causes do not add up to one.
 *
 * @param cause key
 * @param label name for people
 * @param low lowest share of people with such answers in whom it contributes [1]
 * @param mid share [1]
 * @param high highest share [1]
 * @param support in a word
 * @param test a test that would tell, or empty
 * @param arguments what speaks for and against it, the strongest first
 * @param most share that no finding lifts it above [1]
 * @param isRaised whether the answers speak for it on balance
 * @param prior source of what was taken before anything was asked
 */
public record PossibleCause(
    String cause,
    String label,
    double low,
    double mid,
    double high,
    Support support,
    String test,
    List<Argument> arguments,
    double most,
    boolean isRaised,
    Source prior) {
  /** Copies the list. */
  public PossibleCause {
    arguments = List.copyOf(arguments);
  }

  /** What is there and speaks for it, of findings that go together the strongest. */
  public List<Argument> reasons() {
    return arguments.stream()
        .filter(one -> one.counts() && one.isFor() && one.isPresent())
        .toList();
  }

  /** What speaks most for it, or against it, of what counts. */
  public Optional<Argument> strongest(boolean isFor) {
    return arguments.stream()
        .filter(one -> one.counts() && one.isFor() == isFor)
        .max(Comparator.comparingDouble(one -> one.ratio().strength()));
  }

  /**
   * A finding that speaks for or against a cause.
   *
   * @param words of the finding
   * @param isPresent whether it is there, or known not to be
   * @param ratio by how much it moves the odds
   * @param counts whether it does: of findings that go together the strongest
   * @param source where the ratio was read
   */
  public record Argument(
      String words, boolean isPresent, Ratio ratio, boolean counts, Source source) {
    /** Whether it speaks for the cause. */
    public boolean isFor() {
      return ratio.mid() > 1;
    }
  }
}
