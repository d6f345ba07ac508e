package org.soleus.pathway.measure;

import static org.soleus.limb.anatomy.VeinSystem.PERFORATING;
import static org.soleus.pathway.measure.PublishedRange.Verification.ONE_LIMIT_READ;
import static org.soleus.pathway.measure.PublishedRange.Verification.READ;
import static org.soleus.pathway.measure.PublishedRange.Verification.RECALLED;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.duplex.RefluxCutOff;
import org.soleus.limb.measurement.Unit;

/**
 * What published normal legs show for a measure. The rows are those of
 * evidence/physiology_targets.csv for normal groups; each keeps its source and whether that source
 * was read.
 *
 * @param measure name, as in the evidence table
 * @param condition how it was measured
 * @param site where it holds, as site keys
 * @param low lower limit in the unit; negative infinity where there is none
 * @param high upper limit in the unit; positive infinity where there is none
 * @param unit unit of the limits
 * @param kind whether a value can lie inside or outside
 * @param source citation
 * @param verification whether the source was read
 */
public record PublishedRange(
    String measure,
    String condition,
    Predicate<String> site,
    double low,
    double high,
    Unit unit,
    Kind kind,
    String source,
    Verification verification) {

  /** What the two limits mean. */
  public enum Kind {
    /** A normal range: values lie inside or outside. */
    RANGE,
    /** Means of published groups: for orientation only. */
    GROUP_MEANS
  }

  /** Whether the source was read, in the words of the evidence tables. */
  public enum Verification {
    READ("read in source"),
    ONE_LIMIT_READ("one limit read in source, the other recalled, not verified"),
    RECALLED("recalled, not verified");

    private final String words;

    Verification(String words) {
      this.words = words;
    }

    /** As printed. */
    public String words() {
      return words;
    }
  }

  /** Where a value lies. */
  public enum Verdict {
    BELOW("▼", "below"),
    INSIDE("●", "inside"),
    ABOVE("▲", "above"),
    NOT_COMPARED("–", "not compared");

    private final String mark;
    private final String word;

    Verdict(String mark, String word) {
      this.mark = mark;
      this.word = word;
    }

    /** A sign that also prints in black and white. */
    public String mark() {
      return mark;
    }

    /** In a word. */
    public String word() {
      return word;
    }
  }

  private static final double NONE = Double.POSITIVE_INFINITY;
  private static final String CONSENSUS =
      "Nicolaides consensus, Circulation 2000;102:e126; Nicolaides & Zukowski 1986";
  private static final String CHRISTOPOULOS = "Christopoulos 1987, J Vasc Surg 5:148-59";
  private static final String VEIN_BOOK = "Vein Book, simplified diagnostic criteria (read)";
  private static final String CUT_OFF =
      RefluxCutOff.PROFILE + "; Labropoulos 2003, J Vasc Surg 38:793-8";
  private static final String SPACIL = "Spacil 2019, doi:10.11648/j.ccr.20190301.14";
  private static final String STICK =
      "Stick 1992, J Appl Physiol 72:2063-8; Stick 1993, Eur J Appl Physiol 66:434-8";

  private static final Predicate<String> PERFORATOR = isVein(vein -> vein.system() == PERFORATING);
  private static final Predicate<String> FEMOROPOPLITEAL =
      isVein(vein -> RefluxCutOff.of(vein) > 0.5);
  private static final Predicate<String> OTHER_VEIN = PERFORATOR.or(FEMOROPOPLITEAL).negate();

  private static final List<PublishedRange> ALL =
      List.of(
          foot("AVP", "ten tiptoes, dorsal foot vein", 15, 30, Unit.MMHG),
          foot("RT90", "after ten tiptoes, dorsal foot vein", 18, 40, Unit.SECOND),
          range("VV", "standing", 100, 150, Unit.MILLILITRE, CHRISTOPOULOS, RECALLED),
          range("VFI", "standing", 0.5, 1.7, Unit.MILLILITRE_PER_SECOND, CHRISTOPOULOS, RECALLED),
          range(
              "EF",
              "standing",
              60,
              90,
              Unit.PERCENT,
              CHRISTOPOULOS + "; lower limit also " + VEIN_BOOK,
              ONE_LIMIT_READ),
          range(
              "RVF",
              "after ten tiptoes",
              2,
              35,
              Unit.PERCENT,
              CHRISTOPOULOS + "; upper limit also " + VEIN_BOOK,
              ONE_LIMIT_READ),
          cutOff(
              "femoral and popliteal veins",
              FEMOROPOPLITEAL,
              1.0,
              RefluxCutOff.PROFILE + "; Vein Book (flandershealth.us)"),
          cutOff(
              "perforators",
              PERFORATOR,
              0.5,
              CUT_OFF + " (97 % of normal perforators below 0.35 s)"),
          cutOff("superficial, deep femoral and calf veins", OTHER_VEIN, 0.5, CUT_OFF),
          means(
              "foot_vein_pressure_standing",
              "standing",
              PublishedRange::isAnywhere,
              95,
              95,
              SPACIL),
          means(
              "foot_vein_pressure_sitting", "sitting", PublishedRange::isAnywhere, 70, 70, SPACIL),
          means(
              "foot_vein_pressure_supine",
              "supine, indirect, 7 young women",
              PublishedRange::isAnywhere,
              7.7,
              7.7,
              "Venous pressure and posture (scilit cdd5a18c)"),
          means(
              "ankle_vein_pressure_standing",
              "standing",
              PublishedRange::isAnywhere,
              75,
              84,
              STICK),
          means(
              "ankle_vein_pressure_supine",
              "supine",
              PublishedRange::isAnywhere,
              4,
              7,
              "Stick 1993, Eur J Appl Physiol 66:434-8"));

  /**
   * The row for a measure at a site.
   *
   * @param site key of the vein or region
   */
  public static Optional<PublishedRange> of(String measure, String site) {
    return ALL.stream()
        .filter(row -> row.measure.equals(measure) && row.site.test(site))
        .findFirst();
  }

  /**
   * Where a value lies. It is judged as it is printed, so that a printed 1.7 never lies above 1.7.
   *
   * @param value in the row's unit
   */
  public Verdict judge(double value) {
    double printed = Numbers.rounded(value, unit);
    if (kind == Kind.GROUP_MEANS || Double.isNaN(value)) {
      return Verdict.NOT_COMPARED;
    }
    return printed < low ? Verdict.BELOW : printed > high ? Verdict.ABOVE : Verdict.INSIDE;
  }

  /** The limits with their unit, such as {@code 15–30 mmHg} or {@code up to 0.5 s}. */
  public String limits() {
    if (low == -NONE) {
      return "up to " + number(high) + " " + unit.symbol();
    }
    if (low == high) {
      return "about " + number(low) + " " + unit.symbol();
    }
    return number(low) + "–" + number(high) + " " + unit.symbol();
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Numbers.fixed(value, 0) : Numbers.fixed(value, 1);
  }

  private static PublishedRange range(
      String measure,
      String condition,
      double low,
      double high,
      Unit unit,
      String source,
      Verification verification) {
    return new PublishedRange(
        measure,
        condition,
        PublishedRange::isAnywhere,
        low,
        high,
        unit,
        Kind.RANGE,
        source,
        verification);
  }

  private static PublishedRange foot(
      String measure, String condition, double low, double high, Unit unit) {
    return new PublishedRange(
        measure,
        condition,
        PublishedRange::isFoot,
        low,
        high,
        unit,
        Kind.RANGE,
        CONSENSUS,
        RECALLED);
  }

  private static PublishedRange cutOff(
      String veins, Predicate<String> site, double high, String source) {
    return new PublishedRange(
        "reflux_duration",
        veins + ", standing",
        site,
        -NONE,
        high,
        Unit.SECOND,
        Kind.RANGE,
        source,
        READ);
  }

  private static PublishedRange means(
      String measure,
      String condition,
      Predicate<String> site,
      double low,
      double high,
      String source) {
    return new PublishedRange(
        measure, condition, site, low, high, Unit.MMHG, Kind.GROUP_MEANS, source, READ);
  }

  private static boolean isFoot(String site) {
    return site.startsWith("dorsal_arch");
  }

  private static boolean isAnywhere(String site) {
    return !site.isEmpty();
  }

  private static Predicate<String> isVein(Predicate<Vein> predicate) {
    return key -> Vein.of(key).filter(predicate).isPresent();
  }
}
