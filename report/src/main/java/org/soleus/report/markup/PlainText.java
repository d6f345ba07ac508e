package org.soleus.report.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A page as plain text: headings, paragraphs, lists and tables, one below the other. Pictures are
 * left out.
 */
public final class PlainText {
  /** Letters of a line. */
  public static final int WIDTH = 96;

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4");
  private static final Set<String> PICTURES = Set.of("svg", "style", "head");
  private static final Set<String> BLOCKS =
      Set.of(
          "div", "footer", "h1", "h2", "h3", "h4", "header", "li", "main", "p", "section", "table",
          "ul");

  private final Map<String, String> signs;
  private final List<String> lines = new ArrayList<>();

  private PlainText(Map<String, String> signs) {
    this.signs = signs;
  }

  /**
   * The text.
   *
   * @param page what is written
   * @param signs how elements of a class are written, such as {@code (%s)}; empty to leave them out
   */
  public static String of(Markup page, Map<String, String> signs) {
    PlainText text = new PlainText(signs);
    text.block(page);
    return String.join("\n", text.lines).strip().replace('\u00a0', ' ') + "\n";
  }

  private void block(Markup one) {
    if (PICTURES.contains(one.name()) || sign(one).filter(String::isEmpty).isPresent()) {
      return;
    }
    if (HEADINGS.contains(one.name())) {
      lines.add("");
      paragraph(inline(one), "");
    } else if (one.name().equals("li")) {
      paragraph("  - " + inline(one), "    ");
    } else if (one.name().equals("table") && !holdsBlocks(one)) {
      lines.addAll(table(one).lines(WIDTH));
    } else if (holdsBlocks(one)) {
      one.children().forEach(this::block);
    } else {
      paragraph(inline(one), "");
    }
  }

  private void paragraph(String text, String indent) {
    if (!text.isBlank()) {
      lines.addAll(Paragraph.lines(text, indent, WIDTH));
    }
  }

  private static boolean holdsBlocks(Markup one) {
    return one.children().stream()
        .anyMatch(child -> BLOCKS.contains(child.name()) || holdsBlocks(child));
  }

  private Optional<String> sign(Markup one) {
    return one.classes().stream().filter(signs::containsKey).map(signs::get).findFirst();
  }

  private String inline(Markup one) {
    StringBuilder text = new StringBuilder();
    inline(one, text);
    return text.toString().replaceAll("[ \n\t]+", " ").strip();
  }

  private void inline(Markup one, StringBuilder text) {
    if (PICTURES.contains(one.name())) {
      return;
    }
    StringBuilder own = new StringBuilder();
    for (Markup.Content part : one.content()) {
      switch (part) {
        case Markup.Content.Child(Markup markup) -> inline(markup, own);
        case Markup.Content.Text(String words) -> own.append(words);
        case Markup.Content.Style _ -> {
          // looks like nothing in plain text
        }
      }
    }
    text.append(sign(one).map(sign -> sign.formatted(own)).orElseGet(own::toString));
  }

  private TextTable table(Markup table) {
    List<List<String>> rows = new ArrayList<>();
    rows(table, rows);
    return new TextTable(rows.getFirst(), rows.subList(1, rows.size()));
  }

  private void rows(Markup one, List<List<String>> rows) {
    if (one.name().equals("tr")) {
      rows.add(one.children().stream().map(this::inline).toList());
    } else {
      one.children().forEach(child -> rows(child, rows));
    }
  }
}
