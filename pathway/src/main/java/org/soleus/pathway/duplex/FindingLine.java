package org.soleus.pathway.duplex;

import java.util.ArrayList;
import java.util.List;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.duplex.CutOffProfile;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.duplex.DuplexFinding.Patency;
import org.soleus.limb.duplex.DuplexFinding.RefluxTest;
import org.soleus.limb.duplex.DuplexMap;
import org.soleus.limb.duplex.SegmentDetail;
import org.soleus.limb.measurement.Unit;
import org.soleus.pathway.measure.Numbers;

/**
 * One line of a duplex map in words, with every recorded value; what was not recorded is a dash.
 *
 * @param site which vein
 * @param vein its name
 * @param abbreviation by CEAP 2020, or empty
 * @param diameter with the position in which it was taken
 * @param reflux whether it was found, how long and by which manoeuvre
 * @param refluxes whether it was found
 * @param cutOff by which a duration is judged
 * @param rest patency, compressibility, thrombus, flow, earlier treatment, time, stretch and source
 */
public record FindingLine(
    Vein site,
    String vein,
    String abbreviation,
    String diameter,
    String reflux,
    boolean refluxes,
    String cutOff,
    List<String> rest) {
  private static final String DASH = "–";

  /** Copies the list. */
  public FindingLine {
    rest = List.copyOf(rest);
  }

  /** Every line of a map. */
  public static List<FindingLine> all(DuplexMap map) {
    return map.findings().stream().map(finding -> of(finding, map.cutOffs())).toList();
  }

  private static FindingLine of(DuplexFinding finding, CutOffProfile cutOffs) {
    return new FindingLine(
        finding.vein(),
        finding.vein().label(),
        finding.vein().abbreviation(),
        diameter(finding),
        finding.reflux().map(FindingLine::reflux).orElse(DASH),
        finding.reflux().map(RefluxTest::present).orElse(false),
        finding.reflux().isPresent()
            ? "> " + Numbers.recorded(cutOffs.of(finding.vein()), Unit.SECOND)
            : DASH,
        rest(finding));
  }

  private static String diameter(DuplexFinding finding) {
    if (finding.diameter().isEmpty()) {
      return DASH;
    }
    String value =
        Numbers.of(Unit.MILLIMETRE.of(finding.diameter().getAsDouble()), Unit.MILLIMETRE);
    return finding.position() == DuplexFinding.Position.SUPINE ? value + " lying" : value;
  }

  private static String reflux(RefluxTest test) {
    StringBuilder words = new StringBuilder(test.present() ? "yes" : "no");
    test.duration().ifPresent(one -> words.append(", ").append(Numbers.recorded(one, Unit.SECOND)));
    test.peakVelocity()
        .ifPresent(peak ->
            words
                .append(", peak ")
                .append(
                    Numbers.of(Unit.CENTIMETRE_PER_SECOND.of(peak), Unit.CENTIMETRE_PER_SECOND)));
    return words.append(", ").append(manoeuvre(test)).toString();
  }

  private static String manoeuvre(RefluxTest test) {
    return switch (test.manoeuvre()) {
      case CUFF_DEFLATION -> "cuff";
      case VALSALVA -> "Valsalva";
      case MANUAL_SQUEEZE -> "squeeze";
    };
  }

  private static List<String> rest(DuplexFinding finding) {
    List<String> rest = new ArrayList<>();
    if (finding.patency() != Patency.PATENT) {
      rest.add(patency(finding));
    }
    SegmentDetail detail = finding.detail();
    detail.compressible().map(FindingLine::words).ifPresent(rest::add);
    detail.thrombus().map(FindingLine::words).ifPresent(rest::add);
    detail.flow().map(FindingLine::words).ifPresent(rest::add);
    if (detail.isTreated()) {
      rest.add("treated before: " + Recurrence.method(detail));
    }
    detail.time().ifPresent(time -> rest.add("at " + time));
    stretch(detail, rest);
    if (!finding.source().isEmpty()) {
      rest.add("[" + finding.source() + "]");
    }
    return rest;
  }

  private static String patency(DuplexFinding finding) {
    String word =
        switch (finding.patency()) {
          case PATENT -> "patent";
          case NARROWED -> "narrowed";
          case RECANALISED -> "recanalised";
          case OCCLUDED -> "occluded";
        };
    return finding.narrowing().isPresent()
        ? word + " by " + Numbers.of(100 * finding.narrowing().getAsDouble(), Unit.PERCENT)
        : word;
  }

  private static void stretch(SegmentDetail detail, List<String> rest) {
    String from = detail.from().isPresent() ? centimetres(detail.from().getAsDouble()) : "";
    String to = detail.to().isPresent() ? centimetres(detail.to().getAsDouble()) : "";
    if (!from.isEmpty() && !to.isEmpty()) {
      rest.add(from + " to " + to + " cm above the sole");
    } else if (!from.isEmpty()) {
      rest.add("from " + from + " cm above the sole");
    } else if (!to.isEmpty()) {
      rest.add("to " + to + " cm above the sole");
    }
  }

  private static String centimetres(double metres) {
    String digits = Numbers.fixed(100 * metres, 1);
    return digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
  }

  private static String words(SegmentDetail.Compressible compressible) {
    return switch (compressible) {
      case YES -> "compressible";
      case PARTLY -> "partly compressible";
      case NO -> "not compressible";
    };
  }

  private static String words(SegmentDetail.Thrombus thrombus) {
    return switch (thrombus) {
      case NONE -> "no thrombus seen";
      case FRESH -> "thrombus, fresh";
      case OLD -> "thrombus, old";
      case NOT_STATED -> "thrombus, age not stated";
    };
  }

  private static String words(SegmentDetail.Flow flow) {
    return switch (flow) {
      case PHASIC -> "phasic flow";
      case CONTINUOUS -> "continuous flow";
      case NONE -> "no flow at rest";
    };
  }
}
