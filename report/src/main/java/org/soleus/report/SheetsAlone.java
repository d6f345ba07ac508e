package org.soleus.report;

import java.util.Map;
import java.util.Optional;
import org.soleus.report.markup.Markup;
import org.soleus.report.markup.PlainText;
import org.soleus.report.pdf.PdfPage;

/**
 * The two sheets of the chain without the appendix, as PDF and as plain text. Both say where the
 * appendix is; what points to it is plain text. The same input gives the same bytes.
 */
public final class SheetsAlone {
  /** How signs of the sheets are written in plain text. */
  private static final Map<String, String> SIGNS =
      Map.of("to", "(%s)", "letter", "(%s)", "tag", " %s", "minor", " [%s]", "signs", "");

  private SheetsAlone() {}

  /** The sheets as PDF: two pages. */
  public static byte[] pdf(ReportInput input) {
    Markup page =
        PageParts.page(
            input.title(),
            StyleSheet.TEXT + ChainStyle.TEXT + ChainStyle.PDF,
            Markup.of("main").add(chain(input)));
    return PdfPage.of("<!DOCTYPE html>\n" + page.write(), input.title(), Optional.empty());
  }

  /** The sheets as plain text of at most {@value PlainText#WIDTH} letters a line. */
  public static String text(ReportInput input) {
    return PlainText.of(chain(input), SIGNS);
  }

  private static Markup chain(ReportInput input) {
    Markup chain = new ChainSheets(input).draw();
    String where =
        "The appendix, with everything in full and the sources of the case, is in %s. Soleus %s · parameters %s · %s"
            .formatted(
                HtmlReport.FILE, input.version(), input.parameterHash(), input.generatedBy());
    return chain.add(Markup.of("p", where).as("origin")).closed();
  }
}
