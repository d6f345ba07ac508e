package org.soleus.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfPageTest {
  private static final String SIGNS = "reflux ≥ 0.5 s ± 0.1 – 4.2 µm² “tender” °C × →";
  private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2026, 11, 1));

  private static String page(String body) {
    return "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>t</title><style>"
        + "body { font-family: '"
        + PdfPage.FONT
        + "' }</style></head><body>"
        + body
        + "</body></html>";
  }

  @Test
  void textIsFoundWithEverySign() throws IOException {
    byte[] pdf =
        PdfPage.of(page("<p>" + SIGNS + " <b>bold</b> <i>slanted</i></p>"), "A title", DAY);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(document)).contains(SIGNS, "bold slanted");
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("A title");
      assertThat(document.getDocumentInformation().getCreationDate().toInstant())
          .hasToString("2026-11-01T00:00:00Z");
      assertThat(document.getPage(0).getResources().getFontNames())
          .hasSize(3)
          .allSatisfy(name ->
              assertThat(document.getPage(0).getResources().getFont(name).getName())
                  .contains("LiberationSans"));
    }
  }

  @Test
  void sameBytesForTheSamePage() throws InterruptedException {
    byte[] first = PdfPage.of(page("<p>one</p>"), "A title", DAY);
    Thread.sleep(1100);
    assertThat(PdfPage.of(page("<p>one</p>"), "A title", DAY)).isEqualTo(first);
    assertThat(PdfPage.of(page("<p>two</p>"), "A title", DAY)).isNotEqualTo(first);
    assertThat(
            new String(
                PdfPage.of(page(""), "A title", Optional.empty()), StandardCharsets.ISO_8859_1))
        .doesNotContain("CreationDate");
  }

  @Test
  void drawingsWithinAPageAreDrawn() throws IOException {
    String drawing =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"400\" height=\"400\">"
            + "<rect width=\"400\" height=\"400\" fill=\"#1f4fb4\"/></svg>";
    try (PDDocument document = Loader.loadPDF(PdfPage.of(page(drawing), "t", DAY))) {
      int blue = new PDFRenderer(document).renderImage(0).getRGB(150, 150);
      assertThat(Integer.toHexString(blue)).isEqualTo("ff1f4fb4");
    }
  }
}
