package org.soleus.casefile;

import static org.soleus.hemodynamics.units.Units.MMHG;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.NearestNames;
import org.soleus.casefile.fault.Reading;
import org.soleus.casefile.fault.Shown;
import org.soleus.casefile.fault.Where;
import org.soleus.casefile.yaml.Value;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.hemodynamics.units.Units;
import org.soleus.limb.treatment.Treatment;
import org.soleus.limb.treatment.Treatment.Advice;
import org.soleus.limb.treatment.Treatment.Bandage;
import org.soleus.limb.treatment.Treatment.CalfTraining;
import org.soleus.limb.treatment.Treatment.CompressionStocking;
import org.soleus.limb.treatment.Treatment.Ligation;
import org.soleus.limb.treatment.Treatment.Phlebectomy;
import org.soleus.limb.treatment.Treatment.Stent;
import org.soleus.limb.treatment.Treatment.TrunkClosure;
import org.soleus.limb.treatment.Treatment.ValveRepair;
import org.soleus.limb.treatment.Treatment.WeightGoal;
import org.soleus.limb.treatment.TrunkMethod;

/**
 * Treatments as one word, for the command line: {@code stocking:ral_2}, {@code
 * stocking:25mmHg:thigh}, {@code laser:gsv_distal_thigh..gsv_junction}, {@code phlebectomy}, {@code
 * ligation:boyd}, {@code valve_repair:femoral_proximal}, {@code stent:common_iliac}. A stocking
 * without a length reaches the knee; a closure of one stretch names it alone.
 */
public final class TreatmentText {
  /** Forms that are understood, for help texts. */
  public static final String FORMS =
      "stocking:ral_2, stocking:25mmHg:thigh, ablation:gsv_distal_thigh..gsv_junction,"
          + " laser:ssv_proximal, phlebectomy, ligation:boyd, valve_repair:femoral_proximal,"
          + " stent:common_iliac, bandage:inelastic:40mmHg, weight:65kg, training:120 or"
          + " advice:walking_breaks";

  /** Treatments of one vein. */
  private static final List<String> OF_A_VEIN = List.of("ligation", "valve_repair", "stent");

  private static final List<String> KINDS =
      Stream.of(
              Stream.of("stocking", "phlebectomy", "bandage", "weight", "training", "advice"),
              OF_A_VEIN.stream(),
              Arrays.stream(TrunkMethod.values()).map(TrunkMethod::word))
          .flatMap(words -> words)
          .toList();
  private static final Pattern PRESSURE =
      Pattern.compile("([0-9]*\\.?[0-9]+)\\s*(mmhg|kpa|)", Pattern.CASE_INSENSITIVE);
  private static final Pattern AMOUNT = Pattern.compile("([0-9]*\\.?[0-9]+)\\s*");
  private static final double MMHG_PER_KPA = 1000 / MMHG;

  private TreatmentText() {}

  /** The treatment that a word names. */
  public static Reading<Treatment> parse(String word) {
    FaultList faults = new FaultList(Shown.text(word));
    String[] parts = word.strip().split(":", -1);
    Fields option = option(parts[0].strip().toLowerCase(Locale.ROOT), parts, faults);
    if (faults.isEmpty()) {
      CaseFile.STRUCTURE.check(caseWith(option), faults);
      OptionCheck.check(List.of(option), faults);
    }
    return faults.reading(() -> TreatmentRecords.of(option));
  }

  private static Fields option(String kind, String[] parts, FaultList faults) {
    Optional<TrunkMethod> method = TrunkMethod.ofWord(kind);
    if (method.isPresent()) {
      return closure(method.get(), parts, faults);
    }
    if (OF_A_VEIN.contains(kind)) {
      return ofAVein(kind, parts, faults);
    }
    return switch (kind) {
      case "stocking" -> stocking(parts, faults);
      case "phlebectomy" -> Built.fields(Built.field("phlebectomy", Built.fields()));
      case "bandage" -> bandage(parts, faults);
      case "weight" -> amount("weight", "kg", parts, "kg", "weight:65kg", faults);
      case "training" ->
          amount("calf_training", "strength_percent", parts, "%", "training:120", faults);
      case "advice" -> advice(parts, faults);
      default -> unknown(kind, faults);
    };
  }

  /** A treatment as one word. Parsing it gives an equal treatment. */
  public static String of(Treatment treatment) {
    return switch (treatment) {
      case CompressionStocking stocking ->
          "stocking:%s:%s"
              .formatted(
                  CaseText.standard(stocking)
                      .map(one -> one.key())
                      .orElseGet(() -> pressure(stocking) + "mmHg"),
                  Shown.constant(stocking.length()));
      case Bandage bandage ->
          "bandage:%s:%smmHg:%s"
              .formatted(
                  Shown.constant(bandage.kind()),
                  written(bandage.anklePressure() / MMHG),
                  Shown.constant(bandage.length()));
      case WeightGoal(var kilograms) -> "weight:" + written(kilograms) + "kg";
      case CalfTraining(var strength) -> "training:" + written(strength / Units.PERCENT);
      case Advice(var on) -> "advice:" + Shown.constant(on);
      case TrunkClosure(var method, var from, var to) ->
          method.word() + ":" + from.key() + ".." + to.key();
      case Phlebectomy _ -> "phlebectomy";
      case Ligation(var vein) -> "ligation:" + vein.key();
      case ValveRepair(var vein) -> "valve_repair:" + vein.key();
      case Stent(var vein) -> "stent:" + vein.key();
    };
  }

  private static String pressure(CompressionStocking stocking) {
    return written(stocking.anklePressure() / MMHG);
  }

  private static String written(double number) {
    return WrittenNumber.of(number, WrittenNumber.EXACT).toPlainString();
  }

