package org.soleus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.soleus.limb.anatomy.Worn;
import org.soleus.limb.assessment.DuplexComparison;
import org.soleus.limb.assessment.LimbAssessment;
import org.soleus.limb.assessment.LimbAssessment.OptionOutcome;
import org.soleus.limb.duplex.CutOffProfile;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.simulation.LaboratoryResult;
import org.soleus.limb.treatment.Precaution;
import org.soleus.pathway.measure.MeasureName;
import org.soleus.pathway.measure.Numbers;
import org.soleus.pathway.measure.PublishedRange;
import org.soleus.report.markup.Markup;

/** Three to seven plain sentences made from the numbers of one leg; they promise nothing. */
final class LimbSummary {
  private static final List<String> HEADLINES = List.of("AVP", "VFI");

  /** What figures of the twin do not say. */
  static final String LIMIT =
      "These figures describe a simplified model of the leg, not how this person would fare, and they do"
          + " not show whether complaints such as cramps come from the veins.";

  private final LimbAssessment assessment;

  LimbSummary(LimbAssessment assessment) {
    this.assessment = assessment;
  }

  Markup draw() {
    Markup paragraph = Markup.of("p").as("summary");
    for (Markup sentence : sentences()) {
      paragraph.add(sentence).text(" ");
    }
    return paragraph;
  }

  /** How far the twin agrees with the map, and what to know of its figures. */
  Markup brief() {
    Markup paragraph = Markup.of("p");
    agreement()
        .ifPresentOrElse(
            one -> paragraph.add(one).text(" "),
            () ->
                paragraph.text(
                    "No reflux test was recorded that the twin could be held against. "));
    occlusion().ifPresent(one -> paragraph.add(one).text(" "));
    stockings().ifPresent(paragraph::add);
    return paragraph;
  }

  private List<Markup> sentences() {
    List<Markup> sentences = new ArrayList<>();
    sentences.add(recorded());
    agreement().ifPresent(sentences::add);
    sentences.add(before());
    occlusion().ifPresent(sentences::add);
    options().ifPresent(sentences::add);
    stockings().ifPresent(sentences::add);
    sentences.addAll(cautions());
    sentences.add(sentence().text(LIMIT));
    return sentences;
  }

  private static Markup sentence() {
    return Markup.of("span").as("sentence");
  }

  private Markup recorded() {
    String side = assessment.leg().side().name().toLowerCase(Locale.ROOT);
    int veins = assessment.recorded().duplex().findings().size();
    if (veins == 0) {
      return sentence()
          .text(
              "No duplex map of the %s leg was recorded, so the twin is a default leg of this size."
                  .formatted(side));
    }
    List<DuplexFinding> refluxing = assessment.recorded().duplex().refluxing();
    String reflux =
        switch (refluxing.size()) {
          case 0 -> "with reflux in none";
          case 1 -> "with reflux in one (" + name(refluxing.getFirst()) + ")";
          default -> "with reflux in " + refluxing.size();
        };
    return sentence()
        .text(
            "The recorded duplex map of the %s leg covers %s, %s."
                .formatted(side, count(veins, "vein"), reflux));
  }

  private Optional<Markup> occlusion() {
    List<String> occluded =
        assessment.recorded().duplex().findings().stream()
            .filter(finding -> finding.patency() == DuplexFinding.Patency.OCCLUDED)
            .map(LimbSummary::name)
            .toList();
    return occluded.isEmpty()
        ? Optional.empty()
        : Optional.of(
            sentence()
                .text(
                    "Occluded: %s. The width of the collaterals around it is assumed, so measures below it"
                            .formatted(String.join(", ", occluded))
                        + " depend on an assumption, and ranges beside them mean little."));
  }

  private Optional<Markup> stockings() {
    boolean any =
        assessment.options().stream()
            .anyMatch(option ->
                Options.applies(option)
                    && option.plan().treatments().stream().anyMatch(Worn.class::isInstance));
    return any
        ? Optional.of(
            sentence()
                .text(
                    "Under a stocking the model's AVP mostly rises, where trials report a fall or no"
                        + " change: do not read it as an effect."))
        : Optional.empty();
  }

