package org.soleus.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.assessment.LimbAssessment;
import org.soleus.limb.assessment.LimbAssessment.OptionOutcome;
import org.soleus.limb.assessment.LimbRecord;
import org.soleus.limb.duplex.DuplexMap;
import org.soleus.limb.measurement.Interval;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.simulation.LaboratoryResult;
import org.soleus.pathway.cause.Picture;
import org.soleus.pathway.grading.GradedLimb;
import org.soleus.pathway.grading.LimbGrading;
import org.soleus.pathway.grading.Vcss;
import org.soleus.pathway.grading.VcssItem;
import org.soleus.pathway.history.Answer;
import org.soleus.pathway.history.Facts;
import org.soleus.pathway.history.History;
import org.soleus.pathway.history.Medicine;
import org.soleus.pathway.history.MedicineClass;
import org.soleus.pathway.history.Question;
import org.soleus.pathway.redflag.RedFlag;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChainSheetsTest {
  @TempDir private Path folder;

  /** Every question with the same word where it takes one. */
  private static History asked(boolean yes, Set<String> but) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (Question one : Question.all()) {
      answers.put(
          one.id(),
          switch (one.kind()) {
            case YES_NO -> new Answer.YesNo(yes != but.contains(one.id()));
            case ONE_OF -> new Answer.Choice(one.choices().getFirst());
            case NUMBER -> new Answer.Amount(5);
          });
    }
    List<Medicine> all =
        MedicineClass.all().stream()
            .map(one -> new Medicine(one, "a name", Optional.of(LocalDate.of(2026, 1, 1))))
            .toList();
    return new History(Optional.empty(), answers, Optional.of(all));
  }

  /** All answers yes but those that ask for care now or today, so that causes are weighed. */
  private static History crowded() {
    Set<String> urgent =
        RedFlag.all().stream()
            .filter(one -> one.urgency().compareTo(RedFlag.Urgency.SAME_DAY) <= 0)
            .flatMap(one -> one.when().facts().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    return asked(true, urgent);
  }

  private static Vcss vcss() {
    Map<VcssItem, Integer> points = new EnumMap<>(VcssItem.class);
    Arrays.stream(VcssItem.values()).forEach(item -> points.put(item, 1));
    return new Vcss(points);
  }

  private static ReportInput input(History history, LimbAssessment... limbs) {
    ReportInput plain = ExampleReport.input("Nobody, with everything, asked of", limbs);
    List<LimbRecord> records = Arrays.stream(limbs).map(LimbAssessment::recorded).toList();
    Facts facts = Facts.of(history, OptionalDouble.of(70), OptionalDouble.empty(), records);
    Map<Side, GradedLimb> graded =
        records.stream()
            .collect(
                Collectors.toMap(
                    LimbRecord::side,
                    limb ->
                        GradedLimb.of(
                            Optional.of(LocalDate.of(2026, 2, 3)), limb, LimbGrading.of(vcss()))));
    return new ReportInput(
        plain.title(),
        plain.caseId(),
        plain.person(),
        plain.assumed(),
        plain.limbs(),
        plain.sources(),
        plain.notes(),
        plain.version(),
        plain.parameterHash(),
        plain.generatedBy(),
        Optional.of(Picture.of(facts)),
        graded);
  }

  private static LimbAssessment unknown() {
    LimbAssessment known = ExampleReport.assessment(Side.LEFT);
    return new LimbAssessment(
        known.leg(),
        new LimbRecord(Side.LEFT, "", new DuplexMap(List.of()), List.of()),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** With an interval for every value. */
  private static LimbAssessment sampled(LimbAssessment plain) {
    return new LimbAssessment(
        plain.leg(),
        plain.recorded(),
        plain.duplex(),
        plain.defaults(),
        sampled(plain.before()),
        plain.options().stream()
            .map(one ->
                new OptionOutcome(
                    one.plan(), one.leg(), sampled(one.results()), one.reason(), one.cautions()))
            .toList());
  }

  private static List<LaboratoryResult> sampled(List<LaboratoryResult> plain) {
    return plain.stream()
        .map(one ->
            new LaboratoryResult(
                one.protocol(),
                one.measurements().stream().map(ChainSheetsTest::sampled).toList(),
                one.curves(),
                one.volumeError()))
        .toList();
  }

  private static Measurement sampled(Measurement plain) {
    return plain instanceof Measurement.Taken taken
        ? taken.within(new Interval(0.9 * taken.value(), 1.1 * taken.value(), 19, 20))
        : plain;
  }

  @Test
  void theChainStandsInItsOrder() throws Exception {
    String text = text(HtmlReport.render(input(crowded(), ExampleReport.assessment(Side.LEFT))));
    List<String> order =
        List.of(
            "For research and education. Not a medical device.",
            "Red flags first",
            "What may contribute to cramps",
            "Would change the picture most",
            "Medicines to review",
            "Left leg: duplex and class, as recorded",
            "CEAP C2",
            "VCSS 10 of 30, without its item on compression 9 of 27",
            "Ankle-brachial index not recorded",
            "Left leg: its twin, and options on it, simulated",
            "Rules of guidelines and studies that apply most",
            "When to seek care",
            "Sources by their key",
            "Appendix: everything in full");
    assertThat(text).containsSubsequence(order);
    assertThat(text.indexOf("For research and education. Not"))
        .as("the disclaimer stands once")
        .isEqualTo(text.lastIndexOf("For research and education. Not"));
  }

  @Test
  void everyPointerHasItsTarget() throws Exception {
    Document page = parsed(HtmlReport.render(input(crowded(), both())));
    Set<String> ids = new TreeSet<>();
    Set<String> targets = new TreeSet<>();
    NodeList all = page.getElementsByTagName("*");
    for (int k = 0; k < all.getLength(); k++) {
      Element one = (Element) all.item(k);
      ids.add(one.getAttribute("id"));
      if (one.getTagName().equals("a")) {
        targets.add(one.getAttribute("href").substring(1));
      }
    }
    assertThat(targets)
        .as("all of %s", ids)
        .hasSizeGreaterThan(30)
        .allSatisfy(one -> assertThat(ids).contains(one));
  }

  @Test
  void whatWasNotAskedIsNotNothing() throws Exception {
    assertThat(text(HtmlReport.render(input(History.NONE, unknown()))))
        .contains(
            "No history was recorded: nobody asked, which is not \"nothing there\".",
            "No duplex map was recorded: nothing is known of these veins, which is not \"nothing"
                + " there\".",
            "None is raised by what was recorded. Of %d it is not known"
                .formatted(RedFlag.all().size()));
  }

  @Test
  void causesAreNotWeighedWhileAFlagAsksForCareNow() throws Exception {
    String sheets = sheets(HtmlReport.render(input(asked(true, Set.of()), unknown())));
    assertThat(text(sheets))
        .contains("EMERGENCY: A leg that is suddenly cold", "Call the emergency service now.")
        .contains("Not weighed here while a red flag asks for care now or today")
        .contains("Raised too: ")
        .doesNotContain("Strongest for");
  }

  @Test
  void whatIsCutIsCounted() throws Exception {
    String sheets = text(sheets(HtmlReport.render(input(crowded(), both()))));
    assertThat(sheets).containsPattern("And \\d+ more in the appendix").contains("Raised too: ");
    assertThat(sheets.split("\\+ ", -1).length).as("reasons for").isLessThanOrEqualTo(7);
  }

  @Test
  void exactlyTwoSheetsArePrinted() throws Exception {
    LimbAssessment one = ExampleReport.assessment(Side.LEFT);
    List<ReportInput> inputs = new ArrayList<>();
    for (History history :
        List.of(History.NONE, asked(false, Set.of()), crowded(), asked(true, Set.of()))) {
      inputs.add(input(history, one));
      inputs.add(input(history, both()));
      inputs.add(input(history, unknown()));
    }
    inputs.add(
        input(
            crowded(),
            Arrays.stream(both()).map(ChainSheetsTest::sampled).toArray(LimbAssessment[]::new)));
    assumeThat(Printed.isPossible()).isTrue();
    for (ReportInput input : inputs) {
      assertThat(Printed.pages(sheets(HtmlReport.render(input)), folder))
          .as("%d legs, %s", input.limbs().size(), input.picture().orElseThrow().raised().size())
          .isEqualTo(2);
    }
  }

  @Test
  void theAppendixBeginsOnAPageOfItsOwn() throws IOException, InterruptedException {
    assumeThat(Printed.isPossible()).isTrue();
    assertThat(
            Printed.pages(
                HtmlReport.render(input(crowded(), ExampleReport.assessment(Side.LEFT))), folder))
        .isGreaterThan(4);
  }

  private static LimbAssessment[] both() {
    return new LimbAssessment[] {
      ExampleReport.assessment(Side.LEFT), ExampleReport.assessment(Side.RIGHT)
    };
  }

  /** The page without its appendix. */
  private static String sheets(String html) {
    return html.substring(0, html.indexOf("<div class=\"appendix\"")) + "</main></body></html>";
  }

  private static String text(String html) throws Exception {
    Document page = parsed(html);
    page.getElementsByTagName("style").item(0).setTextContent("");
    return page.getDocumentElement().getTextContent().replaceAll("\\s+", " ");
  }

  private static Document parsed(String html) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(html)));
  }
}
