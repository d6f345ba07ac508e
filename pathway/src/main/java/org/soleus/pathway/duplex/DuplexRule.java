package org.soleus.pathway.duplex;

import java.util.List;
import org.soleus.limb.table.Table;

/**
 * A rule by which a duplex map is read. Rows of {@code rules.table}.
 *
 * @param name number of the rule, such as {@code DX03}, or a word
 * @param words the rule in our words
 * @param source citation
 * @param tag whether it was read
 */
public record DuplexRule(String name, String words, String source, String tag) {
  private static final List<DuplexRule> ROWS =
      Table.beside(DuplexRule.class, "rules.table").stream().map(DuplexRule::read).toList();

  static final DuplexRule TRUNKS = named("DX03");
  static final DuplexRule PERFORATORS = named("DX04");
  static final DuplexRule POSITION = named("DX06");
  static final DuplexRule MANOEUVRE = named("DX07");
  static final DuplexRule PARTS = named("DX08");
  static final DuplexRule RECORD = named("DX10");
  static final DuplexRule PELVIS = named("DX11");
  static final DuplexRule DEEP_AXIAL = named("deep_axial");
  static final DuplexRule OBSTRUCTION = named("obstruction");
  static final DuplexRule RECURRENCE = named("recurrence");

  /** Every rule, in the order of the table. */
  public static List<DuplexRule> all() {
    return ROWS;
  }

  /** The rule with a name; a programming error if there is none. */
  static DuplexRule named(String name) {
    return ROWS.stream().filter(rule -> rule.name.equals(name)).findFirst().orElseThrow();
  }

  private static DuplexRule read(Table.Row row) {
    return new DuplexRule(row.text("rule"), row.text("words"), row.text("source"), row.text("tag"));
  }
}
