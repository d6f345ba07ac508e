package org.soleus.report;

import java.util.ArrayList;
import java.util.List;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.assessment.Comparison.Outcome;
import org.soleus.limb.assessment.LimbAssessment;
import org.soleus.limb.assessment.LimbAssessment.OptionOutcome;
import org.soleus.limb.protocol.Protocol;
import org.soleus.limb.simulation.LaboratoryResult;
import org.soleus.limb.treatment.Precaution;
import org.soleus.pathway.options.ComparedOption;
import org.soleus.pathway.options.Harm;
import org.soleus.pathway.options.OptionStudy;
import org.soleus.report.legmap.LegMap;
import org.soleus.report.markup.Markup;

/**
 * Options side by side as one self-contained page: a page in plain words for the person, then the
 * figures for the clinician, then what is published. The same input gives the same bytes.
 */
public final class ComparisonReport {
  private final ReportInput input;
  private final Protocol protocol;
  private final List<OptionStudy> studies;

  private ComparisonReport(ReportInput input, Protocol protocol, List<OptionStudy> studies) {
    this.input = input;
    this.protocol = protocol;
    this.studies = studies;
  }

  /**
   * The page.
   *
   * @param protocol by which the options were compared
   */
  public static String render(ReportInput input, Protocol protocol, List<OptionStudy> studies) {
    return "<!DOCTYPE html>\n" + new ComparisonReport(input, protocol, studies).page().write();
  }

  private Markup page() {
    PageParts parts = new PageParts(input);
    String title = input.title() + ": options";
    Markup main = Markup.of("main").add(parts.header(title));
    for (int k = 0; k < studies.size(); k++) {
      main.add(limb(studies.get(k), "leg" + (k + 1)));
    }
    main.add(PublishedTables.claims(), parts.limits(), parts.sources(), parts.footer(drawn()));
    return PageParts.page(title, main);
  }

  private String drawn() {
    int samples = studies.stream().mapToInt(OptionStudy::samples).max().orElse(0);
    return samples == 0 ? "no random numbers drawn" : samples + " varied legs a leg";
  }

  private Markup limb(OptionStudy study, String id) {
    Markup section = Markup.of("section").as("limb").with("id", id);
    section.add(PageParts.legHeading(study.limb()));
    section.add(PageParts.part("options-part", "The options").add(options(study)));
    section.add(PageParts.part("plain", "In plain words").add(new PlainSummary(study).draw()));
    section.add(
        PageParts.part("compared", "What each option changes in the simulation")
            .add(new ComparedTable(study).draw()));
    section.add(
        PageParts.part("reflux-under", "Reflux under each option")
            .add(new RefluxUnderOptions(study).draw()));
    section.add(PageParts.part("forest", "Changes, leg by leg").add(ChangeFigure.of(study)));
    LimbAssessment view = view(study);
    section.add(PageParts.part("curves", "Curves of the twin").add(new CurveFigures(view).pump()));
    section.add(maps(view, id));
    section.add(
        PageParts.part("course", "What becomes of it over the years").add(CourseFigure.of(study)));
    return section.add(
        PageParts.part("published", "What is published").add(PublishedTables.of(study)));
  }

  /** Letters, names, what does not apply and what must be known first. */
  private static Markup options(OptionStudy study) {
    Markup list = Markup.of("ul").as("options");
    for (int k = 0; k < study.options().size(); k++) {
      Outcome outcome = study.options().get(k).outcome();
      Markup item =
          Markup.of("li")
              .add(Markup.of("span", Options.letter(k)).as("letter"))
              .text(" " + study.options().get(k).label());
      outcome
          .applied()
          .refused()
          .forEach((treatment, reason) ->
              item.add(
                  Markup.of("span", "Does not apply: " + treatment.label() + ": " + reason + ".")
                      .as("minor warning")));
      for (Precaution one : outcome.applied().cautions()) {
        item.add(Markup.of("span", "First: " + one.line() + ".").as("minor warning"));
      }
      for (String worse : Harm.of(study.comparison(), outcome)) {
        item.add(
            Markup.of("span", "Worse than no treatment, in the simulation: " + worse + ".")
                .as("minor warning"));
      }
      list.add(item);
    }
    return list;
  }

  /** The twin before and under each option, as the figures of an assessment see it. */
  private LimbAssessment view(OptionStudy study) {
    Outcome untreated = study.comparison().untreated();
    List<OptionOutcome> outcomes = new ArrayList<>();
    for (ComparedOption option : study.options()) {
      Outcome outcome = option.outcome();
      boolean shown = study.comparison().isTried(outcome);
      outcomes.add(
          new OptionOutcome(
              outcome.applied().plan(),
              outcome.applied().leg(),
              shown ? List.of(result(outcome)) : List.of(),
              shown ? "" : "as it is",
              outcome.applied().cautions()));
    }
    return new LimbAssessment(
        study.leg(), study.limb(), List.of(), List.of(), List.of(result(untreated)), outcomes);
  }

  private LaboratoryResult result(Outcome outcome) {
    return new LaboratoryResult(protocol, outcome.twin(), outcome.curves(), 0);
  }

  /** Whether a map shows the difference: of its veins, or of what it wears. */
  private static boolean isDrawn(Leg before, Leg after) {
    return !after.veins().equals(before.veins()) || !after.worn().equals(before.worn());
  }

  private static Markup maps(LimbAssessment view, String id) {
    Markup row = Markup.of("div").as("small-maps");
    for (int k = 0; k < view.options().size(); k++) {
      OptionOutcome option = view.options().get(k);
      if (Options.applies(option) && isDrawn(view.leg(), option.leg())) {
        row.add(
            Markup.of("figure")
                .add(LegMap.of(view, option, id + "-option" + (k + 1)))
                .add(
                    Markup.of("figcaption")
                        .add(Markup.of("span", Options.letter(k)).as("letter"))
                        .text(" " + option.plan().label())));
      }
    }
    return row.isEmpty()
        ? Markup.of("div")
        : PageParts.part("option-maps", "The leg under each option")
            .add(row)
            .add(
                Markup.of("p")
                    .as("small")
                    .text(
                        "Red: reflux recorded before treatment; the table above tells what becomes of it."));
  }
}
