package org.soleus.pathway.grading;

import java.util.List;
import java.util.Locale;
import org.soleus.limb.table.Table;

/**
 * An item of the revised venous clinical severity score (vasquez2010), 0 to 3 points. Words of the
 * levels are ours; rows of {@code vcss.table}.
 */
public enum VcssItem {
  PAIN("pain of venous origin"),
  VARICOSE_VEINS("varicose veins"),
  OEDEMA("oedema of venous origin"),
  PIGMENTATION("pigmentation"),
  INFLAMMATION("inflammation"),
  INDURATION("induration"),
  ACTIVE_ULCERS("active ulcers"),
  ULCER_DURATION("duration of ulcers"),
  ULCER_SIZE("size of ulcers"),
  COMPRESSION("use of compression");

  /** Most points of an item. */
  public static final int MOST = 3;

  private static final List<Table.Row> ROWS = Table.beside(VcssItem.class, "vcss.table");

  private final String words;

  VcssItem(String words) {
    this.words = words;
  }

  /** Name in sentences. */
  public String words() {
    return words;
  }

  /** Name in files, such as {@code varicose_veins}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a number of points means. */
  public String level(int points) {
    return row(points).text("words");
  }

  /** Whether these words' boundaries were read, or recalled. */
  public String tag(int points) {
    return row(points).text("tag");
  }

  private Table.Row row(int points) {
    return ROWS.stream()
        .filter(row -> row.text("item").equals(key()) && row.count("level") == points)
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "%s has 0 to %d points, but got %d".formatted(key(), MOST, points)));
  }
}
