package org.soleus.casefile;

import static org.soleus.casefile.fault.Shown.constant;
import static org.soleus.hemodynamics.units.Units.MMHG;

import java.util.Optional;
import org.soleus.hemodynamics.units.Units;
import org.soleus.limb.anatomy.Day;
import org.soleus.limb.treatment.StockingClass;
import org.soleus.limb.treatment.StockingProfile;
import org.soleus.limb.treatment.Treatment;
import org.soleus.limb.treatment.Treatment.Advice;
import org.soleus.limb.treatment.Treatment.Bandage;
import org.soleus.limb.treatment.Treatment.CalfTraining;
import org.soleus.limb.treatment.Treatment.CompressionStocking;
import org.soleus.limb.treatment.Treatment.Intervention;
import org.soleus.limb.treatment.Treatment.LegElevation;
import org.soleus.limb.treatment.Treatment.Ligation;
import org.soleus.limb.treatment.Treatment.PneumaticCompression;
import org.soleus.limb.treatment.Treatment.Stent;
import org.soleus.limb.treatment.Treatment.TrunkClosure;
import org.soleus.limb.treatment.Treatment.ValveRepair;
import org.soleus.limb.treatment.Treatment.VaricesRemoval;
import org.soleus.limb.treatment.Treatment.WalkingBreaks;
import org.soleus.limb.treatment.Treatment.WeightGoal;
import tools.jackson.databind.node.ObjectNode;

/** Writes treatments as the options of a case file. */
final class TreatmentNode {
  private TreatmentNode() {}

  /** Puts a treatment into an empty node. */
  static void put(ObjectNode node, Treatment treatment) {
    switch (treatment) {
      case CompressionStocking stocking -> {
        ObjectNode details = node.putObject("compression_stocking");
        standard(stocking)
            .ifPresentOrElse(
                one -> details.put("class", one.key()),
                () -> put(details, "ankle_pressure_mmHg", stocking.anklePressure() / MMHG));
        details.put("length", constant(stocking.length()));
        if (!stocking.profile().equals(StockingProfile.GRADUATED)) {
          details.put("profile", stocking.profile().key());
        }
      }
      case Bandage bandage -> {
        ObjectNode details = node.putObject("bandage");
        details.put("kind", bandage.kind().key());
        put(details, "ankle_pressure_mmHg", bandage.anklePressure() / MMHG);
        details.put("length", constant(bandage.length()));
      }
      case WeightGoal(var kilograms) -> put(node.putObject("weight"), "kg", kilograms);
      case CalfTraining(var strength) ->
          put(node.putObject("calf_training"), "strength_percent", strength / Units.PERCENT);
      case LegElevation(var angle, var hours) -> {
        ObjectNode details = node.putObject("leg_elevation");
        put(details, "angle_deg", Math.toDegrees(angle));
        put(details, "hours", hours);
      }
      case WalkingBreaks(var minutes) ->
          put(node.putObject("walking_breaks"), "minutes_per_hour", minutes);
      case PneumaticCompression(Day.Pump pump, var hours) -> {
        ObjectNode details = node.putObject("pneumatic_compression");
        details.put("sleeve", constant(pump.sleeve()));
        put(details, "pressure_mmHg", pump.pressure() / MMHG);
        put(details, "hours", hours);
        put(details, "hold_s", pump.hold());
        put(details, "period_s", pump.period());
      }
      case Advice(var on) -> node.putObject("advice").put("on", on.key());
      case Intervention done -> put(node.putObject(done.method().key()), done);
    }
  }

  private static void put(ObjectNode details, Intervention done) {
    switch (done) {
      case TrunkClosure(_, var from, var to) -> {
        details.put("from", from.key());
        details.put("to", to.key());
      }
      case VaricesRemoval _ -> {}
      case Ligation(_, var vein) -> details.put("vein", vein.key());
      case ValveRepair(_, var vein) -> details.put("vein", vein.key());
      case Stent(_, var vein) -> details.put("vein", vein.key());
    }
  }

  /** The class whose stocking this is, if there is one. */
  static Optional<StockingClass> standard(CompressionStocking stocking) {
    return StockingClass.all().stream()
        .filter(one -> one.stocking(stocking.length(), stocking.profile()).equals(stocking))
        .findFirst();
  }

  private static void put(ObjectNode node, String name, double value) {
    node.put(name, WrittenNumber.of(value, WrittenNumber.EXACT));
  }
}
