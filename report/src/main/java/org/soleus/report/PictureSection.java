package org.soleus.report;

import java.util.List;
import java.util.stream.Stream;
import org.soleus.pathway.cause.NextQuestion;
import org.soleus.pathway.cause.NextTest;
import org.soleus.pathway.cause.Picture;
import org.soleus.pathway.cause.PossibleCause;
import org.soleus.pathway.cause.Support;
import org.soleus.pathway.history.FactWords;
import org.soleus.pathway.history.Medicine;
import org.soleus.pathway.history.MedicineList;
import org.soleus.pathway.history.Score;
import org.soleus.pathway.measure.Numbers;
import org.soleus.pathway.redflag.RedFlag;
import org.soleus.pathway.rule.Rule;
import org.soleus.report.markup.Markup;

/** What the history of a person comes to: red flags, scores, causes, what to ask, rules. */
final class PictureSection {
  /** Questions that are shown. */
  private static final int MOST = 5;

  private final Picture picture;

  PictureSection(Picture picture) {
    this.picture = picture;
  }

  Markup draw() {
    Markup section = Markup.of("section").as("limb").with("id", "history");
    section.add(Markup.of("h2", "A What the history says"));
    section.add(AppendixPart.FLAGS.open(0, "flags", "Red flags").add(flags()));
    if (!picture.scores().isEmpty()) {
      section.add(AppendixPart.SCORES.open(0, "scores", "Scores").add(scores()));
    }
    section.add(
        AppendixPart.CAUSES.open(0, "causes", "What may contribute to cramps").add(causes()));
    section.add(
        AppendixPart.MEDICINES.open(0, "medicines", "Medicines to review").add(medicines()));
    section.add(
        AppendixPart.NEXT.open(0, "next", "What would change the picture most").add(next()));
    return section.add(
        AppendixPart.RULES
            .open(0, "rules", "What guidelines and studies say of this")
            .add(rules()));
  }

  private List<Markup> flags() {
    Markup list = Markup.of("ul");
    for (RedFlag one : picture.raised()) {
      list.add(
          Markup.of("li")
              .add(Markup.of("span", one.urgency().words() + ": ").as("warning"))
              .text(one.reason() + " " + one.action() + " ")
              .add(PageParts.source(one.source())));
    }
    Markup raised =
        picture.raised().isEmpty()
            ? Markup.of("p", "None of those that were asked for was raised.")
            : list;
    String rest =
        picture.openWords()
            + (picture.raised().isEmpty()
                ? ""
                : " What follows does not take the place of what a flag asks for.");
    return List.of(raised, Markup.of("p", rest).as("small"));
  }

  private Markup scores() {
    Markup list = Markup.of("ul");
    for (Score one : picture.scores()) {
      int unknown = one.unknown(picture.facts()).size();
      Markup item =
          Markup.of("li")
              .text(
                  "%s: %s%d%s. "
                      .formatted(
                          one.label(),
                          unknown > 0 ? "so far " : "",
                          one.known(picture.facts()),
                          unknown > 0 ? " (" + unknown + " parts unknown)" : ""));
      one.grade(picture.facts())
          .ifPresentOrElse(
              grade -> item.text(grade.words() + " ").add(PageParts.source(grade.source())),
              () -> item.text("Too little is known to say what it means."));
      list.add(item);
    }
    return list;
  }

  private List<Markup> causes() {
    Markup body = Markup.of("tbody");
    picture.causes().ranked().forEach(one -> body.add(row(one)));
    List<String> first = picture.causes().firstByPrior();
    String key =
        "Each cause by itself: shares are of people with such answers in whom it contributes, and do not add"
            + " up to 100 %. Words: strongly supported from "
            + Numbers.fixed(100 * Support.STRONG_FROM, 0)
            + " %, plausible from "
            + Numbers.fixed(100 * Support.PLAUSIBLE_FROM, 0)
            + " % (assumed). Priors are assumed too: no published distribution of causes was found; "
            + (first.size() == 1
                ? "the first of the list is the same under low, middle and high ones."
                : "under low, middle and high ones the first is "
                    + String.join(" or ", first)
                    + ".")
            + (picture.causes().notAsked().isEmpty()
                ? ""
                : " Not asked: " + String.join(", ", picture.causes().notAsked()) + ".");
    return List.of(
        PageParts.table(body, "Cause", "In a word", "Share", "For and against"),
        Markup.of("p", key).as("small"));
  }

