package org.soleus.casefile;

import java.util.List;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.duplex.DuplexMap;

/**
 * A file of the open format of reflux maps: what one duplex examination recorded of one leg,
 * without the person.
 *
 * @param title one line that says what the map shows, or empty
 * @param side which leg
 * @param source key of the source of lines that name none, or empty
 * @param duplex the examination and its lines
 * @param sources publications and reports that lines refer to
 */
public record RefluxMap(
    String title, Side side, String source, DuplexMap duplex, List<Source> sources) {
  /** Version of the format that this program writes, and the newest that it reads. */
  public static final int FORMAT = 1;

  /** Copies the list. */
  public RefluxMap {
    sources = List.copyOf(sources);
  }

  /**
   * The map of one leg of a case. Of the case it holds the sources that its lines name; neither
   * person nor title nor notes.
   *
   * @throws java.util.NoSuchElementException if the case does not have the leg
   */
  public static RefluxMap of(Case told, Side side) {
    DuplexMap duplex = told.limb(side).orElseThrow().duplex();
    List<String> named = duplex.findings().stream().map(one -> one.source()).distinct().toList();
    return new RefluxMap(
        "",
        side,
        "",
        duplex,
        told.sources().stream().filter(one -> named.contains(one.key())).toList());
  }
}
