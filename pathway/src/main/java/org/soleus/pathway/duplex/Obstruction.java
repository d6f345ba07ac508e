package org.soleus.pathway.duplex;

import static org.soleus.pathway.duplex.DuplexRule.OBSTRUCTION;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.anatomy.VeinSystem;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.duplex.DuplexFinding.Patency;
import org.soleus.limb.duplex.DuplexMap;
import org.soleus.limb.duplex.SegmentDetail.Compressible;
import org.soleus.limb.duplex.SegmentDetail.Flow;
import org.soleus.limb.duplex.SegmentDetail.Thrombus;

/** What a map records of obstruction and thrombus; veins that a treatment closed are not meant. */
final class Obstruction {
  private Obstruction() {}

  static List<MapSentence> of(DuplexMap map) {
    List<MapSentence> all = new ArrayList<>();
    add(
        all,
        map,
        "Fresh thrombus recorded: %s. The clinician in charge must know of it without delay.",
        Obstruction::isFresh);
    add(
        all,
        map,
        "Occluded: %s.",
        one -> one.patency() == Patency.OCCLUDED && !one.detail().isTreated());
    add(
        all,
        map,
        "Recanalised after a thrombosis: %s.",
        one -> one.patency() == Patency.RECANALISED);
    add(all, map, "Narrowed: %s.", one -> one.patency() == Patency.NARROWED);
    add(
        all,
        map,
        "Thrombus recorded, old or of an age not stated: %s.",
        one -> one.detail().hasThrombus() && !isFresh(one));
    add(all, map, "Not or only partly compressible: %s.", Obstruction::resists);
    none(map).ifPresent(all::add);
    compressibility(map).ifPresent(all::add);
    flow(map).ifPresent(all::add);
    return all;
  }

  private static boolean isFresh(DuplexFinding finding) {
    return finding.detail().thrombus().equals(Optional.of(Thrombus.FRESH));
  }

  private static boolean resists(DuplexFinding finding) {
    boolean closed = finding.patency() == Patency.OCCLUDED && finding.detail().isTreated();
    return !closed
        && finding.detail().compressible().filter(one -> one != Compressible.YES).isPresent();
  }

  private static boolean isObstructed(DuplexFinding finding) {
    boolean closed = finding.patency() == Patency.OCCLUDED && finding.detail().isTreated();
    return (finding.patency() != Patency.PATENT && !closed)
        || finding.detail().hasThrombus()
        || resists(finding);
  }

  private static void add(
      List<MapSentence> all, DuplexMap map, String words, Predicate<DuplexFinding> chosen) {
    List<Vein> veins = veins(map, chosen);
    if (!veins.isEmpty()) {
      all.add(MapSentence.found(words.formatted(Places.of(veins)), OBSTRUCTION));
    }
  }

  private static Optional<MapSentence> none(DuplexMap map) {
    return map.findings().stream().anyMatch(Obstruction::isObstructed)
        ? Optional.empty()
        : Optional.of(
            MapSentence.notFound(
                "No obstruction and no thrombus is recorded in the %d veins of the map; compressibility is recorded of %d."
                    .formatted(
                        map.findings().size(),
                        veins(map, one -> one.detail().compressible().isPresent()).size()),
                OBSTRUCTION));
  }

  /** Of how many deep veins it is not known whether their walls meet. */
  private static Optional<MapSentence> compressibility(DuplexMap map) {
    List<Vein> deep = veins(map, one -> one.vein().system() == VeinSystem.DEEP);
    List<Vein> unknown =
        veins(
            map,
            one -> one.vein().system() == VeinSystem.DEEP && one.detail().compressible().isEmpty());
    if (deep.isEmpty()) {
      return Optional.of(
          MapSentence.cannotTell(
              "Deep veins: obstruction cannot be told, none was examined.", OBSTRUCTION));
    }
    return unknown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            MapSentence.cannotTell(
                "Compressibility was not recorded of %d of %d deep veins examined: whether a thrombus lies there cannot be told."
                    .formatted(unknown.size(), deep.size()),
                DuplexRule.PARTS));
  }

  /** Flow at the groin that does not follow breath points to the veins above. */
  private static Optional<MapSentence> flow(DuplexMap map) {
    List<Vein> odd =
        veins(
            map,
            one ->
                one.vein().abbreviation().equals("CFV")
                    && one.detail().flow().filter(flow -> flow != Flow.PHASIC).isPresent());
    return odd.isEmpty()
        ? Optional.empty()
        : Optional.of(
            MapSentence.found(
                "Flow that does not follow breath: %s. This is compatible with an obstruction above the groin, which this map does not show."
                    .formatted(Places.of(odd)),
                DuplexRule.PELVIS));
  }

  private static List<Vein> veins(DuplexMap map, Predicate<DuplexFinding> chosen) {
    return map.findings().stream().filter(chosen).map(DuplexFinding::vein).toList();
  }
}
