package org.soleus.cli;

import java.util.List;

/** Phrases that no page, letter or table about a person may hold. */
final class Forbidden {
  static final List<String> PHRASES =
      List.of(
          "caused by",
          "will stop",
          "cure",
          "safe to",
          "is safe",
          "ruled out",
          "rule out",
          "harmless",
          "nothing to worry",
          "no need to see",
          "% accurate");

  private Forbidden() {}
}
