package org.soleus.pathway.evidence;

import org.soleus.limb.table.Table;

/**
 * Where a row of evidence was read.
 *
 * @param citation of the source
 * @param tag whether it was read: {@code read in source}, {@code read in a secondary source},
 *     {@code recalled, not verified}
 */
public record Source(String citation, String tag) {
  /** The source that a row names. */
  public static Source of(Table.Row row) {
    return new Source(row.text("source"), row.text("tag"));
  }

  /** The tag in a word: read, secondary, recalled or assumed. */
  public String brief() {
    return switch (tag) {
      case "read in source" -> "read";
      case "read in a secondary source" -> "secondary";
      case "recalled, not verified" -> "recalled";
      case "engineering assumption, no source read" -> "assumed";
      default -> tag.startsWith("one limit read") ? "read in part" : tag;
    };
  }

  /** Citation and tag in brackets. */
  public String line() {
    return "[" + citation + ", " + tag + "]";
  }
}
