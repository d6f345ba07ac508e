package org.soleus.report.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.soleus.pathway.referral.Sentence;

/**
 * What a letter says, whatever it is written as.
 *
 * @param title of the letter
 * @param alarm what comes before everything else, or empty
 * @param blanks names of fields that are left to be filled in by hand
 * @param sections in their order; none is empty
 * @param asOf date of the record, if known
 * @param foot sentences below everything else
 */
public record Letter(
    String title,
    String alarm,
    List<String> blanks,
    List<Section> sections,
    Optional<LocalDate> asOf,
    List<String> foot) {
  /** Copies the lists. */
  public Letter {
    blanks = List.copyOf(blanks);
    sections = List.copyOf(sections);
    foot = List.copyOf(foot);
  }

  /**
   * Sentences under a heading.
   *
   * @param kind how much room they get
   * @param heading in a few words
   * @param sentences with their sources
   */
  public record Section(Kind kind, String heading, List<Sentence> sentences) {
    /** Copies the list. */
    public Section {
      sentences = List.copyOf(sentences);
    }
  }

  /** How a section is written. */
  public enum Kind {
    /** What matters most. */
    LEAD,
    /** One line each. */
    LIST,
    /** One line each, in small letters. */
    SMALL
  }

  /** Every sentence. */
  public List<Sentence> sentences() {
    return sections.stream().flatMap(section -> section.sentences().stream()).toList();
  }

  /** Sources of the sentences, each once, in the order in which they are cited. */
  public List<String> sources() {
    return sentences().stream()
        .filter(one -> !one.isRecorded())
        .map(Letter::citation)
        .distinct()
        .toList();
  }

  /** The sentence with the number of its source. */
  String marked(Sentence sentence) {
    return sentence.words() + mark(sentence);
  }

  /** Number of the source of a sentence; empty of what is recorded. */
  String mark(Sentence sentence) {
    return sentence.isRecorded() ? "" : " [" + (sources().indexOf(citation(sentence)) + 1) + "]";
  }

  private static String citation(Sentence sentence) {
    return sentence.source().citation() + " (" + sentence.source().tag() + ")";
  }
}
