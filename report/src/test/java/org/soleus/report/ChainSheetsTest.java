package org.soleus.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soleus.limb.anatomy.Side;
import org.soleus.pathway.history.History;
import org.soleus.pathway.redflag.RedFlag;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChainSheetsTest {
  @TempDir private Path folder;

  @Test
  void theChainStandsInItsOrder() throws Exception {
    String text =
        text(
            HtmlReport.render(
                ChainInputs.input(ChainInputs.crowded(), ExampleReport.assessment(Side.LEFT))));
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
    Document page =
        parsed(HtmlReport.render(ChainInputs.input(ChainInputs.crowded(), ChainInputs.both())));
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
    assertThat(text(HtmlReport.render(ChainInputs.input(History.NONE, ChainInputs.unknown()))))
        .contains(
            "No history was recorded: nobody asked, which is not \"nothing there\".",
            "No duplex map was recorded: nothing is known of these veins, which is not \"nothing"
                + " there\".",
            "None is raised by what was recorded. Of %d it is not known"
                .formatted(RedFlag.all().size()));
  }

  @Test
  void causesAreNotWeighedWhileAFlagAsksForCareNow() throws Exception {
    String sheets =
        sheets(
            HtmlReport.render(
                ChainInputs.input(ChainInputs.asked(true, Set.of()), ChainInputs.unknown())));
    assertThat(text(sheets))
        .contains("EMERGENCY: A leg that is suddenly cold", "Call the emergency service now.")
        .contains("Not weighed here while a red flag asks for care now or today")
        .contains("Raised too: ")
        .doesNotContain("Strongest for");
  }

  @Test
  void whatIsCutIsCounted() throws Exception {
    String sheets =
        text(
            sheets(
                HtmlReport.render(ChainInputs.input(ChainInputs.crowded(), ChainInputs.both()))));
    assertThat(sheets).containsPattern("And \\d+ more in the appendix").contains("Raised too: ");
    assertThat(sheets.split("\\+ ", -1).length).as("reasons for").isLessThanOrEqualTo(7);
  }

  @Test
  void exactlyTwoSheetsArePrinted() throws Exception {
    assumeThat(Printed.isPossible()).isTrue();
    for (ReportInput input : ChainInputs.all()) {
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
                HtmlReport.render(
                    ChainInputs.input(ChainInputs.crowded(), ExampleReport.assessment(Side.LEFT))),
                folder))
        .isGreaterThan(4);
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