  private static Markup row(PossibleCause one) {
    Markup reasons = Markup.of("td");
    one.arguments().stream()
        .filter(PossibleCause.Argument::counts)
        .forEach(reason ->
            reasons.add(
                Markup.of("span")
                    .as("minor")
                    .text(
                        (reason.isFor() ? "+ " : "− ")
                            + (reason.isPresent() ? "" : "not: ")
                            + reason.words()
                            + " ["
                            + reason.source().citation()
                            + ", "
                            + reason.source().tag()
                            + "]")));
    Markup word = Markup.of("td", one.support().words());
    if (!one.test().isEmpty()) {
      word.add(Markup.of("span", "would tell: " + one.test()).as("minor"));
    }
    return Markup.of("tr")
        .with("id", causeId(one.cause()))
        .add(
            Markup.of("th", one.label()),
            word,
            Markup.of("td")
                .text(percent(one.mid()) + "\u00a0%")
                .add(
                    Markup.of("span", percent(one.low()) + "–" + percent(one.high()) + "\u00a0%")
                        .as("minor")),
            reasons);
  }

  /** Id of the row of a cause. */
  static String causeId(String cause) {
    return "cause-" + cause.replace('_', '-');
  }

  /** A share in whole percent, without its sign. */
  static String percent(double share) {
    return 100 * share < 0.5 ? "<1" : Numbers.fixed(100 * share, 0);
  }

  private Markup medicines() {
    Markup list = Markup.of("ul");
    for (Medicine one : picture.review()) {
      list.add(
          Markup.of("li")
              .text(
                  one.kind().label()
                      + (one.name().isEmpty() ? "" : ", " + one.name())
                      + one.started().map(date -> ", since " + date).orElse(", start not recorded")
                      + ": to be reviewed with who prescribed it; none is to be stopped for this. ")
              .add(PageParts.source(one.kind().source())));
    }
    MedicineList known = picture.facts().history().medicineList();
    if (list.isEmpty()) {
      return Markup.of("p", known.noneToReview());
    }
    return known == MedicineList.WHOLE ? list : list.add(Markup.of("li", known.remark()));
  }

  private Markup next() {
    Markup list = Markup.of("ul");
    for (NextQuestion one : picture.questions().stream().limit(MOST).toList()) {
      list.add(Markup.of("li", one.question().words()));
    }
    for (NextTest one : picture.tests()) {
      list.add(Markup.of("li", "Test: " + one.words()));
    }
    return list.isEmpty() ? Markup.of("p", "Nothing that the tables hold.") : list;
  }

  private Markup rules() {
    Markup body = Markup.of("tbody");
    for (Rule.Topic topic : Rule.Topic.values()) {
      Stream.concat(Rule.applying(picture.facts()).stream(), Rule.open(picture.facts()).stream())
          .filter(one -> one.rule().topic() == topic)
          .forEach(one -> body.add(rule(one)));
    }
    return body.isEmpty()
        ? Markup.of("p", "None of the rules in the tables applies.")
        : PageParts.table(body, "About", "Rule", "Grade", "Applies", "Source");
  }

  private static Markup rule(Rule.Applied one) {
    String why =
        one.applies()
            ? "yes"
            : "depends on " + String.join(", ", one.missing().stream().map(FactWords::of).toList());
    return Markup.of("tr")
        .add(
            Markup.of("td", one.rule().topic().words()),
            Markup.of("td", one.rule().words()),
            Markup.of("td", one.rule().grade()),
            Markup.of("td", why),
            Markup.of("td").add(PageParts.source(one.rule().source())));
  }
}