  private static Fields unknown(String kind, FaultList faults) {
    String nearest = NearestNames.hint(kind.strip(), KINDS);
    faults.add(
        Where.FILE,
        "",
        "names no treatment that Soleus knows.",
        (nearest + " Write " + FORMS + ".").strip());
    return Built.fields();
  }

  private static Fields stocking(String[] parts, FaultList faults) {
    if (parts.length < 2 || parts.length > 3 || parts[1].isBlank()) {
      faults.add(
          Where.FILE,
          "",
          "must be stocking, a class or an ankle pressure, and perhaps a length.",
          "Write stocking:ral_2 or stocking:25mmHg:thigh.");
      return Built.fields();
    }
    String strength = parts[1].strip();
    Matcher pressure = PRESSURE.matcher(strength);
    Value.Field first =
        pressure.matches()
            ? pressure(pressure, faults)
            : Built.text("class", strength.toLowerCase(Locale.ROOT));
    Fields details =
        parts.length == 2
            ? Built.fields(first)
            : Built.fields(first, Built.text("length", parts[2].strip().toLowerCase(Locale.ROOT)));
    return Built.fields(Built.field("compression_stocking", details));
  }

  private static Value.Field pressure(Matcher match, FaultList faults) {
    double number = Double.parseDouble(match.group(1));
    String unit = match.group(2);
    if (!unit.equalsIgnoreCase("mmHg")) {
      boolean kilopascal = unit.equalsIgnoreCase("kPa");
      String meant = Shown.roughly(kilopascal ? number * MMHG_PER_KPA : number) + "mmHg";
      faults.add(
          new Where("ankle_pressure_mmHg", 0, 0),
          match.group(),
          "must be a pressure in mmHg.",
          "Maybe " + meant + "?");
    }
    return Built.number("ankle_pressure_mmHg", number);
  }

  private static Fields bandage(String[] parts, FaultList faults) {
    Matcher pressure = PRESSURE.matcher(parts.length < 3 ? "" : parts[2].strip());
    if (parts.length < 3 || parts.length > 4 || !pressure.matches()) {
      faults.add(
          Where.FILE,
          "",
          "must be bandage, its kind, an ankle pressure, and perhaps a length.",
          "Write bandage:inelastic:40mmHg or bandage:elastic:30mmHg:thigh.");
      return Built.fields();
    }
    Value.Field kind = Built.text("kind", parts[1].strip().toLowerCase(Locale.ROOT));
    Value.Field strength = pressure(pressure, faults);
    Fields details =
        parts.length == 3
            ? Built.fields(kind, strength)
            : Built.fields(
                kind, strength, Built.text("length", parts[3].strip().toLowerCase(Locale.ROOT)));
    return Built.fields(Built.field("bandage", details));
  }

  /** A kind with one number, with or without its unit, such as {@code weight:65kg}. */
  private static Fields amount(
      String name, String field, String[] parts, String unit, String example, FaultList faults) {
    String text = parts.length == 2 ? parts[1].strip().toLowerCase(Locale.ROOT) : "";
    Matcher number =
        AMOUNT.matcher(
            text.endsWith(unit) ? text.substring(0, text.length() - unit.length()) : text);
    if (!number.matches()) {
      faults.add(
          Where.FILE,
          "",
          "must be " + parts[0].strip() + " and a number in " + unit + ".",
          "Write " + example + ".");
      return Built.fields();
    }
    double value = Double.parseDouble(number.group(1));
    return Built.fields(Built.field(name, Built.fields(Built.number(field, value))));
  }

  private static Fields advice(String[] parts, FaultList faults) {
    if (parts.length != 2 || parts[1].isBlank()) {
      faults.add(
          Where.FILE, "", "must be advice and its topic.", "Write advice:smoking_cessation.");
      return Built.fields();
    }
    String topic = parts[1].strip().toLowerCase(Locale.ROOT);
    return Built.fields(Built.field("advice", Built.fields(Built.text("on", topic))));
  }

  private static Fields ofAVein(String kind, String[] parts, FaultList faults) {
    if (parts.length != 2 || parts[1].isBlank()) {
      faults.add(
          Where.FILE, "", "must be " + kind + " and a vein.", "Write " + kind + ":, then a vein.");
      return Built.fields();
    }
    String vein = parts[1].strip().toLowerCase(Locale.ROOT);
    return Built.fields(Built.field(kind, Built.fields(Built.text("vein", vein))));
  }

  private static Fields closure(TrunkMethod method, String[] parts, FaultList faults) {
    String[] ends = parts.length == 2 ? parts[1].strip().split("\\.\\.+", -1) : new String[0];
    if (ends.length < 1 || ends.length > 2 || ends[0].isBlank()) {
      faults.add(
          Where.FILE,
          "",
          "must be " + method.word() + ", the distal end, two dots and the proximal end.",
          "Write " + method.word() + ":gsv_distal_thigh..gsv_junction.");
      return Built.fields();
    }
    String from = ends[0].strip().toLowerCase(Locale.ROOT);
    Value to =
        ends.length == 1
            ? Built.textAt("from", from)
            : Built.textAt("to", ends[1].strip().toLowerCase(Locale.ROOT));
    Fields details = Built.fields(Built.text("from", from), Built.field("to", to));
    return Built.fields(Built.field(method.key(), details));
  }

  /** The smallest case that has an option, so that an option is judged as in a file. */
  private static Fields caseWith(Fields option) {
    return Built.fields(
        Built.number("soleus_case", Case.FORMAT),
        Built.text("id", "x"),
        Built.text("title", "x"),
        Built.list(
            "limbs", Built.fields(Built.text("side", "left"), Built.list("options", option))));
  }
}
