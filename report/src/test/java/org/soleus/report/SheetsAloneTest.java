package org.soleus.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.soleus.limb.anatomy.Side;
import org.soleus.pathway.history.History;
import org.soleus.report.markup.PlainText;

class SheetsAloneTest {
  /** What both sheets say, whoever it is. */
  private static final List<String> ALWAYS =
      List.of(
          "For research and education. Not a medical device.",
          "Red flags first",
          "What may contribute to cramps",
          "duplex and class, as recorded",
          "its twin, and options on it, simulated",
          "Rules of guidelines and studies that apply most",
          "When to seek care",
          "Sources by their key",
          "The appendix, with everything in full and the sources of the case, is in report.html.");

  private static ReportInput one() {
    return ChainInputs.input(ChainInputs.crowded(), ExampleReport.assessment(Side.LEFT));
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", " ");
  }

  @Test
  void thePdfHasTwoPagesWithTheWholeChain() throws IOException {
    for (ReportInput input : ChainInputs.all()) {
      try (PDDocument pdf = Loader.loadPDF(SheetsAlone.pdf(input))) {
        assertThat(pdf.getNumberOfPages())
            .as("%d legs, %s", input.limbs().size(), input.picture().orElseThrow().raised().size())
            .isEqualTo(2);
        assertThat(words(new PDFTextStripper().getText(pdf)))
            .contains(ALWAYS)
            .contains("Soleus: simulated – research and education, not a medical device", "1 / 2")
            .contains("2 / 2", "Soleus 0.1.0-SNAPSHOT · parameters a1b2c3d4e5f6");
      }
    }
  }

  @Test
  void thePdfSaysWhatTheSheetsSay() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(SheetsAlone.pdf(one()))) {
      assertThat(words(new PDFTextStripper().getText(pdf)))
          .contains("Would change the picture most: no question that the tables hold")
          .contains("Ankle-brachial index not recorded")
          .contains("To be reviewed with who prescribed them; none is to be stopped for this.")
          .contains("Does not apply: no reflux was recorded in the small saphenous vein.")
          .contains(LimbSummary.LIMIT)
          .doesNotContain("#", "Appendix: everything in full");
    }
  }

  @Test
  void noPointerOfThePdfIsDead() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(SheetsAlone.pdf(one()))) {
      List<PDAnnotationLink> links =
          IntStream.range(0, 2)
              .mapToObj(pdf::getPage)
              .flatMap(page -> {
                try {
                  return page.getAnnotations().stream();
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
              .map(PDAnnotationLink.class::cast)
              .toList();
      assertThat(links).hasSizeGreaterThan(10);
      for (PDAnnotationLink link : links) {
        assertThat(((PDActionGoTo) link.getAction()).getDestination())
            .isInstanceOfSatisfying(
                PDPageDestination.class,
                place -> assertThat(place.retrievePageNumber()).isEqualTo(1));
      }
    }
  }

  @Test
  void theLegIsDrawnInThePdf() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(SheetsAlone.pdf(one()))) {
      var picture = new PDFRenderer(pdf).renderImageWithDPI(0, 70);
      long red =
          IntStream.range(0, picture.getWidth() * picture.getHeight())
              .map(k -> picture.getRGB(k % picture.getWidth(), k / picture.getWidth()))
              .filter(rgb -> (rgb >> 16 & 255) > 150 && (rgb >> 8 & 255) < 90 && (rgb & 255) < 90)
              .count();
      assertThat(red).as("pixels of the veins with reflux").isGreaterThan(50);
    }
  }

  @Test
  void sameBytesForTheSameInput() {
    assertThat(SheetsAlone.pdf(one())).isEqualTo(SheetsAlone.pdf(one()));
    assertThat(SheetsAlone.text(one())).isEqualTo(SheetsAlone.text(one()));
  }

  @Test
  void theTextHoldsTheWholeChainInShortLines() {
    for (ReportInput input : ChainInputs.all()) {
      String text = SheetsAlone.text(input);
      assertThat(text.lines())
          .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(PlainText.WIDTH));
      assertThat(words(text))
          .contains(ALWAYS)
          .contains(Wording.DISCLAIMER)
          .doesNotContain("<", "{", "Map: red with arrows");
    }
  }

  @Test
  void simulatedValuesAreMarkedInTheText() {
    assertThat(SheetsAlone.text(one()))
        .contains("Ambulatory venous")
        .containsPattern("▲ 52 mmHg sim +▲ 42 mmHg sim +▲ 31 mmHg sim");
  }

  @Test
  void whatWasNotAskedIsNotNothingInTheText() {
    assertThat(words(SheetsAlone.text(ChainInputs.input(History.NONE, ChainInputs.unknown()))))
        .contains(
            "No history was recorded: nobody asked, which is not \"nothing there\".",
            "No duplex map was recorded: nothing is known of these veins, which is not \"nothing"
                + " there\".");
  }
}
