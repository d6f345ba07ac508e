package org.soleus.casefile;

import static org.soleus.hemodynamics.units.Units.MMHG;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.NearestNames;
import org.soleus.casefile.fault.Reading;
import org.soleus.casefile.fault.Shown;
import org.soleus.casefile.fault.Where;
import org.soleus.casefile.yaml.Value;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.hemodynamics.units.Units;
import org.soleus.limb.anatomy.Day;
import org.soleus.limb.treatment.Method;
import org.soleus.limb.treatment.StockingProfile;
import org.soleus.limb.treatment.Treatment;
import org.soleus.limb.treatment.Treatment.Advice;
import org.soleus.limb.treatment.Treatment.Bandage;
import org.soleus.limb.treatment.Treatment.CalfTraining;
import org.soleus.limb.treatment.Treatment.CompressionStocking;
import org.soleus.limb.treatment.Treatment.LegElevation;
import org.soleus.limb.treatment.Treatment.Ligation;
import org.soleus.limb.treatment.Treatment.PneumaticCompression;
import org.soleus.limb.treatment.Treatment.Stent;
import org.soleus.limb.treatment.Treatment.TrunkClosure;
import org.soleus.limb.treatment.Treatment.ValveRepair;
import org.soleus.limb.treatment.Treatment.VaricesRemoval;
import org.soleus.limb.treatment.Treatment.WalkingBreaks;
import org.soleus.limb.treatment.Treatment.WeightGoal;

/**
 * Treatments as one word, for the command line: {@code stocking:ral_2}, {@code
 * stocking:25mmHg:thigh}, {@code laser:gsv_distal_thigh..gsv_junction}, {@code phlebectomy}, {@code
 * ligation:boyd}, {@code elevation:30deg:2h}. A stocking without a length reaches the knee; a
 * closure of one stretch names it alone.
 */
public final class TreatmentText {
  /** Forms that are understood, for help texts. */
  public static final String FORMS =
      "stocking:ral_2, stocking:25mmHg:thigh, ablation:gsv_distal_thigh..gsv_junction,"
          + " laser:ssv_proximal, phlebectomy, ligation:boyd, valve_repair:femoral_proximal,"
          + " stent:common_iliac, bandage:inelastic:40mmHg, weight:65kg, training:120,"
          + " elevation:30deg:2h, breaks:5min, pneumatic:calf:45mmHg:2h or advice:hydration";

  private static final List<String> WORDS =
      Stream.concat(
              WordForm.all().stream().map(WordForm::word), Method.all().stream().map(Method::word))
          .toList();

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

  private static Fields option(String word, String[] parts, FaultList faults) {
    Optional<Method> method = Method.ofWord(word);
    if (method.isPresent()) {
      return intervention(method.get(), parts, faults);
    }
    return WordForm.of(word)
        .map(form -> form.option(parts, faults))
        .orElseGet(() -> unknown(word, faults));
  }

  /** A treatment as one word. Parsing it gives an equal treatment. */
  public static String of(Treatment treatment) {
    return switch (treatment) {
      case CompressionStocking stocking -> {
        String strength =
            TreatmentNode.standard(stocking)
                .map(one -> one.key())
                .orElseGet(() -> pressure(stocking.anklePressure()));
        boolean usual = stocking.profile().equals(StockingProfile.GRADUATED);
        String profile = usual ? "" : ":" + stocking.profile().key();
        yield "stocking:" + strength + ":" + Shown.constant(stocking.length()) + profile;
      }
      case Bandage bandage ->
          "bandage:%s:%s:%s"
              .formatted(
                  bandage.kind().key(),
                  pressure(bandage.anklePressure()),
                  Shown.constant(bandage.length()));
      case WeightGoal(var kilograms) -> "weight:" + written(kilograms) + "kg";
      case CalfTraining(var strength) -> "training:" + written(strength / Units.PERCENT);
      case LegElevation(var angle, var hours) ->
          "elevation:%sdeg:%sh".formatted(written(Math.toDegrees(angle)), written(hours));
      case WalkingBreaks(var minutes) -> "breaks:" + written(minutes) + "min";
      case PneumaticCompression(Day.Pump pump, var hours) ->
          "pneumatic:%s:%s:%sh:%ss:%ss"
              .formatted(
                  Shown.constant(pump.sleeve()),
                  pressure(pump.pressure()),
                  written(hours),
                  written(pump.hold()),
                  written(pump.period()));
      case Advice(var on) -> "advice:" + on.key();
      case TrunkClosure(var method, var from, var to) ->
          method.word() + ":" + from.key() + ".." + to.key();
      case VaricesRemoval(var method) -> method.word();
      case Ligation(var method, var vein) -> method.word() + ":" + vein.key();
      case ValveRepair(var method, var vein) -> method.word() + ":" + vein.key();
      case Stent(var method, var vein) -> method.word() + ":" + vein.key();
    };
  }

  private static String pressure(double pascal) {
    return written(pascal / MMHG) + "mmHg";
  }

  private static String written(double number) {
    return WrittenNumber.of(number, WrittenNumber.EXACT).toPlainString();
  }

  private static Fields unknown(String word, FaultList faults) {
    String nearest = NearestNames.hint(word.strip(), WORDS);
    faults.add(
        Where.FILE,
        "",
        "names no treatment that Soleus knows.",
        (nearest + " Write " + FORMS + ".").strip());
    return Built.fields();
  }

  private static Fields intervention(Method method, String[] parts, FaultList faults) {
    return switch (method.on()) {
      case TRUNK -> closure(method, parts, faults);
      case VARICES -> Built.fields(Built.field(method.key(), Built.fields()));
      case PLACE, VALVES, LUMEN -> ofAVein(method, parts, faults);
    };
  }

  private static Fields ofAVein(Method method, String[] parts, FaultList faults) {
    if (parts.length != 2 || parts[1].isBlank()) {
      faults.add(
          Where.FILE,
          "",
          "must be " + method.word() + " and a vein.",
          "Write " + method.word() + ":" + example(method.on()) + ".");
      return Built.fields();
    }
    String vein = parts[1].strip().toLowerCase(Locale.ROOT);
    return Built.fields(Built.field(method.key(), Built.fields(Built.text("vein", vein))));
  }

  private static String example(Method.On on) {
    return switch (on) {
      case TRUNK -> "gsv_distal_thigh..gsv_junction";
      case VARICES -> "";
      case PLACE -> "boyd";
      case VALVES -> "femoral_proximal";
      case LUMEN -> "common_iliac";
    };
  }

  private static Fields closure(Method method, String[] parts, FaultList faults) {
    String[] ends = parts.length == 2 ? parts[1].strip().split("\\.\\.+", -1) : new String[0];
    if (ends.length < 1 || ends.length > 2 || ends[0].isBlank()) {
      faults.add(
          Where.FILE,
          "",
          "must be " + method.word() + ", the distal end, two dots and the proximal end.",
          "Write " + method.word() + ":" + example(method.on()) + ".");
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
