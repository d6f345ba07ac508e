package org.soleus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.soleus.limb.assessment.Comparison.Outcome;
import org.soleus.limb.measurement.Measurement.Taken;
import org.soleus.limb.measurement.Unit;
import org.soleus.pathway.evidence.Claim;
import org.soleus.pathway.evidence.PublishedEffect;
import org.soleus.pathway.evidence.PublishedRate;
import org.soleus.pathway.evidence.Statement;
import org.soleus.pathway.measure.Numbers;
import org.soleus.pathway.options.ComparedOption;
import org.soleus.pathway.options.OptionStudy;
import org.soleus.report.markup.Markup;

/**
 * What is published of each option: effects beside simulated ones, rates, statements; and claims.
 */
final class PublishedTables {
  private PublishedTables() {}

  static List<Markup> of(OptionStudy study) {
    List<Markup> parts = new ArrayList<>();
    parts.add(Markup.of("h4", "Effects on measures"));
    parts.add(effects(study));
    parts.add(Markup.of("h4", "What became of treated legs"));
    parts.add(rates(study));
    parts.add(Markup.of("h4", "What guidelines and trials say"));
    parts.add(statements(study));
    return parts;
  }

  private static Markup effects(OptionStudy study) {
    Markup body = Markup.of("tbody");
    for (int k = 0; k < study.options().size(); k++) {
      ComparedOption option = study.options().get(k);
      for (PublishedEffect one : option.effects()) {
        body.add(
            Markup.of("tr")
                .add(
                    letter(k),
                    Markup.of("td", one.measure()),
                    Markup.of("td", published(one)),
                    Markup.of("td").add(simulated(study, option.outcome(), one)),
                    Markup.of("td").text(inWhom(one)).add(PageParts.source(one.source()))));
      }
    }
    return body.isEmpty()
        ? Markup.of("p", "No published effect of these options on these measures is in the tables.")
            .as("none")
        : PageParts.table(
            body, "Option", "Measure", "Published", "Here, simulated", "In whom, source");
  }

  private static String inWhom(PublishedEffect one) {
    return one.pressure().isPresent()
        ? one.group()
            + ", stocking of "
            + Numbers.of(Unit.MMHG.of(one.pressure().getAsDouble()), Unit.MMHG)
            + " at the ankle"
        : one.group();
  }

  private static String published(PublishedEffect one) {
    String sd = one.sd().isPresent() ? " ± " + trimmed(one.sd().getAsDouble()) + " (SD)" : "";
    return trimmed(one.before()) + " to " + trimmed(one.after()) + sd + " " + one.unit();
  }

  private static String trimmed(double value) {
    return Numbers.fixed(
        value, value == Math.rint(value) ? 0 : value * 10 == Math.rint(value * 10) ? 1 : 2);
  }

  private static Markup simulated(OptionStudy study, Outcome outcome, PublishedEffect effect) {
    OptionalInt number = study.comparison().number(effect.measure());
    if (number.isPresent()
        && outcome.applies()
        && study.comparison().untreated().twin().get(number.getAsInt()) instanceof Taken before
        && outcome.twin().get(number.getAsInt()) instanceof Taken after) {
      return Values.simulated(
          Numbers.plain(before.inUnit(), before.unit()) + " to " + Numbers.of(after));
    }
    return Markup.of("span", "–");
  }

  /** Rates, each once, with the options of which it is. */
  private static Markup rates(OptionStudy study) {
    Markup body = Markup.of("tbody");
    study.options().stream()
        .flatMap(option -> option.rates().stream())
        .distinct()
        .forEach(one -> body.add(rate(study, one)));
    return body.isEmpty()
        ? Markup.of("p", "Nothing is in the tables.").as("none")
        : PageParts.table(body, "Option", "What was counted", "Legs", "When", "In whom, source");
  }

  private static Markup rate(OptionStudy study, PublishedRate one) {
    String interval =
        one.low().isPresent() && one.high().isPresent()
            ? " (95 % interval "
                + trimmed(100 * one.low().getAsDouble())
                + " to "
                + trimmed(100 * one.high().getAsDouble())
                + ")"
            : "";
    return Markup.of("tr")
        .add(
            letters(study, option -> option.rates().contains(one)),
            Markup.of("td", one.endpoint().words()),
            Markup.of("td", trimmed(round(100 * one.share())) + " %" + interval),
            Markup.of("td", "after " + trimmed(one.months()) + " months"),
            Markup.of("td").text(one.group()).add(PageParts.source(one.source())));
  }

  private static Markup letters(OptionStudy study, Predicate<ComparedOption> isAbout) {
    Markup letters = Markup.of("td");
    for (int k = 0; k < study.options().size(); k++) {
      if (isAbout.test(study.options().get(k))) {
        letters.add(Markup.of("span", Options.letter(k)).as("letter")).text(" ");
      }
    }
    return letters;
  }

  private static double round(double percent) {
    return Math.round(10 * percent) / 10.0;
  }

  /** Statements, each once, with the options that it is about. */
  private static Markup statements(OptionStudy study) {
    Markup body = Markup.of("tbody");
    List<Statement> seen = new ArrayList<>();
    for (ComparedOption option : study.options()) {
      for (Statement.Applying one : option.statements()) {
        if (!seen.contains(one.statement())) {
          seen.add(one.statement());
          body.add(statement(study, one));
        }
      }
    }
    return body.isEmpty()
        ? Markup.of("p", "None of the statements in the tables is about these options.").as("none")
        : PageParts.table(body, "Option", "Statement", "Grade", "Why here", "Source");
  }

  private static Markup statement(OptionStudy study, Statement.Applying applying) {
    Statement one = applying.statement();
    return Markup.of("tr")
        .add(
            letters(
                study,
                option ->
                    option.statements().stream().anyMatch(other -> other.statement().equals(one))),
            Markup.of("td", one.words()),
            Markup.of("td", one.grade()),
            Markup.of("td", applying.reason()),
            Markup.of("td").add(PageParts.source(one.source())));
  }

  /** The page of claims. */
  static Markup claims() {
    Markup body = Markup.of("tbody");
    for (Claim one : Claim.all()) {
      body.add(
          Markup.of("tr")
              .add(
                  Markup.of("td", "“" + one.said() + "”"),
                  Markup.of("td").add(Markup.of("strong", one.verdict())),
                  Markup.of("td", one.known()),
                  Markup.of("td").add(PageParts.source(one.source()))));
    }
    return Markup.of("section")
        .as("claims")
        .add(
            Markup.of("h2", "What is often said, and what is known"),
            PageParts.table(body, "Often said", "In short", "Known", "Source"));
  }

  private static Markup letter(int option) {
    return Markup.of("td").add(Markup.of("span", Options.letter(option)).as("letter"));
  }
}
