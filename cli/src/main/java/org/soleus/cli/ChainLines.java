package org.soleus.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.soleus.pathway.cause.NextQuestion;
import org.soleus.pathway.cause.Picture;
import org.soleus.pathway.cause.PossibleCause;
import org.soleus.pathway.grading.GradedLimb;
import org.soleus.pathway.grading.Vcss;
import org.soleus.pathway.grading.VillaltaGrade;
import org.soleus.pathway.redflag.RedFlag;

/**
 * What comes before the tables of an assessment: red flags, what may contribute, what to ask next,
 * the class of a leg. Few lines; {@code soleus causes} prints all of it.
 */
final class ChainLines {
  private static final int CAUSES = 3;

  private ChainLines() {}

  /** Of the person; empty where nobody asked and no record raises a flag. */
  static String of(Picture picture) {
    if (!picture.isAsked() && picture.raised().isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("Red flags\n");
    for (RedFlag one : picture.raised()) {
      text.append("  ! ").append(CausesTable.flag(one)).append('\n');
    }
    if (picture.raised().isEmpty() && picture.open().size() < RedFlag.all().size()) {
      text.append("  none of those that were asked for\n");
    }
    text.append("  ").append(picture.openWords()).append('\n');
    if (picture.isAsked()) {
      text.append("What may contribute to cramps (shares do not add up to 100 %)\n");
      picture.causes().ranked().stream().limit(CAUSES).forEach(one -> text.append(line(one)));
      int more = picture.causes().ranked().size() - CAUSES;
      if (more > 0) {
        text.append("  and %d more: soleus causes%n".formatted(more));
      }
      picture.questions().stream()
          .findFirst()
          .map(NextQuestion::question)
          .ifPresent(one -> text.append("  ask next: %s%n".formatted(one.words())));
    }
    return text.append('\n').toString();
  }

  private static String line(PossibleCause one) {
    return "  %-36s %-24s %s %% (%s to %s)%n"
        .formatted(
            one.label(),
            one.support().words(),
            CausesTable.percent(one.mid()),
            CausesTable.percent(one.low()),
            CausesTable.percent(one.high()));
  }

  /** Of a leg, as recorded. */
  static String of(GradedLimb graded) {
    String villalta =
        graded.postThrombotic().map(VillaltaGrade::words).map(words -> "; " + words).orElse("");
    Optional<String> index =
        graded.index().map(one -> String.format(Locale.ROOT, "%.2f, %s", one.index(), one.words()));
    return "Recorded: CEAP %s%n          VCSS %s; ankle-brachial index %s%s%n"
        .formatted(
            graded.ceap().full(),
            graded.vcss().words(Vcss.Sum.ALL_TEN),
            index.orElse("not recorded"),
            villalta)
        .lines()
        .collect(Collectors.joining("\n", "", "\n\n"));
  }
}
