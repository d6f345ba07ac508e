package org.soleus.pathway.evidence;

import java.util.List;
import org.soleus.limb.table.Table;

/**
 * What is often said, and what is known. Rows of {@code claims.table}.
 *
 * @param id its name in the evidence
 * @param said the claim
 * @param verdict in a word or two
 * @param known in words
 * @param source where that was read
 */
public record Claim(String id, String said, String verdict, String known, Source source) {
  private static final List<Claim> ROWS =
      Table.beside(Claim.class, "claims.table").stream()
          .map(row ->
              new Claim(
                  row.text("id"),
                  row.text("said"),
                  row.text("verdict"),
                  row.text("known"),
                  Source.of(row)))
          .toList();

  /** Every row. */
  public static List<Claim> all() {
    return ROWS;
  }
}
