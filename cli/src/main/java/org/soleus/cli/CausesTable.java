package org.soleus.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.soleus.pathway.cause.NextQuestion;
import org.soleus.pathway.cause.NextTest;
import org.soleus.pathway.cause.Picture;
import org.soleus.pathway.cause.PossibleCause;
import org.soleus.pathway.history.FactWords;
import org.soleus.pathway.history.Medicine;
import org.soleus.pathway.history.MedicineList;
import org.soleus.pathway.history.Score;
import org.soleus.pathway.redflag.RedFlag;
import org.soleus.pathway.rule.Rule;

/** Red flags, scores, possible causes and what to ask next, for a terminal. */
final class CausesTable {
  /** Questions and tests that are shown. */
  private static final int MOST = 5;

  private final Picture picture;
  private final StringBuilder text = new StringBuilder();

  private CausesTable(Picture picture) {
    this.picture = picture;
  }

  static String of(Picture picture) {
    CausesTable table = new CausesTable(picture);
    table.flags();
    table.scores();
    table.causes();
    table.rules();
    table.next();
    return table.text.toString();
  }

  /** Raised flags alone, for a moment in which one is raised. */
  static String flag(RedFlag one) {
    return "%s: %s %s %s"
        .formatted(
            one.urgency().words().toUpperCase(Locale.ROOT),
            one.reason(),
            one.action(),
            one.source().line());
  }

  private void flags() {
    line("Red flags");
    picture.raised().forEach(one -> line("  ! %s", flag(one)));
    int open = picture.open().size();
    if (open == RedFlag.all().size()) {
      line("  not known of any of %d, for which nobody asked; soleus ask does", open);
      return;
    }
    if (picture.raised().isEmpty()) {
      line("  none of those that were asked for");
    }
    if (open > 0) {
      line(
          "  not known of %d other%s, for which nobody asked; soleus ask does",
          open, open == 1 ? "" : "s");
    }
    if (!picture.raised().isEmpty()) {
      line("  What follows below does not take the place of what the flags ask for.");
    }
  }

  private void scores() {
    if (picture.scores().isEmpty()) {
      return;
    }
    line("");
    line("Scores");
    for (Score one : picture.scores()) {
      int unknown = one.unknown(picture.facts()).size();
      line(
          "  %s: %s%d%s%s",
          one.label(),
          unknown > 0 ? "so far " : "",
          one.known(picture.facts()),
          unknown > 0 ? " (" + unknown + " parts unknown)" : "",
          one.grade(picture.facts())
              .map(grade -> "; " + grade.words() + " " + grade.source().line())
              .orElse("; too little is known to say what it means"));
    }
  }

  private void causes() {
    line("");
    line("What may contribute (each by itself; shares do not add up to 100 %%)");
    boolean raised = false;
    for (PossibleCause one : picture.causes().ranked()) {
      if (one.isRaised() && !raised) {
        line("  The answers speak for:");
      } else if (!one.isRaised() && raised) {
        line("  Also possible, of which nothing was told or against which answers speak:");
      }
      raised = one.isRaised();
      line(
          "  %-36s %-24s %4s %% (%s to %s)%s%s",
          one.label(),
          one.support().words(),
          percent(one.mid()),
          percent(one.low()),
          percent(one.high()),
          one.test().isEmpty() ? "" : "  test: " + one.test(),
          one.mid() < one.most() ? "" : "  not above that: " + one.prior().line());
      one.arguments().stream().filter(PossibleCause.Argument::counts).forEach(this::argument);
    }
    List<String> first = picture.causes().firstByPrior();
    line(
        first.size() == 1
            ? "  The first of the list is the same under low, middle and high priors."
            : "  The first of the list depends on the priors: " + String.join(" or ", first) + ".");
    line("  Priors are assumed: no published distribution of causes was found.");
    if (!picture.causes().notAsked().isEmpty()) {
      line("  Not asked: %s", String.join(", ", picture.causes().notAsked()));
    }
    if (!picture.review().isEmpty()) {
      line("");
      line("Medicines to review with who prescribed them (none is to be stopped for this)");
      for (Medicine one : picture.review()) {
        line(
            "  %s%s%s %s",
            one.kind().label(),
            one.name().isEmpty() ? "" : ", " + one.name(),
            one.started().map(date -> ", since " + date).orElse(", start not recorded"),
            one.kind().source().line());
      }
    }
    medicineList(picture.facts().history().medicineList(), picture.review().isEmpty());
  }

  /** What the list does not say: nothing of it may be read as "none". */
  private void medicineList(MedicineList list, boolean nothingToReview) {
    if (list != MedicineList.WHOLE) {
      if (nothingToReview) {
        line("");
        line("Medicines");
      }
      line("  %s", nothingToReview ? list.noneToReview() : list.remark());
    }
  }

  private void argument(PossibleCause.Argument one) {
    line(
        "      %s %s%s, ratio %.2g (%.2g to %.2g) %s",
        one.isFor() ? "+" : "-",
        one.isPresent() ? "" : "not: ",
        one.words(),
        one.ratio().mid(),
        one.ratio().low(),
        one.ratio().high(),
        one.source().line());
  }

  private void rules() {
    List<Rule.Applied> applying = Rule.applying(picture.facts());
    List<Rule.Applied> open = Rule.open(picture.facts());
    for (Rule.Topic topic : Rule.Topic.values()) {
      List<Rule.Applied> of =
          Stream.concat(applying.stream(), open.stream())
              .filter(one -> one.rule().topic() == topic)
              .toList();
      if (!of.isEmpty()) {
        line("");
        line("%s", topic.words());
        of.forEach(this::rule);
      }
    }
  }

  private void rule(Rule.Applied one) {
    line(
        "  %s (%s) %s%s",
        one.rule().words(),
        one.rule().grade(),
        one.rule().source().line(),
        one.applies()
            ? ""
            : "; depends on "
                + String.join(", ", one.missing().stream().map(FactWords::of).toList()));
  }

  /** A share in whole percent, without its sign. */
  static String percent(double share) {
    double percent = 100 * share;
    return percent < 0.5 ? "<1" : String.format(Locale.ROOT, "%.0f", percent);
  }

  private void next() {
    if (!picture.questions().isEmpty()) {
      line("");
      line("What would change the picture most");
      for (NextQuestion one : picture.questions().stream().limit(MOST).toList()) {
        line("  %s [%s]", one.question().words(), one.question().id());
      }
    }
    for (NextTest one : picture.tests()) {
      line("  test: %s", one.words());
    }
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }
}
