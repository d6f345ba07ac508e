package org.soleus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.assessment.LimbAssessment;
import org.soleus.limb.assessment.LimbAssessment.OptionOutcome;
import org.soleus.limb.assessment.LimbRecord;
import org.soleus.limb.duplex.DuplexMap;
import org.soleus.limb.treatment.StockingProfile;
import org.soleus.limb.treatment.Treatment;
import org.soleus.pathway.history.History;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlReportTest {
  private static final String HOSTILE = "<script>alert('x')</script>\"&\u0000]]>";

  private static final List<String> FORBIDDEN =
      List.of(
          "your cramps are caused by",
          "will stop",
          "cure",
          "safe to",
          "rule out",
          "no need to see a doctor",
          "98 % accurate",
          "guarantee",
          "will improve",
          "you should");

  private static final String OUTLINE =
      """
      section sheet
        header: Great saphenous reflux, left leg
      section sheet
      section limb: Left legCEAP C2, as recorded
        section summary-part: B1 In a few sentences
        section map: B3 Leg map
        section option-maps: B4 The leg with each option
        section duplex-part: B5 Duplex: recorded and simulated
        section laboratory-part: B7 Laboratory measures
        section curves: B8 Curves
        section defaults: B9 What stays at default
      section limits: Model limits
      section sources: Sources of the case
      footer
      """;

  @Test
  void theOutlineIsTheAgreedOne() throws Exception {
    Document page = parsed(HtmlReport.render(ExampleReport.input()));
    Element main = (Element) page.getElementsByTagName("main").item(0);
    assertThat(outline(main, "")).isEqualTo(OUTLINE);
  }

  @Test
  void theSameInputGivesTheSameBytes() {
    assertThat(HtmlReport.render(ExampleReport.input()))
        .isEqualTo(HtmlReport.render(ExampleReport.input()));
  }

  @Test
  void thePageLoadsNothingAndRunsNothing() throws Exception {
    String html = withoutPictures(HtmlReport.render(ExampleReport.input()));
    assertThat(html)
        .doesNotContain("<script", "<link", "<img", "@import", "javascript:", "NaN", "Infinity");
    assertThat(html.replace("http://www.w3.org/", "")).doesNotContain("http:", "https:");
    assertThat(elements(parsed(html), "svg")).hasSize(8);
  }

  @Test
  void theRefluxTestHasItsSpectralTrace() throws Exception {
    Document page = parsed(HtmlReport.render(ExampleReport.input()));
    List<Element> traces =
        elements(page, "figure").stream()
            .filter(figure -> figure.getAttribute("class").equals("spectral"))
            .toList();
    assertThat(traces).hasSize(1);
    Element image = (Element) traces.getFirst().getElementsByTagName("image").item(0);
    assertThat(image.getAttribute("href")).startsWith("data:image/png;base64,");
    assertThat(traces.getFirst().getTextContent().replaceAll("\\s+", " "))
        .contains(
            "Great saphenous, mid thigh, lumen 6.6 mm wide",
            "simulated · wall filter 2 cm/s · 40 dB",
            "calf cuff",
            "reflux 3.1 s",
            "Velocity (cm/s)",
            "no noise");
  }

  @Test
  void theSpectralTraceAddsLittle() throws Exception {
    String html = HtmlReport.render(ExampleReport.input());
    assertThat(html.length() - withoutPictures(html).length()).isBetween(1000, 60_000);
  }

  /** The page without the bytes of its pictures, in which any letters may stand by chance. */
  private static String withoutPictures(String html) {
    return html.replaceAll("data:image/png;base64,[^\"]*", "");
  }

  @Test
  void theDisclaimerIsThereWordForWord() throws Exception {
    String text = text(HtmlReport.render(ExampleReport.input()));
    assertThat(text)
        .contains(
            "For research and education. Not a medical device. It does not diagnose, and it must not"
                + " be used to choose or delay treatment. Results come from a simplified model and"
                + " published averages; they can be wrong for any one person. If you have sudden leg"
                + " swelling, chest pain, breathlessness, a cold or numb leg, bleeding, new weakness,"
                + " or loss of bladder or bowel control, seek emergency care now.")
        .contains("Simulated – research and education, not a medical device");
  }

  @Test
  void nothingIsPromised() throws Exception {
    String text = text(HtmlReport.render(ExampleReport.input())).toLowerCase(Locale.ROOT);
    assertThat(FORBIDDEN).allSatisfy(phrase -> assertThat(text).doesNotContain(phrase));
  }

  @Test
  void theSummaryHasThreeToSevenSentences() throws Exception {
    Document page = parsed(HtmlReport.render(ExampleReport.input()));
    List<Element> sentences =
        elements(page, "span").stream()
            .filter(span -> span.getAttribute("class").equals("sentence"))
            .filter(
                span -> ((Element) span.getParentNode()).getAttribute("class").equals("summary"))
            .toList();
    assertThat(sentences).hasSizeBetween(3, 7);
    assertThat(sentences.getFirst().getTextContent())
        .isEqualTo("The recorded duplex map of the left leg covers 17 veins, with reflux in 7.");
    assertThat(sentences.get(2).getTextContent())
        .startsWith("Before treatment the twin gives an ambulatory venous pressure of 52 mmHg");
  }

  @Test
  void valuesSayWhetherTheyWereRecordedOrSimulated() {
    String html = HtmlReport.render(ExampleReport.input());
    assertThat(html)
        .contains("<span class=\"rec\">7.2 mm</span>")
        .contains("<span class=\"sim\">52 mmHg<span class=\"tag\">sim</span></span>");
  }

  @Test
  void rangesAreMarkedInWordsAndSayWhetherTheyWereRead() throws Exception {
    String text = text(HtmlReport.render(ExampleReport.input()));
    assertThat(text)
        .contains("▲ above", "▼ below", "● inside", "15–30 mmHg", "recalled, not verified");
  }

  @Test
  void whatCannotBeMeasuredOrDoesNotApplySaysWhy() throws Exception {
    assertThat(text(HtmlReport.render(ExampleReport.input())))
        .contains("not measurable: the vein is closed")
        .contains("does not apply: no reflux was recorded in the small saphenous vein");
  }

  @Test
  void theFooterNamesVersionSeedAndParameters() throws Exception {
    assertThat(text(HtmlReport.render(ExampleReport.input())))
        .contains("Soleus 0.1.0-SNAPSHOT · no random numbers drawn · parameters a1b2c3d4e5f6")
        .contains("Not recorded, taken as: body weight 71 kg.");
  }

  @Test
  void theFooterSaysHowManyLegsWereVaried() throws Exception {
    LimbAssessment varied = ChainInputs.sampled(ExampleReport.assessment(Side.RIGHT));
    assertThat(text(HtmlReport.render(ChainInputs.input(History.NONE, varied))))
        .contains("· 20 varied legs a leg ·")
        .doesNotContain("no random numbers drawn");
  }

  @Test
  void hostileTextStaysText() throws Exception {
    LimbAssessment plain = ExampleReport.assessment(Side.RIGHT);
    Treatment stocking =
        new Treatment.CompressionStocking(
            HOSTILE, 3000, Treatment.StockingLength.THIGH, StockingProfile.GRADUATED);
    LimbAssessment hostile =
        new LimbAssessment(
            plain.leg(),
            new LimbRecord(Side.RIGHT, HOSTILE, plain.recorded().duplex(), List.of()),
            plain.duplex(),
            List.of(HOSTILE),
            plain.before(),
            List.of(new OptionOutcome(stocking, plain.leg(), List.of(), HOSTILE)));
    ReportInput input =
        new ReportInput(
            HOSTILE,
            HOSTILE,
            ExampleReport.PERSON,
            List.of(HOSTILE),
            List.of(hostile),
            List.of(new ReportInput.SourceNote(HOSTILE, HOSTILE)),
            HOSTILE,
            HOSTILE,
            HOSTILE,
            HOSTILE);
    String html = HtmlReport.render(input);
    assertThat(elements(parsed(html), "script")).isEmpty();
    assertThat(html).doesNotContain("<script").contains("&lt;script&gt;alert('x')&lt;/script&gt;");
  }

  @Test
  void bothLegsFitOnOnePageWithoutSharingIds() throws Exception {
    ReportInput input =
        ExampleReport.input(
            "Both legs", ExampleReport.assessment(Side.LEFT), ExampleReport.assessment(Side.RIGHT));
    List<String> ids = new ArrayList<>();
    for (Element element : elements(parsed(HtmlReport.render(input)), "*")) {
      if (element.hasAttribute("id")) {
        ids.add(element.getAttribute("id"));
      }
    }
    assertThat(ids).doesNotHaveDuplicates().contains("leg1", "leg2");
  }

  @Test
  void aLegOfWhichNothingIsKnownIsReportedAsSuch() throws Exception {
    LimbAssessment known = ExampleReport.assessment(Side.LEFT);
    DuplexMap none = new DuplexMap(List.of());
    LimbAssessment empty =
        new LimbAssessment(
            known.leg(),
            new LimbRecord(Side.LEFT, "", none, List.of()),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    String text = text(HtmlReport.render(ExampleReport.input("Nothing known", empty)));
    assertThat(text)
        .contains("No duplex map of the left leg was recorded")
        .contains("CEAP clinical class not recorded")
        .contains("No laboratory protocol was run")
        .contains("no curve was kept");
  }

  @Test
  void moreThanThreeOptionsAreSplitIntoSeveralTables() throws Exception {
    LimbAssessment three = ExampleReport.assessment(Side.LEFT);
    List<OptionOutcome> options = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      options.add(three.options().getFirst());
    }
    LimbAssessment four =
        new LimbAssessment(
            three.leg(), three.recorded(), three.duplex(), List.of(), three.before(), options);
    Document page = parsed(HtmlReport.render(ExampleReport.input("Four options", four)));
    assertThat(
            elements(page, "table").stream()
                .filter(table -> table.getAttribute("class").equals("laboratory")))
        .hasSize(2);
  }

  private static Document parsed(String html) throws Exception {
    DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    return builder.parse(new InputSource(new StringReader(html)));
  }

  /** All text of the page, without style sheet and runs of blanks. */
  private static String text(String html) throws Exception {
    Document page = parsed(html);
    Element style = elements(page, "style").getFirst();
    style.setTextContent("");
    return page.getDocumentElement().getTextContent().replaceAll("\\s+", " ");
  }

  private static List<Element> elements(Document page, String name) {
    NodeList found = page.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  /** Sections with their headings, by depth. */
  private static String outline(Element of, String indent) {
    StringBuilder outline = new StringBuilder();
    for (Node child = of.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element
          && List.of("header", "section", "footer").contains(element.getTagName())) {
        String styleClass = element.getAttribute("class");
        outline.append(indent).append(element.getTagName());
        outline.append(styleClass.isEmpty() ? "" : " " + styleClass);
        outline.append(heading(element)).append('\n');
        outline.append(outline(element, indent + "  "));
      } else if (child instanceof Element element && element.getTagName().equals("div")) {
        outline.append(outline(element, indent));
      }
    }
    return outline.toString();
  }

  private static String heading(Element section) {
    for (Node child = section.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && element.getTagName().matches("h[123]")) {
        return ": " + element.getTextContent();
      }
    }
    return "";
  }
}
