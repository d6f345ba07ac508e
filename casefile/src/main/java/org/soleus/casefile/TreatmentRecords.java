package org.soleus.casefile;

import static org.soleus.hemodynamics.units.Units.MMHG;

import java.util.Optional;
import org.soleus.casefile.fault.Shown;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.hemodynamics.units.Units;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.treatment.BandageKind;
import org.soleus.limb.treatment.StockingClass;
import org.soleus.limb.treatment.Treatment;
import org.soleus.limb.treatment.Treatment.Advice;
import org.soleus.limb.treatment.Treatment.Bandage;
import org.soleus.limb.treatment.Treatment.CalfTraining;
import org.soleus.limb.treatment.Treatment.CompressionStocking;
import org.soleus.limb.treatment.Treatment.Ligation;
import org.soleus.limb.treatment.Treatment.Phlebectomy;
import org.soleus.limb.treatment.Treatment.Stent;
import org.soleus.limb.treatment.Treatment.StockingLength;
import org.soleus.limb.treatment.Treatment.Topic;
import org.soleus.limb.treatment.Treatment.TrunkClosure;
import org.soleus.limb.treatment.Treatment.ValveRepair;
import org.soleus.limb.treatment.Treatment.WeightGoal;
import org.soleus.limb.treatment.TrunkMethod;

/** Makes treatments from fields that have been checked. */
final class TreatmentRecords {
  private TreatmentRecords() {}

  static Treatment of(Fields option) {
    for (TrunkMethod method : TrunkMethod.values()) {
      Optional<Fields> stretch = option.fields(method.key());
      if (stretch.isPresent()) {
        return new TrunkClosure(method, vein(stretch.get(), "from"), vein(stretch.get(), "to"));
      }
    }
    return option
        .fields("compression_stocking")
        .<Treatment>map(TreatmentRecords::stocking)
        .or(() -> option.fields("bandage").map(TreatmentRecords::bandage))
        .or(() ->
            option.fields("weight").map(one -> new WeightGoal(one.number("kg").orElseThrow())))
        .or(() ->
            option
                .fields("calf_training")
                .map(one ->
                    new CalfTraining(one.number("strength_percent").orElseThrow() * Units.PERCENT)))
        .or(() ->
            option
                .fields("advice")
                .map(one -> new Advice(one.constant("on", Topic.class).orElseThrow())))
        .or(() -> option.fields("ligation").map(one -> new Ligation(vein(one, "vein"))))
        .or(() -> option.fields("valve_repair").map(one -> new ValveRepair(vein(one, "vein"))))
        .or(() -> option.fields("stent").map(one -> new Stent(vein(one, "vein"))))
        .orElseGet(Phlebectomy::new);
  }

  private static Vein vein(Fields fields, String name) {
    return fields.text(name).flatMap(Vein::of).orElseThrow();
  }

  private static Bandage bandage(Fields fields) {
    return new Bandage(
        fields.constant("kind", BandageKind.class).orElseThrow(),
        fields.number("ankle_pressure_mmHg").orElseThrow() * MMHG,
        fields.constant("length", StockingLength.class).orElse(StockingLength.KNEE));
  }

  private static CompressionStocking stocking(Fields fields) {
    StockingLength length =
        fields.constant("length", StockingLength.class).orElse(StockingLength.KNEE);
    return fields
        .text("class")
        .flatMap(StockingClass::of)
        .map(standard -> standard.stocking(length))
        .orElseGet(() -> stocking(fields.number("ankle_pressure_mmHg").orElseThrow(), length));
  }

  /** A stocking that is known by its pressure [mmHg] only. */
  static CompressionStocking stocking(double anklePressure, StockingLength length) {
    return new CompressionStocking(
        Shown.number(anklePressure) + " mmHg", anklePressure * MMHG, length);
  }
}
