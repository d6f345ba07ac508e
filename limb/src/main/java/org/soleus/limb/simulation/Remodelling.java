package org.soleus.limb.simulation;

import static org.soleus.hemodynamics.units.Units.MM;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.SaphenousTrunk;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.anatomy.VeinSegment;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.duplex.DuplexMap;
import org.soleus.limb.physiology.Parameter;

/**
 * How veins change where blood has taken another way for years (theory 3.1): refluxing trunks get a
 * varicose wall, perforators through which they empty widen, collaterals around an obstruction
 * widen.
 */
final class Remodelling {
  private static final Set<Vein> OUTFLOW =
      EnumSet.of(
          Vein.COMMON_FEMORAL_PROXIMAL,
          Vein.EXTERNAL_ILIAC,
          Vein.COMMON_ILIAC,
          Vein.CAVA_INFRARENAL);

  private static final Set<Vein> AXIAL =
      EnumSet.of(
          Vein.POPLITEAL_PROXIMAL, Vein.FEMORAL_DISTAL, Vein.FEMORAL_MID, Vein.FEMORAL_PROXIMAL);

  private static final Set<Vein> AROUND_THE_PELVIS =
      EnumSet.of(
          Vein.PUBIC_CROSSING,
          Vein.PELVIC_CROSSING,
          Vein.ASCENDING_LUMBAR,
          Vein.GONADAL,
          Vein.GLUTEAL);

  private static final Set<Vein> AROUND_THE_THIGH = EnumSet.of(Vein.DEEP_FEMORAL_COMMUNICATION);

  private Remodelling() {}

  /** The leg as years of what its map records have left it; notes tell what was assumed. */
  static Leg of(Leg leg, DuplexMap map, List<SaphenousTrunk> refluxing, List<String> notes) {
    Leg changed = leg;
    for (SaphenousTrunk trunk : SaphenousTrunk.values()) {
      for (Vein vein : LeakInference.leaking(trunk, map)) {
        changed = changed.with(vein, VeinSegment::varicose);
      }
    }
    if (!refluxing.isEmpty()) {
      double diameter = leg.parameters().get(Parameter.REENTRY_DIAMETER);
      for (SaphenousTrunk trunk : refluxing) {
        changed = resized(changed, reentries(trunk), diameter, 0);
      }
      notes.add(
          "re-entry perforators %.1f mm wide, assumed below a refluxing trunk"
              .formatted(diameter / MM));
    }
    changed = around(changed, map, OUTFLOW, AROUND_THE_PELVIS, "pelvic collaterals", notes);
    return around(
        changed, map, AXIAL, AROUND_THE_THIGH, "the way through the deep femoral vein", notes);
  }

  private static Set<Vein> reentries(SaphenousTrunk trunk) {
    return switch (trunk) {
      case GREAT ->
          EnumSet.of(Vein.COCKETT_III, Vein.PARATIBIAL_LOW, Vein.PARATIBIAL_MID, Vein.BOYD);
      case SMALL -> EnumSet.of(Vein.COCKETT_II, Vein.LATERAL_CALF_PERFORATOR);
      case ANTERIOR_ACCESSORY, POSTERIOR_ACCESSORY -> EnumSet.of(Vein.PARATIBIAL_HIGH, Vein.BOYD);
    };
  }

  private static Leg around(
      Leg leg,
      DuplexMap map,
      Set<Vein> obstructed,
      Set<Vein> collaterals,
      String words,
      List<String> notes) {
    boolean obstruction =
        map.findings().stream()
            .anyMatch(one ->
                obstructed.contains(one.vein()) && one.patency() != DuplexFinding.Patency.PATENT);
    if (!obstruction) {
      return leg;
    }
    double growth = leg.parameters().get(Parameter.COLLATERAL_GROWTH);
    notes.add(
        "%s %.1f times as wide as usual, assumed beside an obstruction".formatted(words, growth));
    return resized(leg, collaterals, 0, growth);
  }

  /** Sets diameters [m] to a value, or to a multiple of what they are. */
  private static Leg resized(Leg leg, Set<Vein> veins, double least, double factor) {
    Leg changed = leg;
    for (Vein vein : veins) {
      changed =
          changed.with(
              vein, one -> one.resized(Math.max(least, Math.max(1, factor) * one.diameter())));
    }
    return changed;
  }
}
