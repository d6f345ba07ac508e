package org.soleus.pathway.followup;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.soleus.limb.anatomy.SaphenousTrunk;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.treatment.Treatment;

/** Veins that treatments of varices are meant to close, tie or take out. */
final class ClosedVeins {
  private ClosedVeins() {}

  static Set<Vein> of(List<Treatment> treatments) {
    Set<Vein> closed = new LinkedHashSet<>();
    treatments.forEach(one -> closed.addAll(of(one)));
    return closed;
  }

  private static List<Vein> of(Treatment treatment) {
    return switch (treatment) {
      case Treatment.TrunkClosure closure ->
          SaphenousTrunk.of(closure.from())
              .map(trunk -> trunk.between(closure.from(), closure.to()))
              .orElse(List.of());
      case Treatment.VaricesRemoval _ -> List.of(Vein.CALF_VARICES);
      case Treatment.Ligation ligation -> List.of(ligation.vein());
      case Treatment.CompressionStocking _,
          Treatment.Bandage _,
          Treatment.WeightGoal _,
          Treatment.CalfTraining _,
          Treatment.Advice _,
          Treatment.OfTheDay _,
          Treatment.ValveRepair _,
          Treatment.Stent _ ->
          List.of();
    };
  }
}
