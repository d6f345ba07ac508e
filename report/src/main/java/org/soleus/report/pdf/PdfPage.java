package org.soleus.report.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * A well-formed page of HTML, with SVG within it, as PDF. The style of the page has to keep to what
 * CSS 2.1 knows, with {@code @page} of CSS 3; its font is Liberation Sans, which is put into the
 * PDF as far as it is used. Nothing outside the page is read. The same page gives the same bytes.
 */
public final class PdfPage {
  /** Family by which a style names the font. */
  public static final String FONT = "Liberation Sans";

  private PdfPage() {}

  /**
   * The page as PDF.
   *
   * @param page well-formed HTML
   * @param title of the document
   * @param made its date, for the properties of the document; empty for none
   */
  public static byte[] of(String page, String title, Optional<LocalDate> made) {
    XRLog.setLoggingEnabled(false);
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.withHtmlContent(page, null);
    builder.withProducer("Soleus");
    builder.useUriResolver((_, _) -> null);
    builder.useSVGDrawer(new BatikSVGDrawer());
    font(builder, "LiberationSans-Regular.ttf", 400, FontStyle.NORMAL);
    font(builder, "LiberationSans-Bold.ttf", 700, FontStyle.NORMAL);
    font(builder, "LiberationSans-Italic.ttf", 400, FontStyle.ITALIC);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    builder.toStream(out);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      PDDocument document = renderer.getPdfDocument();
      PDDocumentInformation about = document.getDocumentInformation();
      about.setTitle(title);
      about.setCreationDate(made.map(PdfPage::midnight).orElse(null));
      about.setModificationDate(null);
      document.setDocumentId(checksum(page));
      out.reset();
      document.save(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** One face, for the page and for the drawings in it. */
  private static void font(PdfRendererBuilder builder, String file, int weight, FontStyle style) {
    builder.useFont(
        () -> open("/liberation/" + file),
        FONT,
        weight,
        style,
        true,
        EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG));
  }

  private static InputStream open(String resource) {
    InputStream in = PdfPage.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("the program is incomplete: " + resource + " is not in it");
    }
    return in;
  }

  private static Calendar midnight(LocalDate date) {
    Calendar day = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
    day.setTimeInMillis(date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
    return day;
  }

  /** What the identifier of the document is made from. */
  private static long checksum(String page) {
    CRC32 sum = new CRC32();
    sum.update(page.getBytes(StandardCharsets.UTF_8));
    return sum.getValue();
  }
}
