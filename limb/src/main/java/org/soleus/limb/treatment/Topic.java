package org.soleus.limb.treatment;

import java.util.List;
import java.util.Optional;
import org.soleus.limb.table.Table;

/**
 * What advice is about that acts on nothing in the model. Rows of {@code topics.table}.
 *
 * @param key name in files and in the tables of evidence, such as {@code hydration}
 * @param label name for tables
 */
public record Topic(String key, String label) {
  private static final List<Topic> ROWS =
      Table.beside(Topic.class, "topics.table").stream()
          .map(row -> new Topic(row.text("key"), row.text("label")))
          .toList();

  /** Every topic, in the order of the table. */
  public static List<Topic> all() {
    return ROWS;
  }

  /** The topic with this key. */
  public static Optional<Topic> of(String key) {
    return ROWS.stream().filter(one -> one.key.equals(key)).findFirst();
  }
}
