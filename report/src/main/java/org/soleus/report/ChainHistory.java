package org.soleus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.soleus.pathway.cause.Picture;
import org.soleus.pathway.cause.PossibleCause;
import org.soleus.pathway.history.Medicine;
import org.soleus.pathway.redflag.RedFlag;
import org.soleus.report.markup.Markup;

/** The history on the first sheet: red flags, what may contribute, what to ask, medicines. */
final class ChainHistory {
  /** Raised flags that are told in full, alone or before a list of causes; others are named. */
  private static final int FLAGS_ALONE = 6;

  private static final int FLAGS_BEFORE = 3;

  /** Causes and medicines on the sheet of one leg, and of two. */
  private static final int CAUSES = 6;

  private static final int CAUSES_OF_TWO = 4;
  private static final int MEDICINES = 4;
  private static final int MEDICINES_OF_TWO = 2;

  private static final String NOBODY_ASKED =
      "No history was recorded: nobody asked, which is not \"nothing there\".";

  private static final String NOT_NOW =
      "Not weighed here while a red flag asks for care now or today; the appendix holds what the answers"
          + " come to.";

  private final Picture picture;
  private final int legs;
  private final SourceKeys keys;

  /** For what it shows, not for drawing. */
  ChainHistory(Picture picture, int legs) {
    this(picture, legs, new SourceKeys());
  }

  ChainHistory(Picture picture, int legs, SourceKeys keys) {
    this.picture = picture;
    this.legs = legs;
    this.keys = keys;
  }

  /** Whether causes are weighed here: not while a flag asks for care now or today. */
  boolean weighs() {
    return picture.isAsked() && !isUrgent();
  }

  private boolean isUrgent() {
    return picture.raised().stream()
        .anyMatch(one -> one.urgency().compareTo(RedFlag.Urgency.SAME_DAY) <= 0);
  }

  /** Flags that are told in full. */
  List<RedFlag> flags() {
    return picture.raised().stream().limit(weighs() ? FLAGS_BEFORE : FLAGS_ALONE).toList();
  }

  /** The flags that are only named, in a line; empty where there are none. */
  String others() {
    return picture.raised().stream()
        .skip(flags().size())
        .map(RedFlag::finding)
        .collect(Collectors.joining("; "));
  }

  /** Causes that are shown. */
  List<PossibleCause> causes() {
    return picture.causes().ranked().stream().limit(legs > 1 ? CAUSES_OF_TWO : CAUSES).toList();
  }

  /** Lines of medicines that are shown. */
  int medicines() {
    return Math.clamp(picture.review().size(), 1, legs > 1 ? MEDICINES_OF_TWO : MEDICINES);
  }

  List<Markup> draw() {
    List<Markup> parts = new ArrayList<>();
    parts.add(alarm());
    Markup causes = block("What may contribute to cramps", AppendixPart.CAUSES);
    if (!picture.isAsked()) {
      parts.add(causes.add(none(NOBODY_ASKED)));
      return parts;
    }
    parts.add(isUrgent() ? causes.add(none(NOT_NOW)) : causes.add(table(), rest(), next()));
    parts.add(block("Medicines to review", AppendixPart.MEDICINES).add(review()));
    return parts;
  }

  /** A part of a sheet, with a pointer to its part of the appendix. */
  static Markup block(String heading, AppendixPart part) {
    return block(heading, part, 0);
  }

  static Markup block(String heading, AppendixPart part, int leg) {
    return Markup.of("div")
        .as("block")
        .add(Markup.of("h2").text(heading + " ").add(part.link(leg)));
  }

  /** A line that says that there is nothing to show. */
  static Markup none(String words) {
    return Markup.of("p", words).as("none");
  }

  private Markup alarm() {
    boolean isRaised = !picture.raised().isEmpty();
    Markup block = block("Red flags first", AppendixPart.FLAGS);
    block.as(isRaised ? "block alarm" : "block");
    Markup list = Markup.of("ul");
    for (RedFlag one : flags()) {
      list.add(
          Markup.of("li")
              .add(Markup.of("b", one.urgency().words().toUpperCase(Locale.ROOT) + ": "))
              .text(one.reason() + " ")
              .add(Markup.of("b", one.action() + " "))
              .add(keys.keyAndTag(one.source()))
              .text(" ")
              .add(AppendixPart.FLAGS.link()));
    }
    if (!others().isEmpty()) {
      list.add(
          Markup.of("li").text("Raised too: " + others() + ". ").add(AppendixPart.FLAGS.link()));
    }
    if (isRaised) {
      block.add(list);
    }
    return block.add(
        Markup.of("p")
            .text(
                (isRaised
                        ? "What follows does not take the place of what a flag asks for. "
                        : picture.isAsked()
                            ? "None of those that were asked for is raised. "
                            : "None is raised by what was recorded. ")
                    + picture.openWords()));
  }

