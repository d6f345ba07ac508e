package org.soleus.pathway.duplex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.duplex.DuplexFinding.Manoeuvre;
import org.soleus.limb.duplex.DuplexFinding.Patency;
import org.soleus.limb.duplex.DuplexFinding.Position;
import org.soleus.limb.duplex.DuplexFinding.RefluxTest;
import org.soleus.limb.duplex.DuplexMap;
import org.soleus.limb.duplex.SegmentDetail;

/**
 * Duplex maps for tests: {@code gsv_mid_thigh+} refluxes, {@code -} does not, {@code x} occluded,
 * {@code ?} untested.
 */
final class Maps {
  private Maps() {}

  static DuplexMap of(String words) {
    List<DuplexFinding> findings = new ArrayList<>();
    for (String word : words.strip().split("\\s+")) {
      if (!word.isEmpty()) {
        findings.add(finding(word));
      }
    }
    return new DuplexMap(findings);
  }

  private static DuplexFinding finding(String word) {
    Vein vein = Vein.of(word.substring(0, word.length() - 1)).orElseThrow();
    return switch (word.charAt(word.length() - 1)) {
      case '+' -> finding(vein, OptionalDouble.empty(), OptionalDouble.of(2), SegmentDetail.NONE);
      case '-' -> finding(vein, OptionalDouble.empty(), OptionalDouble.of(0), SegmentDetail.NONE);
      case 'x' -> untested(vein, Patency.OCCLUDED, SegmentDetail.NONE);
      default -> untested(vein, Patency.PATENT, SegmentDetail.NONE);
    };
  }

  static DuplexFinding untested(Vein vein, Patency patency, SegmentDetail detail) {
    return new DuplexFinding(
        vein,
        Position.STANDING,
        OptionalDouble.empty(),
        Optional.empty(),
        patency,
        OptionalDouble.empty(),
        "",
        detail);
  }

  /** A finding whose reflux was judged by the usual cut-offs. */
  static DuplexFinding finding(
      Vein vein, OptionalDouble diameter, OptionalDouble seconds, SegmentDetail detail) {
    boolean present = seconds.orElse(9) > 0.5;
    return new DuplexFinding(
        vein,
        Position.STANDING,
        diameter,
        Optional.of(
            new RefluxTest(Manoeuvre.CUFF_DEFLATION, present, seconds, OptionalDouble.empty())),
        Patency.PATENT,
        OptionalDouble.empty(),
        "",
        detail);
  }

  static SegmentDetail stretch(double from, double to) {
    return new SegmentDetail(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        Optional.empty(),
        OptionalDouble.of(from),
        OptionalDouble.of(to));
  }

  static SegmentDetail treated(String method) {
    return new SegmentDetail(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        method,
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  static SegmentDetail clot(SegmentDetail.Compressible compressible, SegmentDetail.Thrombus seen) {
    return new SegmentDetail(
        Optional.of(compressible),
        Optional.of(seen),
        Optional.empty(),
        "",
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }
}
