package org.soleus.report.markup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An element of HTML or SVG with its attributes and content, written so that it is well-formed XML
 * and valid HTML at once. Text given to it is escaped; characters that XML does not know become
 * U+FFFD. Mutable while it is put together; not safe for use by several threads.
 */
public final class Markup {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9:-]*");

  /** Elements that HTML never closes; everything else gets an end tag, even when empty. */
  private static final Set<String> VOID = Set.of("br", "col", "hr", "link", "meta");

  /** Elements after which a new line changes nothing that is seen. */
  private static final Set<String> LINES =
      Set.of(
          "body",
          "caption",
          "colgroup",
          "dd",
          "div",
          "dl",
          "dt",
          "figcaption",
          "figure",
          "footer",
          "g",
          "h1",
          "h2",
          "h3",
          "h4",
          "head",
          "header",
          "html",
          "li",
          "link",
          "main",
          "meta",
          "ol",
          "p",
          "path",
          "section",
          "style",
          "svg",
          "table",
          "tbody",
          "thead",
          "title",
          "tr",
          "ul");

  private static final int REPLACEMENT = 0xFFFD;

  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<Content> content = new ArrayList<>();

  private Markup(String name) {
    this.name = checked(name);
  }

  /** What an element holds; a style is written as it is. */
  sealed interface Content {
    record Child(Markup markup) implements Content {}

    record Text(String text) implements Content {}

    record Style(String css) implements Content {}
  }

  /** An empty element. */
  public static Markup of(String name) {
    return new Markup(name);
  }

  /** An element that holds a text. */
  public static Markup of(String name, String text) {
    return new Markup(name).text(text);
  }

  /**
   * A style element. The text is written as it is, as HTML asks for.
   *
   * @throws IllegalArgumentException if it holds {@code <} or {@code &}, which HTML and XML would
   *     read differently
   */
  public static Markup style(String css) {
    if (css.indexOf('<') >= 0 || css.indexOf('&') >= 0) {
      throw new IllegalArgumentException("a style sheet holds neither < nor &, but got: " + css);
    }
    Markup style = new Markup("style");
    style.content.add(new Content.Style(css));
    return style;
  }

  /** Sets an attribute. */
  public Markup with(String attribute, String value) {
    attributes.put(checked(attribute), escape(value, true));
    return this;
  }

  /** Sets an attribute to a number, with at most two decimals. */
  public Markup with(String attribute, double value) {
    return with(attribute, Coordinate.write(value, 2));
  }

  /** Sets the class attribute. */
  public Markup as(String styleClass) {
    return with("class", styleClass);
  }

  /** Appends text. */
  public Markup text(String text) {
    content.add(new Content.Text(text));
    return this;
  }

  /** Appends elements. */
  public Markup add(Markup... children) {
    return add(List.of(children));
  }

  /** Appends elements. */
  public Markup add(List<Markup> children) {
    children.forEach(child -> content.add(new Content.Child(child)));
    return this;
  }

  /** Whether it holds neither text nor elements. */
  public boolean isEmpty() {
    return content.isEmpty();
  }

  String name() {
    return name;
  }

  List<Content> content() {
    return Collections.unmodifiableList(content);
  }

  /** Elements right within it. */
  List<Markup> children() {
    return content.stream()
        .flatMap(part ->
            part instanceof Content.Child(Markup markup) ? Stream.of(markup) : Stream.empty())
        .toList();
  }

  /** Words of the class attribute. */
  List<String> classes() {
    return List.of(attributes.getOrDefault("class", "").split(" "));
  }

  /** A copy in which pointers to ids that it does not hold itself are plain text. */
  public Markup closed() {
    Set<String> ids = new TreeSet<>();
    collectIds(ids);
    return closed(ids);
  }

  private void collectIds(Set<String> ids) {
    ids.add("#" + attributes.getOrDefault("id", ""));
    children().forEach(child -> child.collectIds(ids));
  }

  private Markup closed(Set<String> ids) {
    String target = attributes.getOrDefault("href", "");
    boolean isDead = name.equals("a") && target.startsWith("#") && !ids.contains(target);
    Markup copy = new Markup(isDead ? "span" : name);
    copy.attributes.putAll(attributes);
    if (isDead) {
      copy.attributes.remove("href");
    }
    for (Content part : content) {
      copy.content.add(
          part instanceof Content.Child(Markup markup)
              ? new Content.Child(markup.closed(ids))
              : part);
    }
    return copy;
  }

  /** The element as text. */
  public String write() {
    StringBuilder out = new StringBuilder();
    write(out);
    return out.toString();
  }

  private void write(StringBuilder out) {
    out.append('<').append(name);
    attributes.forEach((attribute, value) ->
        out.append(' ').append(attribute).append("=\"").append(value).append('"'));
    if (VOID.contains(name)) {
      out.append(" />");
    } else {
      out.append('>');
      for (Content part : content) {
        switch (part) {
          case Content.Text(String text) -> out.append(escape(text, false));
          case Content.Style(String css) -> out.append(css);
          case Content.Child(Markup markup) -> markup.write(out);
        }
      }
      out.append("</").append(name).append('>');
    }
    if (LINES.contains(name)) {
      out.append('\n');
    }
  }

  private static String checked(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a name of an element or attribute: " + name);
    }
    return name;
  }

  private static String escape(String text, boolean inAttribute) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(character -> escape(character, inAttribute, out));
    return out.toString();
  }

  private static void escape(int character, boolean inAttribute, StringBuilder out) {
    switch (character) {
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '&' -> out.append("&amp;");
      case '"' -> out.append(inAttribute ? "&quot;" : "\"");
      case '\n', '\t' -> out.append(inAttribute ? " " : Character.toString(character));
      default -> out.appendCodePoint(isXml(character) ? character : REPLACEMENT);
    }
  }

  /** Characters of XML 1.0 without the controls that HTML refuses. */
  private static boolean isXml(int character) {
    return (character >= 0x20 && character < 0x7F)
        || (character > 0x9F && character < 0xD800)
        || (character > 0xDFFF && character < 0xFFFE)
        || (character >= 0x10000 && (character & 0xFFFF) < 0xFFFE);
  }
}
