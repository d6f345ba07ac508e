package org.soleus.pathway.duplex;

/**
 * A sentence about a recorded duplex map and the rule it follows from.
 *
 * @param kind what it tells
 * @param words the sentence
 * @param rule by which it follows
 */
public record MapSentence(Kind kind, String words, DuplexRule rule) {
  /** What a sentence tells. */
  public enum Kind {
    /** A definition is met by what was recorded. */
    FOUND,
    /** A definition is not met where it was tested. */
    NOT_FOUND,
    /** The map does not hold what the definition needs. */
    CANNOT_BE_TOLD
  }

  static MapSentence found(String words, DuplexRule rule) {
    return new MapSentence(Kind.FOUND, words, rule);
  }

  static MapSentence notFound(String words, DuplexRule rule) {
    return new MapSentence(Kind.NOT_FOUND, words, rule);
  }

  static MapSentence cannotTell(String words, DuplexRule rule) {
    return new MapSentence(Kind.CANNOT_BE_TOLD, words, rule);
  }

  /** The rule, its source and whether it was read, in a line. */
  public String origin() {
    return "%s; %s; %s".formatted(rule.name(), rule.source(), rule.tag());
  }
}
