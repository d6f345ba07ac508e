package org.soleus.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.soleus.casefile.Case;
import org.soleus.casefile.CaseFile;
import org.soleus.casefile.RefluxMap;
import org.soleus.casefile.RefluxMapFile;
import org.soleus.casefile.yaml.TextFile;
import org.soleus.limb.anatomy.Side;
import org.soleus.report.VeinMap;

/**
 * A leg with its recorded duplex map.
 *
 * @param title of its map or case, or empty
 * @param map what was recorded
 * @param variants of its anatomy
 */
record MappedLeg(String title, RefluxMap map, Set<String> variants) {
  private static final Pattern IS_MAP =
      Pattern.compile("(?m)^[\\s{]*[\"']?" + RefluxMapFile.KEY + "\\b");

  /** The legs of a reflux map or of a case, as far as they have a duplex map. */
  static List<MappedLeg> read(Path file) {
    String text = BadInput.orThrow(TextFile.read(file));
    return IS_MAP.matcher(text).find()
        ? List.of(of(BadInput.orThrow(RefluxMapFile.parse(file.toString(), text))))
        : of(BadInput.orThrow(CaseFile.parse(file.toString(), text)));
  }

  private static MappedLeg of(RefluxMap map) {
    return new MappedLeg(map.title(), map, Set.of());
  }

  private static List<MappedLeg> of(Case told) {
    return told.limbs().stream()
        .filter(limb -> !limb.duplex().findings().isEmpty())
        .map(limb ->
            new MappedLeg(told.title(), RefluxMap.of(told, limb.side()), limb.limits().variants()))
        .toList();
  }

  Side side() {
    return map.side();
  }

  /** What its sheet shows. */
  VeinMap page() {
    return new VeinMap(title, map.side(), variants, map.duplex(), Reports.sources(map.sources()));
  }
}
