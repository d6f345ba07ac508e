package org.soleus.pathway.grading;

import java.util.List;
import java.util.Locale;
import org.soleus.limb.table.Table;

/**
 * An item of the Villalta scale (villalta1994), 0 to 3 points: five symptoms and six signs. Words
 * are ours; rows of {@code villalta.table}.
 */
public enum VillaltaItem {
  PAIN,
  CRAMPS,
  HEAVINESS,
  PARAESTHESIA,
  PRURITUS,
  PRETIBIAL_OEDEMA,
  INDURATION,
  HYPERPIGMENTATION,
  REDNESS,
  VENOUS_ECTASIA,
  CALF_COMPRESSION_PAIN;

  /** Most points of an item. */
  public static final int MOST = 3;

  static final List<Table.Row> ROWS = Table.beside(VillaltaItem.class, "villalta.table");

  /** Name in files, such as {@code venous_ectasia}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Name in sentences. */
  public String words() {
    return row().text("words");
  }

  /** Whether the person tells it; otherwise it is found. */
  public boolean isSymptom() {
    return row().text("kind").equals("symptom");
  }

  /** Citation key. */
  public String source() {
    return row().text("source");
  }

  /** Whether it was read, or recalled. */
  public String tag() {
    return row().text("tag");
  }

  /** What a number of points means. */
  public static String level(int points) {
    return at("level", points).text("words");
  }

  /** The row of the highest level or grade that a number of points reaches. */
  static Table.Row at(String kind, int points) {
    return ROWS.stream()
        .filter(row -> row.text("kind").equals(kind) && row.count("low") <= points)
        .reduce((_, higher) -> higher)
        .orElseThrow(() -> new IllegalArgumentException(points + " points are below 0"));
  }

  private Table.Row row() {
    return ROWS.stream()
        .filter(row -> !row.text("kind").equals("level") && !row.text("kind").equals("grade"))
        .filter(row -> row.text("key").equals(key()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("villalta.table has no item " + key()));
  }
}
