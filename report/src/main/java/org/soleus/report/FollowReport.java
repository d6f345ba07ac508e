package org.soleus.report;

import java.util.List;
import org.soleus.pathway.followup.ChangeWords;
import org.soleus.pathway.followup.FollowUpStudy;
import org.soleus.report.markup.Markup;

/**
 * Legs over time as one self-contained page: what changed in plain words, then severity, measures,
 * classes and diary, each with what had been simulated beside it. The same input gives the same
 * bytes.
 */
public final class FollowReport {
  private static final List<String> HOW_TO_READ =
      List.of(
          "A prediction is made by the twin of one examination for the next: built after its duplex map,"
              + " fitted to what was measured then, treated as the leg was. It knows nothing of what came"
              + " after.",
          "The interval is the 5th to 95th percentile of legs that differ from the twin as far as is not"
              + " known of it. Were the model right, one in ten measured values would lie outside all the"
              + " same. How far a laboratory differs from itself on another day comes on top and is not in"
              + " it.",
          "A value within the interval does not show that the model is right, nor one outside that the"
              + " treatment failed: the leg, the laboratory or the model may differ.",
          "What was not recorded is unknown. It is not counted as zero, as no, or as healthy, except in the"
              + " twin, which must have some vein there and takes a healthy one.");

  private final ReportInput input;
  private final List<FollowUpStudy> studies;

  private FollowReport(ReportInput input, List<FollowUpStudy> studies) {
    this.input = input;
    this.studies = studies;
  }

  /** The page. */
  public static String render(ReportInput input, List<FollowUpStudy> studies) {
    return "<!DOCTYPE html>\n" + new FollowReport(input, studies).page().write();
  }

  private Markup page() {
    PageParts parts = new PageParts(input);
    String title = input.title() + ": follow-up";
    Markup main = Markup.of("main").add(parts.header(title));
    for (int k = 0; k < studies.size(); k++) {
      main.add(limb(studies.get(k), "leg" + (k + 1)));
    }
    main.add(
        Markup.of("section")
            .as("limits")
            .add(Markup.of("h2", "How to read the predictions"), PageParts.list(HOW_TO_READ, "")),
        parts.limits(),
        parts.sources(),
        parts.footer(drawn()));
    return PageParts.page(title, main);
  }

  private String drawn() {
    int samples = studies.stream().mapToInt(FollowUpStudy::samples).max().orElse(0);
    return samples == 0 ? "no random numbers drawn" : samples + " varied legs a prediction";
  }

  private static Markup limb(FollowUpStudy study, String id) {
    FollowFigures figures = new FollowFigures(study);
    FollowTables tables = new FollowTables(study);
    Markup section = Markup.of("section").as("limb").with("id", id).add(heading(study));
    section.add(
        PageParts.part("plain", "What changed")
            .add(
                Markup.of("p", unbroken(ChangeWords.of(study))).as("summary"),
                Markup.of("p", ChangeWords.CAUTION).as("small")));
    section.add(
        PageParts.part("treatments", "What was done")
            .add(PageParts.list(figures.treatments(), "No treatment was recorded.")));
    section.add(severity(study, figures, tables));
    List<Markup> measures = figures.measures();
    section.add(
        PageParts.part("measures", "Measured, and simulated beforehand")
            .add(
                measures.isEmpty()
                    ? List.of(Markup.of("p", "No laboratory value was recorded.").as("none"))
                    : measures));
    section.add(
        PageParts.part("predictions", "Predicted against measured").add(tables.predictions()));
    section.add(PageParts.part("classes", "CEAP at each examination").add(tables.classes()));
    return section.add(diary(study, figures, tables));
  }

  /** Numbers stay on a line with what they count. */
  private static String unbroken(String text) {
    return text.replaceAll("([0-9]) ([a-z%])", "$1\u00a0$2");
  }

  private static Markup severity(FollowUpStudy study, FollowFigures figures, FollowTables tables) {
    Markup part = PageParts.part("severity", "Severity");
    return study.timeline().examinations().stream().anyMatch(one -> one.vcss().isAny())
        ? part.add(figures.severity(), tables.severity())
        : part.add(Markup.of("p", "No severity score (VCSS) was recorded.").as("none"));
  }

  private static Markup diary(FollowUpStudy study, FollowFigures figures, FollowTables tables) {
    Markup part = PageParts.part("diary", "Diary");
    if (study.diary().days().isEmpty()) {
      return part.add(Markup.of("p", "No diary was kept.").as("none"));
    }
    if (study.diary().isOfBoth()) {
      part.add(Markup.of("p", "Some days tell of both legs together.").as("small"));
    }
    return part.add(figures.diary()).add(tables.diary());
  }

  private static Markup heading(FollowUpStudy study) {
    return PageParts.legHeading(
        study.side(),
        "%d examinations, %s to %s"
            .formatted(
                study.timeline().examinations().size(), study.first().date(), study.last().date()));
  }
}
