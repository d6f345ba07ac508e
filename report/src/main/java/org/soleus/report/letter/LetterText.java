package org.soleus.report.letter;

import java.util.ArrayList;
import java.util.List;
import org.soleus.pathway.referral.Sentence;
import org.soleus.report.markup.Paragraph;

/** A letter as plain text, at most 90 characters a line. */
public final class LetterText {
  private static final int WIDTH = 90;
  private static final int BLANK = 44;

  private LetterText() {}

  /** The letter as text. */
  public static String of(Letter letter) {
    List<String> lines = new ArrayList<>();
    if (!letter.alarm().isEmpty()) {
      lines.addAll(wrapped("!! " + letter.alarm(), "!! "));
      lines.add("");
    }
    lines.addAll(wrapped(letter.title(), ""));
    letter.asOf().ifPresent(date -> lines.add("Record of " + date));
    lines.add("");
    for (String blank : letter.blanks()) {
      lines.add("%-18s%s".formatted(blank + ":", "_".repeat(BLANK)));
    }
    for (Letter.Section section : letter.sections()) {
      lines.add("");
      lines.addAll(wrapped(section.heading(), ""));
      for (Sentence sentence : section.sentences()) {
        lines.addAll(wrapped("  - " + letter.marked(sentence), "    "));
      }
    }
    if (!letter.sources().isEmpty()) {
      lines.add("");
      lines.add("Sources");
      for (int k = 0; k < letter.sources().size(); k++) {
        lines.addAll(wrapped("  [%d] %s".formatted(k + 1, letter.sources().get(k)), "      "));
      }
    }
    lines.add("");
    letter.foot().forEach(one -> lines.addAll(wrapped(one, "")));
    return String.join("\n", lines) + "\n";
  }

  private static List<String> wrapped(String text, String indent) {
    return Paragraph.lines(text, indent, WIDTH);
  }
}
