package org.soleus.report;

import java.util.List;
import java.util.Set;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.duplex.DuplexMap;

/**
 * What a vein map shows: recorded findings of one leg.
 *
 * @param title one line that says whose or what map it is; may be empty
 * @param side which leg
 * @param variants of the anatomy of this leg
 * @param duplex the recorded map
 * @param sources that its lines name
 */
public record VeinMap(
    String title,
    Side side,
    Set<String> variants,
    DuplexMap duplex,
    List<ReportInput.SourceNote> sources) {
  /** Copies the collections. */
  public VeinMap {
    variants = Set.copyOf(variants);
    sources = List.copyOf(sources);
  }
}
