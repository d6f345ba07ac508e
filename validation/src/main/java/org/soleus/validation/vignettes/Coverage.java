package org.soleus.validation.vignettes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.soleus.pathway.cause.Prior;
import org.soleus.pathway.history.Facts;
import org.soleus.pathway.history.Score;
import org.soleus.pathway.redflag.RedFlag;
import org.soleus.pathway.rule.Rule;

/**
 * What of the tables of the pathway which vignettes exercise.
 *
 * @param table red flags, causes, rules or meanings of scores
 * @param id name of the row
 * @param words of the row
 * @param vignettes those in which a flag is raised, a cause is the expected one, a rule applies or
 *     a sum has this meaning
 */
record Coverage(String table, String id, String words, List<Vignette> vignettes) {
  static final String FLAGS = "Red flags";
  static final String CAUSES = "Causes";
  static final String RULES = "Rules";
  static final String SCORES = "Meanings of scores";

  /** Copies the list. */
  Coverage {
    vignettes = List.copyOf(vignettes);
  }

  /** Every row of the tables. */
  static List<Coverage> of(List<Vignette> vignettes) {
    List<Coverage> all = new ArrayList<>();
    for (RedFlag flag : RedFlag.all()) {
      String words = "%s (%s)".formatted(flag.reason(), flag.urgency().words());
      all.add(row(FLAGS, flag.id(), words, vignettes, one -> one.raised().contains(flag.id())));
    }
    for (String cause : Prior.causes()) {
      String label =
          Prior.all().stream()
              .filter(one -> one.cause().equals(cause))
              .findFirst()
              .orElseThrow()
              .label();
      all.add(row(CAUSES, cause, label, vignettes, one -> one.cause().equals(cause)));
    }
    List<Set<String>> applying = vignettes.stream().map(Coverage::applying).toList();
    for (Rule rule : Rule.all()) {
      all.add(
          row(
              RULES,
              rule.id(),
              rule.words(),
              vignettes,
              one -> applying.get(vignettes.indexOf(one)).contains(rule.id())));
    }
    Score.ALL.forEach(
        score -> score.grades().forEach(grade -> all.add(row(score, grade, vignettes))));
    return all;
  }

  private static Set<String> applying(Vignette one) {
    return Set.copyOf(Rule.applying(one.facts()).stream().map(rule -> rule.rule().id()).toList());
  }

  private static Coverage row(Score score, Score.Grade grade, List<Vignette> vignettes) {
    return row(
        SCORES,
        "%s %d to %d".formatted(score.name(), grade.from(), grade.to()),
        score.label() + ": " + grade.words(),
        vignettes,
        one -> {
          Facts facts = one.facts();
          return score.isAny(facts) && score.grade(facts).filter(grade::equals).isPresent();
        });
  }

  private static Coverage row(
      String table, String id, String words, List<Vignette> all, Predicate<Vignette> exercises) {
    return new Coverage(table, id, words, all.stream().filter(exercises).toList());
  }

  /** How many of them were told from reports. */
  long reported() {
    return vignettes.stream().filter(Vignette::isReported).count();
  }
}
