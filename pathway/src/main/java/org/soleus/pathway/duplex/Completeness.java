package org.soleus.pathway.duplex;

import static org.soleus.limb.duplex.DuplexFinding.Manoeuvre.VALSALVA;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.duplex.DuplexMap;
import org.soleus.limb.duplex.ExaminationRecord;
import org.soleus.limb.duplex.ExaminationRecord.Posture;
import org.soleus.limb.table.Table;

/**
 * What an examination of about 20 minutes covers, held against a map. Rows of {@code
 * segments.table}. A gap says that something is not known, not that it is amiss.
 */
final class Completeness {
  private static final List<Segment> SEGMENTS =
      Table.beside(Completeness.class, "segments.table").stream().map(Segment::read).toList();

  private Completeness() {}

  /** A part of the leg that is to be examined, and what is to be recorded of it. */
  private record Segment(
      String name, List<Vein> veins, List<String> asks, String source, String tag) {
    static Segment read(Table.Row row) {
      return new Segment(
          row.text("segment"),
          Arrays.stream(row.text("veins").split(" +"))
              .map(key -> Vein.of(key).orElseThrow())
              .toList(),
          List.of(row.text("asks").split(" +")),
          row.text("source"),
          row.text("tag"));
    }

    Optional<Gap> gap(DuplexMap map) {
      List<DuplexFinding> found = veins.stream().flatMap(vein -> map.of(vein).stream()).toList();
      if (found.isEmpty()) {
        return Optional.of(new Gap(name + " not examined", source, tag));
      }
      List<String> missing =
          asks.stream()
              .filter(ask -> found.stream().noneMatch(finding -> has(finding, ask)))
              .map(Completeness::words)
              .toList();
      return missing.isEmpty()
          ? Optional.empty()
          : Optional.of(new Gap(name + ": " + String.join(", ", missing), source, tag));
    }
  }

  private static boolean has(DuplexFinding finding, String ask) {
    boolean occluded = finding.patency() == DuplexFinding.Patency.OCCLUDED;
    return switch (ask) {
      case "reflux" -> occluded || finding.reflux().isPresent();
      case "compressible" -> finding.detail().compressible().isPresent();
      case "diameter" -> occluded || finding.diameter().isPresent();
      default -> throw new IllegalStateException("segments.table asks for " + ask);
    };
  }

  private static String words(String ask) {
    return switch (ask) {
      case "reflux" -> "reflux not tested";
      case "compressible" -> "compressibility not recorded";
      default -> "diameter not recorded";
    };
  }

  /** Everything that a map lacks, the way of examining first. */
  static List<Gap> gaps(DuplexMap map) {
    List<Gap> gaps = new ArrayList<>();
    position(map, gaps);
    manoeuvres(map, gaps);
    ExaminationRecord examination = map.examination();
    boolean timed =
        examination.time().isPresent()
            || (!map.findings().isEmpty()
                && map.findings().stream().allMatch(one -> one.detail().time().isPresent()));
    if (!timed) {
      gaps.add(Gap.of("time of day not recorded", DuplexRule.RECORD));
    }
    if (examination.profile().isEmpty()) {
      gaps.add(
          Gap.of("cut-offs not recorded, " + map.cutOffs().name() + " taken", DuplexRule.RECORD));
    }
    durations(map, gaps);
    SEGMENTS.forEach(segment -> segment.gap(map).ifPresent(gaps::add));
    return gaps;
  }

  private static void position(DuplexMap map, List<Gap> gaps) {
    Optional<Posture> posture = map.examination().posture();
    if (posture.isEmpty()) {
      gaps.add(Gap.of("position not recorded", DuplexRule.RECORD));
    } else if (posture.get() != Posture.STANDING) {
      gaps.add(Gap.of("not standing: examined " + words(posture.get()), DuplexRule.POSITION));
    }
  }

  private static String words(Posture posture) {
    return switch (posture) {
      case STANDING -> "standing";
      case SITTING -> "sitting";
      case REVERSE_TRENDELENBURG -> "in reverse Trendelenburg position";
      case SUPINE -> "lying";
    };
  }

  /** Straining tests the groin; farther down its first closed valve hides what lies below. */
  private static void manoeuvres(DuplexMap map, List<Gap> gaps) {
    List<Vein> strained =
        map.findings().stream()
            .filter(one -> one.reflux().filter(test -> test.manoeuvre() == VALSALVA).isPresent())
            .map(DuplexFinding::vein)
            .filter(vein -> !isGroin(vein))
            .toList();
    if (!strained.isEmpty()) {
      gaps.add(
          Gap.of(
              "manoeuvre not as recommended, Valsalva alone: " + Places.of(strained),
              DuplexRule.MANOEUVRE));
    }
  }

  /** The groin, and the veins above it that no augmentation from below tests better. */
  private static boolean isGroin(Vein vein) {
    return switch (vein.abbreviation()) {
      case "CFV", "EIV", "IIV", "CIV", "PELV", "IVC" -> true;
      default -> vein == Vein.GSV_JUNCTION || vein == Vein.PUBIC_CROSSING;
    };
  }

  private static void durations(DuplexMap map, List<Gap> gaps) {
    List<Vein> without =
        map.refluxing().stream()
            .filter(one -> one.reflux().orElseThrow().duration().isEmpty())
            .map(DuplexFinding::vein)
            .toList();
    if (!without.isEmpty()) {
      gaps.add(Gap.of("reflux without its duration: " + Places.of(without), DuplexRule.PARTS));
    }
  }
}
