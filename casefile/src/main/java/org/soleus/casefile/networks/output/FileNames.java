package org.soleus.casefile.networks.output;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.soleus.casefile.networks.Vessel;

/** Names of files for vessels, whatever letters their own names have. */
final class FileNames {
  private static final int LONGEST = 80;

  private FileNames() {}

  /**
   * A name for each vessel by its place in the list. No two are the same where capital and small
   * letters are.
   */
  static Map<Integer, String> of(List<Vessel> vessels) {
    Map<Integer, String> names = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (int k = 0; k < vessels.size(); k++) {
      String plain = plain(vessels.get(k).name());
      String name = plain;
      for (int next = 2; !taken.add(name.toLowerCase(Locale.ROOT)); next++) {
        name = plain + "-" + next;
      }
      names.put(k, name);
    }
    return names;
  }

  private static String plain(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._-]+", "_").replaceAll("^[.-]+", "_");
    return plain.isEmpty() ? "_" : plain.substring(0, Math.min(LONGEST, plain.length()));
  }
}
