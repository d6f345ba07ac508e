package org.soleus.limb.duplex;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.anatomy.VeinSystem;
import org.soleus.limb.table.Table;

/**
 * A named, versioned set of durations above which reversed flow is called reflux. Rows of {@code
 * cut_offs.table}, each with its source and whether it was read.
 *
 * @param key name in files, such as {@code labropoulos_2003}
 * @param name name and version, to be printed with every verdict
 * @param rows cut-offs; the first that holds a vein decides
 */
public record CutOffProfile(String key, String name, List<Row> rows) {
  private static final String OTHER = "OTHER";
  private static final List<CutOffProfile> ALL =
      read(Table.beside(CutOffProfile.class, "cut_offs.table"));

  /** The set that is taken where a case names none: the first of the table. */
  public static final CutOffProfile USUAL = ALL.getFirst();

  /** Copies the list. */
  public CutOffProfile {
    rows = List.copyOf(rows);
  }

  /**
   * Cut-off of some veins.
   *
   * @param veins abbreviations of veins, names of systems, or {@code OTHER}
   * @param seconds duration above which reversed flow is reflux [s]
   * @param source citation
   * @param tag whether it was read
   */
  public record Row(List<String> veins, double seconds, String source, String tag) {
    /** Copies the list. */
    public Row {
      veins = List.copyOf(veins);
    }

    private boolean holds(Vein vein) {
      boolean inSystem = vein.system() != VeinSystem.DEEP && veins.contains(vein.system().name());
      return inSystem || veins.contains(vein.abbreviation()) || veins.contains(OTHER);
    }
  }

  /** Every profile, in the order of the table. */
  public static List<CutOffProfile> all() {
    return ALL;
  }

  /** The profile with a name. */
  public static Optional<CutOffProfile> of(String key) {
    return ALL.stream().filter(profile -> profile.key.equals(key)).findFirst();
  }

  /** Cut-off of a vein [s]. */
  public double of(Vein vein) {
    return row(vein).seconds();
  }

  /** The row that decides on a vein. */
  public Row row(Vein vein) {
    return rows.stream().filter(row -> row.holds(vein)).findFirst().orElseThrow();
  }

  /** Whether reversed flow of a duration is reflux in a vein. */
  public boolean isReflux(Vein vein, double seconds) {
    return seconds > of(vein);
  }

  private static List<CutOffProfile> read(List<Table.Row> rows) {
    var keys = new LinkedHashSet<>(rows.stream().map(row -> row.text("profile")).toList());
    return keys.stream()
        .map(key -> rows.stream().filter(row -> row.text("profile").equals(key)).toList())
        .map(CutOffProfile::profile)
        .toList();
  }

  private static CutOffProfile profile(List<Table.Row> rows) {
    Table.Row first = rows.getFirst();
    return new CutOffProfile(
        first.text("profile"),
        first.text("version"),
        rows.stream().map(CutOffProfile::row).toList());
  }

  private static Row row(Table.Row row) {
    return new Row(
        List.of(row.text("veins").split(" +")),
        row.number("seconds"),
        row.text("source"),
        row.text("tag"));
  }
}
