package org.soleus.pathway.duplex;

import java.util.ArrayList;
import java.util.List;
import org.soleus.limb.duplex.DuplexMap;

/**
 * What a recorded duplex map says by published definitions. Nothing is simulated; where the map
 * does not hold what a definition needs, that is said.
 *
 * @param trunks reflux of each saphenous trunk
 * @param deep reflux of the deep veins
 * @param perforators each perforator of the map
 * @param obstruction obstruction and thrombus
 * @param recurrence veins that were treated before
 * @param gaps what was not examined or not recorded
 * @param cutOffs name and version of the profile by which reflux was judged
 */
public record MapReading(
    List<TrunkReflux> trunks,
    MapSentence deep,
    List<PerforatorReflux> perforators,
    List<MapSentence> obstruction,
    List<MapSentence> recurrence,
    List<Gap> gaps,
    String cutOffs) {
  /** Copies the lists. */
  public MapReading {
    trunks = List.copyOf(trunks);
    perforators = List.copyOf(perforators);
    obstruction = List.copyOf(obstruction);
    recurrence = List.copyOf(recurrence);
    gaps = List.copyOf(gaps);
  }

  /** The reading of a map. */
  public static MapReading of(DuplexMap map) {
    return new MapReading(
        TrunkReflux.all(map),
        DeepReflux.of(map),
        PerforatorReflux.all(map),
        Obstruction.of(map),
        Recurrence.of(map),
        Completeness.gaps(map),
        map.cutOffs().name());
  }

  /** Every sentence, trunks first. */
  public List<MapSentence> sentences() {
    List<MapSentence> all = new ArrayList<>();
    trunks.forEach(one -> all.add(one.sentence()));
    all.add(deep);
    if (perforators.isEmpty()) {
      all.add(
          MapSentence.cannotTell(
              "Perforators: cannot be told, none was recorded.", DuplexRule.PERFORATORS));
    }
    perforators.forEach(one -> all.add(one.sentence()));
    all.addAll(obstruction);
    all.addAll(recurrence);
    return all;
  }
}