  /** What must be known before an option, once for all options that meet it. */
  private List<Markup> cautions() {
    return assessment.options().stream()
        .flatMap(option -> option.cautions().stream())
        .map(Precaution::words)
        .distinct()
        .map(words -> sentence().text("Note: " + words + "."))
        .toList();
  }

  private static String name(DuplexFinding finding) {
    String label = finding.vein().label();
    return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }

  private Optional<Markup> agreement() {
    CutOffProfile cutOffs = assessment.recorded().duplex().cutOffs();
    long present = 0;
    long found = 0;
    long absent = 0;
    long extra = 0;
    for (DuplexComparison comparison : assessment.duplex()) {
      boolean recorded =
          comparison.recorded().reflux().map(DuplexFinding.RefluxTest::present).orElse(false);
      boolean simulated = DuplexTable.simulatedReflux(cutOffs, comparison).orElse(false);
      present += recorded ? 1 : 0;
      found += recorded && simulated ? 1 : 0;
      absent += recorded ? 0 : 1;
      extra += !recorded && simulated ? 1 : 0;
    }
    if (present + absent == 0) {
      return Optional.empty();
    }
    Markup sentence = sentence().text("Examined the same way, the twin shows reflux in ");
    if (present > 0) {
      sentence.add(Values.simulated(found + " of " + present)).text(" refluxing");
    }
    if (present > 0 && absent > 0) {
      sentence.text(" and in ");
    }
    if (absent > 0) {
      sentence
          .add(Values.simulated(extra + " of " + absent))
          .text(present > 0 ? " other tested" : " tested");
    }
    return Optional.of(sentence.text(" veins (cut-offs " + cutOffs.name() + ")."));
  }

  private Markup before() {
    Markup sentence = sentence().text("Before treatment the twin gives ");
    String separator = "";
    for (String measure : HEADLINES) {
      Optional<Measurement> found = Options.first(assessment.before(), measure);
      if (found.isPresent()) {
        sentence.text(separator);
        headline(sentence, found.get());
        separator = " and ";
      }
    }
    if (separator.isEmpty()) {
      sentence.text("no ambulatory venous pressure and no plethysmography");
    }
    return sentence.text(".");
  }

  private static void headline(Markup sentence, Measurement measurement) {
    String words = MeasureName.of(measurement.measure()).words().toLowerCase(Locale.ROOT);
    switch (measurement) {
      case Measurement.Taken taken -> {
        sentence.text("a" + ("aeio".indexOf(words.charAt(0)) >= 0 ? "n " : " ") + words + " of ");
        sentence.add(Values.simulated(Numbers.of(taken)));
        PublishedRange.of(taken.measure(), taken.site())
            .ifPresent(range -> sentence.text(" (published normal " + range.limits() + ")"));
      }
      case Measurement.NotMeasurable(_, _, _, String reason) ->
          sentence.text("no " + words + " (" + reason + ")");
    }
  }

  private Optional<Markup> options() {
    if (assessment.options().isEmpty()) {
      return Optional.empty();
    }
    Markup sentence = sentence().text("In the simulation, ");
    for (int i = 0; i < assessment.options().size(); i++) {
      sentence.text(i == 0 ? "" : "; ");
      option(sentence, i, assessment.options().get(i));
    }
    return Optional.of(sentence.text("."));
  }

  private static void option(Markup sentence, int index, OptionOutcome option) {
    sentence.text("option " + Options.letter(index) + " (" + option.plan().label() + ") ");
    if (!Options.applies(option)) {
      sentence.text("does not apply: " + option.reason());
      return;
    }
    String separator = "gives ";
    for (String measure : HEADLINES) {
      Optional<String> value = value(option.results(), measure);
      if (value.isPresent()) {
        sentence.text(separator + measure + " ").add(Values.simulated(value.get()));
        separator = " and ";
      }
    }
    if (separator.equals("gives ")) {
      sentence.text("gives neither " + String.join(" nor ", HEADLINES));
    }
  }

  private static Optional<String> value(List<LaboratoryResult> results, String measure) {
    return Options.first(results, measure)
        .filter(Measurement.Taken.class::isInstance)
        .map(taken -> Numbers.of((Measurement.Taken) taken));
  }

  private static String count(int number, String thing) {
    return number == 1 ? "one " + thing : number + " " + thing + "s";
  }
}
