package org.soleus.pathway.grading;

import java.util.List;
import org.soleus.limb.table.Table;

/** The rows behind the terms of CEAP. */
final class CeapTable {
  static final List<Table.Row> ROWS = Table.beside(CeapTable.class, "ceap.table");
  static final List<Table.Row> VEINS = Table.beside(CeapTable.class, "vein_segments.table");

  private CeapTable() {}
}
