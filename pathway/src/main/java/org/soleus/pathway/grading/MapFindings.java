package org.soleus.pathway.grading;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.duplex.DuplexFinding.Patency;
import org.soleus.limb.duplex.DuplexFinding.RefluxTest;
import org.soleus.limb.duplex.DuplexMap;
import org.soleus.pathway.grading.Ceap.Anatomy;

/**
 * What a duplex map tells of A and P of CEAP. Occlusion that a treatment was meant to bring about
 * is no disease and is left out, and so is what of it has opened again.
 *
 * @param isAny whether the map has a line
 * @param anatomy affected systems
 * @param segments affected segments
 * @param unnamed affected veins for which CEAP has no abbreviation
 * @param reflux whether reflux was found
 * @param obstruction whether a narrowed, recanalised or occluded vein was found
 * @param postThrombotic whether a deep vein is recorded as recanalised
 * @param untested systems of which no vein was tested for reflux
 * @param closed veins recorded as occluded that a treatment was meant to close
 */
public record MapFindings(
    boolean isAny,
    List<Anatomy> anatomy,
    List<Segment> segments,
    List<Vein> unnamed,
    boolean reflux,
    boolean obstruction,
    boolean postThrombotic,
    List<Anatomy> untested,
    List<Vein> closed) {
  /** Copies the lists. */
  public MapFindings {
    anatomy = List.copyOf(anatomy);
    segments = List.copyOf(segments);
    unnamed = List.copyOf(unnamed);
    untested = List.copyOf(untested);
    closed = List.copyOf(closed);
  }

  /**
   * What a map tells.
   *
   * @param closed veins that were closed or taken out by treatment up to this examination
   */
  public static MapFindings of(DuplexMap map, Set<Vein> closed) {
    // a trunk that opens again after its closure has no thrombosis behind it: reflux alone counts
    Predicate<DuplexFinding> obstructed =
        one -> one.patency() != Patency.PATENT && !isClosing(one, closed);
    List<DuplexFinding> affected =
        map.findings().stream().filter(one -> refluxes(one) || obstructed.test(one)).toList();
    List<Vein> veins = affected.stream().map(DuplexFinding::vein).toList();
    return new MapFindings(
        !map.findings().isEmpty(),
        Arrays.stream(Anatomy.values())
            .filter(system -> veins.stream().anyMatch(system::has))
            .toList(),
        veins.stream().flatMap(vein -> Segment.of(vein).stream()).sorted().distinct().toList(),
        veins.stream().filter(vein -> Segment.of(vein).isEmpty()).toList(),
        affected.stream().anyMatch(MapFindings::refluxes),
        affected.stream().anyMatch(obstructed),
        affected.stream()
            .anyMatch(one -> one.patency() == Patency.RECANALISED && Anatomy.DEEP.has(one.vein())),
        Arrays.stream(Anatomy.values())
            .filter(system ->
                map.findings().stream()
                    .noneMatch(one -> system.has(one.vein()) && one.reflux().isPresent()))
            .toList(),
        map.findings().stream()
            .filter(one -> one.patency() == Patency.OCCLUDED)
            .map(DuplexFinding::vein)
            .filter(closed::contains)
            .toList());
  }

  private static boolean isClosing(DuplexFinding finding, Set<Vein> closed) {
    return closed.contains(finding.vein()) && finding.patency() != Patency.NARROWED;
  }

  private static boolean refluxes(DuplexFinding finding) {
    return finding.reflux().map(RefluxTest::present).orElse(false);
  }
}
