package org.soleus.casefile;

import static org.soleus.hemodynamics.units.Units.MMHG;

import java.util.Optional;
import org.soleus.casefile.fault.Shown;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.treatment.StockingClass;
import org.soleus.limb.treatment.Treatment;
import org.soleus.limb.treatment.Treatment.CompressionStocking;
import org.soleus.limb.treatment.Treatment.StockingLength;
import org.soleus.limb.treatment.Treatment.ThermalAblation;

/** Makes treatments from fields that have been checked. */
final class TreatmentRecords {
  private TreatmentRecords() {}

  static Treatment of(Fields option) {
    Optional<Fields> stocking = option.fields("compression_stocking");
    return stocking.isPresent()
        ? stocking(stocking.get())
        : ablation(option.fields("thermal_ablation").orElseThrow());
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

  private static ThermalAblation ablation(Fields fields) {
    return new ThermalAblation(
        fields.text("from").flatMap(Vein::of).orElseThrow(),
        fields.text("to").flatMap(Vein::of).orElseThrow());
  }
}
