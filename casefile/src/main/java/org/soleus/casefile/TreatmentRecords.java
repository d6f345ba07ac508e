package org.soleus.casefile;

import static org.soleus.hemodynamics.units.Units.MMHG;

import java.util.Optional;
import org.soleus.casefile.fault.Shown;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.hemodynamics.units.Units;
import org.soleus.limb.anatomy.Day;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.treatment.BandageKind;
import org.soleus.limb.treatment.Method;
import org.soleus.limb.treatment.StockingClass;
import org.soleus.limb.treatment.StockingProfile;
import org.soleus.limb.treatment.Topic;
import org.soleus.limb.treatment.Treatment;
import org.soleus.limb.treatment.Treatment.Advice;
import org.soleus.limb.treatment.Treatment.Bandage;
import org.soleus.limb.treatment.Treatment.CalfTraining;
import org.soleus.limb.treatment.Treatment.CompressionStocking;
import org.soleus.limb.treatment.Treatment.LegElevation;
import org.soleus.limb.treatment.Treatment.Ligation;
import org.soleus.limb.treatment.Treatment.PneumaticCompression;
import org.soleus.limb.treatment.Treatment.Stent;
import org.soleus.limb.treatment.Treatment.StockingLength;
import org.soleus.limb.treatment.Treatment.TrunkClosure;
import org.soleus.limb.treatment.Treatment.ValveRepair;
import org.soleus.limb.treatment.Treatment.VaricesRemoval;
import org.soleus.limb.treatment.Treatment.WalkingBreaks;
import org.soleus.limb.treatment.Treatment.WeightGoal;

/** Makes treatments from fields that have been checked. */
final class TreatmentRecords {
  private TreatmentRecords() {}

  static Treatment of(Fields option) {
    for (Method method : Method.all()) {
      Optional<Fields> details = option.fields(method.key());
      if (details.isPresent()) {
        return intervention(method, details.get());
      }
    }
    String name = option.fields().keySet().iterator().next();
    return measure(name, option.fields(name).orElseThrow());
  }

  private static Treatment intervention(Method method, Fields details) {
    return switch (method.on()) {
      case TRUNK -> new TrunkClosure(method, vein(details, "from"), vein(details, "to"));
      case VARICES -> new VaricesRemoval(method);
      case PLACE -> new Ligation(method, vein(details, "vein"));
      case VALVES -> new ValveRepair(method, vein(details, "vein"));
      case LUMEN -> new Stent(method, vein(details, "vein"));
    };
  }

  private static Treatment measure(String name, Fields details) {
    return switch (name) {
      case "compression_stocking" -> stocking(details);
      case "bandage" -> bandage(details);
      case "weight" -> new WeightGoal(number(details, "kg"));
      case "calf_training" -> new CalfTraining(number(details, "strength_percent") * Units.PERCENT);
      case "advice" -> new Advice(details.text("on").flatMap(Topic::of).orElseThrow());
      case "leg_elevation" ->
          new LegElevation(Math.toRadians(number(details, "angle_deg")), number(details, "hours"));
      case "walking_breaks" -> new WalkingBreaks(number(details, "minutes_per_hour"));
      case "pneumatic_compression" -> pneumatic(details);
      default -> throw new IllegalStateException("no treatment " + name);
    };
  }

  private static Vein vein(Fields fields, String name) {
    return fields.text(name).flatMap(Vein::of).orElseThrow();
  }

  private static double number(Fields fields, String name) {
    return fields.number(name).orElseThrow();
  }

  private static PneumaticCompression pneumatic(Fields fields) {
    Day.Pump pump =
        new Day.Pump(
            fields.constant("sleeve", Day.Sleeve.class).orElseThrow(),
            number(fields, "pressure_mmHg") * MMHG,
            fields.number("hold_s").orElse(Day.Pump.NONE.hold()),
            fields.number("period_s").orElse(Day.Pump.NONE.period()));
    return new PneumaticCompression(pump, number(fields, "hours"));
  }

  private static Bandage bandage(Fields fields) {
    return new Bandage(
        fields.text("kind").flatMap(BandageKind::of).orElseThrow(),
        number(fields, "ankle_pressure_mmHg") * MMHG,
        length(fields));
  }

  private static StockingLength length(Fields fields) {
    return fields.constant("length", StockingLength.class).orElse(StockingLength.KNEE);
  }

  private static CompressionStocking stocking(Fields fields) {
    StockingLength length = length(fields);
    StockingProfile profile =
        fields.text("profile").flatMap(StockingProfile::of).orElse(StockingProfile.GRADUATED);
    return fields
        .text("class")
        .flatMap(StockingClass::of)
        .map(standard -> standard.stocking(length, profile))
        .orElseGet(() -> stocking(number(fields, "ankle_pressure_mmHg"), length, profile));
  }

  /** A stocking that is known by its pressure [mmHg] only. */
  private static CompressionStocking stocking(
      double anklePressure, StockingLength length, StockingProfile profile) {
    return new CompressionStocking(
        Shown.number(anklePressure) + " mmHg", anklePressure * MMHG, length, profile);
  }
}
