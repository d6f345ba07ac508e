package org.soleus.pathway.cause;

import java.util.List;
import org.soleus.pathway.history.Facts;
import org.soleus.pathway.history.Medicine;
import org.soleus.pathway.history.Score;
import org.soleus.pathway.redflag.RedFlag;

/**
 * What the answers of a person come to: red flags first, then scores, possible causes, and what
 * would change the picture most.
 *
 * @param facts all that is known
 * @param raised red flags, the most urgent first
 * @param open red flags of which something was not asked
 * @param scores those of which anything is known
 * @param causes that may contribute
 * @param questions that would change the picture, the most informative first
 * @param tests likewise
 * @param review medicines that are reported with cramps, to be reviewed with who prescribed them
 */
public record Picture(
    Facts facts,
    List<RedFlag> raised,
    List<RedFlag> open,
    List<Score> scores,
    Causes causes,
    List<NextQuestion> questions,
    List<NextTest> tests,
    List<Medicine> review) {
  /** Copies the lists. */
  public Picture {
    raised = List.copyOf(raised);
    open = List.copyOf(open);
    scores = List.copyOf(scores);
    questions = List.copyOf(questions);
    tests = List.copyOf(tests);
    review = List.copyOf(review);
  }

  /** Whether a history was taken; if not, what follows comes from the records of the legs alone. */
  public boolean isAsked() {
    return facts.history().isAny();
  }

  /** Of how many red flags it is not known whether they are there, as a sentence. */
  public String openWords() {
    if (open.isEmpty()) {
      return "All were asked for.";
    }
    String other = raised.isEmpty() ? "" : open.size() == 1 ? "other " : "others ";
    return open.size() == 1
        ? "Of 1 %sit is not known whether it is there: nobody asked.".formatted(other)
        : "Of %d %sit is not known whether they are there: nobody asked."
            .formatted(open.size(), other);
  }

  /** The picture of a person. */
  public static Picture of(Facts facts) {
    return new Picture(
        facts,
        RedFlag.raised(facts),
        RedFlag.open(facts),
        Score.ALL.stream().filter(one -> one.isAny(facts)).toList(),
        Causes.of(facts),
        NextQuestion.of(facts),
        NextTest.of(facts),
        facts.history().medicines().orElse(List.of()).stream()
            .filter(one -> one.kind().isReported())
            .toList());
  }
}
