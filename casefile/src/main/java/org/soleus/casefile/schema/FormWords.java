package org.soleus.casefile.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.soleus.casefile.fault.Shown;

/** Says that a text does not have the form that a pattern asks for, and which text would. */
final class FormWords {
  private FormWords() {}

  static Words of(String text, String pattern, String example) {
    Pattern wanted = Pattern.compile(pattern);
    String hint =
        attempts(text)
            .filter(attempt -> wanted.matcher(attempt).matches())
            .findFirst()
            .map(attempt -> "Maybe " + Shown.text(attempt) + "?")
            .orElse("");
    return new Words("does not have the right form, such as " + Shown.text(example) + ".", hint);
  }

  /** What people mean: other letters, other separators, an address instead of what it leads to. */
  private static Stream<String> attempts(String text) {
    String small = text.strip().toLowerCase(Locale.ROOT);
    return Stream.of(
        text.strip(),
        small,
        joined(small, "-"),
        joined(small, "_"),
        text.strip().replaceFirst("^(https?://(dx\\.)?doi\\.org/|doi:\\s*)", ""),
        "https://" + text.strip());
  }

  private static String joined(String text, String separator) {
    List<String> words = new ArrayList<>(List.of(text.split("[^a-z0-9]+")));
    words.removeIf(String::isEmpty);
    return String.join(separator, words);
  }
}
