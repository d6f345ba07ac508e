package org.soleus.report.letter;

import java.util.Locale;
import org.soleus.pathway.referral.Sentence;
import org.soleus.report.markup.Markup;
import org.soleus.report.pdf.PdfPage;

/** A letter as a page of HTML to print, and the same page as PDF. */
public final class LetterPage {
  /** Sections of so many sentences are not parted by a page: no heading stands alone. */
  private static final int SHORT = 4;

  private LetterPage() {}

  /** The letter as a well-formed page. */
  public static String html(Letter letter) {
    Markup main = Markup.of("main");
    if (!letter.alarm().isEmpty()) {
      main.add(Markup.of("p", letter.alarm()).as("alarm"));
    }
    main.add(Markup.of("h1", letter.title()));
    letter.asOf().ifPresent(date -> main.add(Markup.of("p", "Record of " + date).as("date")));
    main.add(blanks(letter));
    letter.sections().forEach(section -> main.add(section(letter, section)));
    sources(letter, main);
    letter.foot().forEach(one -> main.add(Markup.of("p", one).as("foot")));
    Markup head =
        Markup.of("head")
            .add(
                Markup.of("meta").with("charset", "utf-8"),
                Markup.of("title", letter.title()),
                Markup.style(LetterStyle.TEXT));
    return "<!DOCTYPE html>\n"
        + Markup.of("html")
            .with("xmlns", "http://www.w3.org/1999/xhtml")
            .with("lang", "en")
            .add(head, Markup.of("body").add(main))
            .write();
  }

  /** The letter as PDF; the same letter gives the same bytes. */
  public static byte[] pdf(Letter letter) {
    return PdfPage.of(html(letter), letter.title(), letter.asOf());
  }

  /** Two fields in a row. */
  private static Markup blanks(Letter letter) {
    Markup table = Markup.of("table").as("blanks");
    for (int k = 0; k < letter.blanks().size(); k += 2) {
      Markup row = Markup.of("tr");
      letter
          .blanks()
          .subList(k, Math.min(k + 2, letter.blanks().size()))
          .forEach(blank ->
              row.add(Markup.of("td", blank).as("name"), Markup.of("td", "\u00A0").as("line")));
      table.add(row);
    }
    return table;
  }

  private static Markup section(Letter letter, Letter.Section section) {
    Markup list = Markup.of("ul");
    for (Sentence sentence : section.sentences()) {
      Markup item = Markup.of("li", sentence.words());
      String mark = letter.mark(sentence);
      list.add(mark.isEmpty() ? item : item.add(Markup.of("span", mark).as("mark")));
    }
    String kind = section.kind().name().toLowerCase(Locale.ROOT);
    boolean isShort = section.sentences().size() <= SHORT;
    return Markup.of("section")
        .as(isShort ? kind + " whole" : kind)
        .add(Markup.of("h2", section.heading()), list);
  }

  private static void sources(Letter letter, Markup main) {
    if (letter.sources().isEmpty()) {
      return;
    }
    StringBuilder line = new StringBuilder("Sources:");
    for (int k = 0; k < letter.sources().size(); k++) {
      line.append(" [").append(k + 1).append("] ").append(letter.sources().get(k)).append('.');
    }
    main.add(Markup.of("p", line.toString()).as("foot"));
  }
}
