package org.soleus.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.soleus.pathway.evidence.Source;
import org.soleus.report.markup.Markup;

/**
 * Sources of the first two sheets by short key: each gets a number where it is named first. Mutable
 * while a page is put together.
 */
final class SourceKeys {
  private final Map<Source, Integer> numbers = new LinkedHashMap<>();

  /** The number of a source, as a pointer to the list. */
  Markup key(Source source) {
    int number = numbers.computeIfAbsent(source, _ -> numbers.size() + 1);
    return Markup.of("a", "[%d]".formatted(number)).as("src").with("href", "#source" + number);
  }

  /** The number of a source and whether it was read, in a word. */
  Markup keyAndTag(Source source) {
    Markup words = Markup.of("span").as("abbr");
    return source.citation().equals("none")
        ? words.text(source.brief())
        : words.add(key(source)).text(" " + source.brief());
  }

  /** Every source that was named. */
  Markup list() {
    Markup list = Markup.of("ul").as("keys");
    numbers.forEach((source, number) ->
        list.add(
                Markup.of("li")
                    .with("id", "source" + number)
                    .add(Markup.of("b", "[%d] ".formatted(number)))
                    .text(source.citation() + " (" + source.brief() + ")."))
            .text(" "));
    return list;
  }
}
