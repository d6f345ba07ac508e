package org.soleus.casefile.results;

import org.soleus.casefile.RefluxMap;
import org.soleus.casefile.RefluxMapFile;
import tools.jackson.databind.node.ObjectNode;

/** Reflux maps as JSON, by the schema {@code reflux-map}. */
public final class RefluxMapJson {
  private RefluxMapJson() {}

  /** The text of a map, with a line break at the end. Reading it gives an equal map. */
  public static String of(RefluxMap map) {
    ObjectNode root = JsonText.object();
    RefluxMapFile.put(root, map);
    return JsonText.of(root);
  }
}
