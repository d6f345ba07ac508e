package org.soleus.pathway.duplex;

/**
 * Something that a map does not hold, or that was not done as recommended.
 *
 * @param words in words
 * @param source of the rule that asks for it
 * @param tag whether it was read
 */
public record Gap(String words, String source, String tag) {
  static Gap of(String words, DuplexRule rule) {
    return new Gap(words + " (" + rule.name() + ")", rule.source(), rule.tag());
  }
}
