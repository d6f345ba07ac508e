package org.soleus.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.Where;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.limb.anatomy.SaphenousTrunk;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.treatment.Method;
import org.soleus.limb.treatment.Treatment;

/** What must hold in the treatments to compare beyond their structure. */
final class OptionCheck {
  private OptionCheck() {}

  static void check(List<Fields> options, FaultList faults) {
    List<Treatment> seen = new ArrayList<>();
    for (Fields option : options) {
      for (Method method : Method.on(Method.On.TRUNK)) {
        option.fields(method.key()).ifPresent(stretch -> isOneStretch(stretch, faults));
      }
      if (faults.isClean(option.where().path())) {
        Treatment treatment = TreatmentRecords.of(option);
        if (seen.stream().anyMatch(other -> other.label().equals(treatment.label()))) {
          faults.add(
              option.where(), option.shown(), "is compared already.", "Leave the second one out.");
        }
        seen.add(treatment);
      }
    }
  }

  private static void isOneStretch(Fields ablation, FaultList faults) {
    Optional<Vein> from = ablation.text("from").flatMap(Vein::of);
    Optional<Vein> to = ablation.text("to").flatMap(Vein::of);
    if (from.isPresent() && to.isPresent()) {
      isOneStretch(from.get(), to.get(), ablation.where("from"), ablation.where("to"), faults);
    }
  }

  /** Notes ends that lie on two trunks, or in the wrong order. */
  static void isOneStretch(Vein from, Vein to, Where fromPlace, Where toPlace, FaultList faults) {
    Optional<SaphenousTrunk> trunk = SaphenousTrunk.of(from);
    Optional<SaphenousTrunk> other = SaphenousTrunk.of(to);
    if (trunk.isEmpty() || other.isEmpty()) {
      return;
    }
    if (trunk.get() != other.get()) {
      faults.add(
          toPlace,
          '"' + to.key() + '"',
          "is on another trunk than the distal end, \"" + from.key() + "\".",
          "One closure is of one trunk: name two stretches of it, or compare two options.");
    } else if (trunk.get().between(from, to).isEmpty()) {
      faults.add(
          fromPlace,
          '"' + from.key() + '"',
          "lies nearer to the heart than the other end, \"" + to.key() + "\".",
          "Maybe from and to are swapped: from is the distal end.");
    }
  }
}