  private Markup table() {
    Markup body = Markup.of("tbody");
    causes().forEach(one -> body.add(row(one)));
    return PageParts.table(
            body,
            "Cause",
            "In a word",
            "Share (interval)",
            "Strongest for",
            "Strongest against",
            "")
        .as("causes");
  }

  private Markup row(PossibleCause one) {
    return Markup.of("tr")
        .add(
            Markup.of("th", one.label()).with("scope", "row"),
            Markup.of("td", one.support().words()),
            Markup.of("td")
                .as("number")
                .text(
                    "%s\u00a0%% (%s to %s)"
                        .formatted(
                            PictureSection.percent(one.mid()),
                            PictureSection.percent(one.low()),
                            PictureSection.percent(one.high()))),
            reason(one.strongest(true)),
            reason(one.strongest(false)),
            Markup.of("td")
                .add(
                    AppendixPart.link(
                        AppendixPart.CAUSES.word(0), PictureSection.causeId(one.cause()))));
  }

  private Markup reason(Optional<PossibleCause.Argument> argument) {
    return argument
        .map(one ->
            Markup.of("td")
                .text(
                    (one.isFor() ? "+ " : "− ")
                        + (one.isPresent() ? "" : "not: ")
                        + one.words()
                        + " ")
                .add(keys.keyAndTag(one.source())))
        .orElseGet(() -> Markup.of("td", "–").as("empty"));
  }

  private Markup rest() {
    int more = Math.max(0, picture.causes().ranked().size() - causes().size());
    return Markup.of("p")
        .as("small")
        .text(
            "First those for which the answers speak. Each cause by itself, shares do not add up to"
                + " 100 %; priors are assumed. "
                + (more == 0 ? "" : "And %d more in the appendix. ".formatted(more)))
        .add(AppendixPart.CAUSES.link());
  }

  /** The one question and the one test. */
  private Markup next() {
    Markup line = Markup.of("p").add(Markup.of("b", "Would change the picture most: "));
    picture.questions().stream()
        .findFirst()
        .ifPresentOrElse(
            one -> line.text("the question \"%s\"".formatted(one.question().words())),
            () -> line.text("no question that the tables hold"));
    line.text("; the test: ");
    if (picture.tests().isEmpty()) {
      picture.causes().ranked().stream()
          .filter(one -> !one.test().isEmpty())
          .findFirst()
          .ifPresentOrElse(
              one -> line.text("%s (%s)".formatted(one.test(), lower(one.label()))),
              () -> line.text("none that the tables hold"));
    } else {
      line.text(picture.tests().getFirst().words() + " ")
          .add(keys.keyAndTag(picture.tests().getFirst().source()));
    }
    return line.text(" ").add(AppendixPart.NEXT.link());
  }

  private static String lower(String words) {
    return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }

  /** That the list is not whole, where it is not. */
  private String medicinesNotListed() {
    String remark = picture.facts().history().medicineList().remark();
    return remark.isEmpty() ? "" : remark + " ";
  }

  private List<Markup> review() {
    List<Medicine> review = picture.review();
    if (review.isEmpty()) {
      return List.of(none(picture.facts().history().medicineList().noneToReview()));
    }
    Markup list = Markup.of("ul");
    for (Medicine one : review.stream().limit(medicines()).toList()) {
      list.add(
          Markup.of("li")
              .text(
                  one.kind().label()
                      + (one.name().isEmpty() ? "" : ", " + one.name())
                      + one.started().map(date -> ", since " + date).orElse(", start not recorded")
                      + " ")
              .add(keys.keyAndTag(one.kind().source()))
              .text(" ")
              .add(AppendixPart.MEDICINES.link()));
    }
    int more = Math.max(0, review.size() - medicines());
    return List.of(
        list,
        Markup.of(
                "p",
                (more == 0 ? "" : "And %d more in the appendix. ".formatted(more))
                    + medicinesNotListed()
                    + "To be reviewed with who prescribed them; none is to be stopped for this.")
            .as("small"));
  }
}
