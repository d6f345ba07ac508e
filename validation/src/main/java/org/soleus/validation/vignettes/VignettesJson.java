package org.soleus.validation.vignettes;

import java.util.List;
import org.soleus.casefile.results.JsonText;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The vignettes, and what they exercise, as JSON. */
public final class VignettesJson {
  private VignettesJson() {}

  /** Every vignette, then every row of the tables of the pathway. */
  public static ObjectNode of(List<Vignette> vignettes) {
    ObjectNode node = JsonText.object();
    ArrayNode told = node.putArray("vignettes");
    for (Vignette one : vignettes) {
      ObjectNode row = told.addObject();
      row.put("vignette", one.name());
      row.put("written_from", one.writtenFrom());
      row.put("source", one.source());
      ArrayNode flags = row.putArray("red_flags");
      one.raised().forEach(flags::add);
      row.put("cause", one.cause());
      row.put("expected", one.place().words());
      row.put("found", one.found().words());
      row.put("remark", one.remark());
    }
    ArrayNode rows = node.putArray("rows");
    for (Coverage one : Coverage.of(vignettes)) {
      ObjectNode row = rows.addObject();
      row.put("table", one.table());
      row.put("row", one.id());
      row.put("from_reports", one.reported());
      row.put("vignettes", one.vignettes().size());
    }
    return node;
  }
}
