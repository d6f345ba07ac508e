package org.soleus.casefile;

import java.util.Optional;
import java.util.OptionalDouble;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.anatomy.VeinSystem;
import org.soleus.limb.treatment.Method;

/** Contradictions within what a line records besides diameter and reflux. */
final class DetailCheck {
  private DetailCheck() {}

  static void check(Fields line, FaultList faults) {
    if (is(line, "compressible", "yes")) {
      compressed(line, faults);
    }
    flow(line, faults);
    stretch(line, faults);
    treatment(line, faults);
  }

  /** Walls that meet under the probe leave no room for what fills the vein. */
  private static void compressed(Fields line, FaultList faults) {
    if (is(line, "thrombus", "fresh")) {
      faults.add(
          line.where("compressible"),
          line.shown("compressible"),
          "contradicts thrombus fresh: walls that meet leave no room for it.",
          "Write compressible: partly or compressible: no, or correct thrombus.");
    } else if (is(line, "patency", "occluded")) {
      faults.add(
          line.where("compressible"),
          line.shown("compressible"),
          "contradicts patency occluded: walls that meet have nothing between them that closes the vein.",
          "Write compressible: no, or correct patency.");
    }
  }

  private static void flow(Fields line, FaultList faults) {
    boolean flows = is(line, "flow", "phasic") || is(line, "flow", "continuous");
    if (flows && is(line, "patency", "occluded")) {
      faults.add(
          line.where("flow"),
          line.shown("flow"),
          "contradicts patency occluded: no blood flows in an occluded vein.",
          "Write flow: none, or correct patency.");
    }
    Optional<Boolean> present = line.fields("reflux").flatMap(test -> test.truth("present"));
    if (is(line, "flow", "none") && present.orElse(false)) {
      faults.add(
          line.where("flow"),
          line.shown("flow"),
          "contradicts the reflux of this line: blood that flows back is flow.",
          "Leave flow out if none was seen only at rest and before the test.");
    }
  }

  private static void stretch(Fields line, FaultList faults) {
    OptionalDouble from = line.number("from_cm");
    OptionalDouble to = line.number("to_cm");
    if (from.isPresent() && to.isPresent() && from.getAsDouble() >= to.getAsDouble()) {
      faults.add(
          line.where("to_cm"),
          line.shown("to_cm"),
          "is not above from_cm %s: both are heights above the sole."
              .formatted(line.shown("from_cm")),
          "Write the lower end as from_cm and the upper end as to_cm.");
    }
  }

  /** Trunks and varices are closed, deep veins are mended or opened. */
  private static void treatment(Fields line, FaultList faults) {
    Optional<Vein> vein = line.text("vein").flatMap(Vein::of);
    Optional<Method> method =
        line.text("previous_treatment")
            .flatMap(key -> Method.all().stream().filter(one -> one.key().equals(key)).findFirst());
    if (vein.isEmpty() || method.isEmpty()) {
      return;
    }
    boolean deep = vein.get().system() == VeinSystem.DEEP;
    boolean fits =
        switch (method.get().on()) {
          case TRUNK, VARICES, PLACE -> !deep;
          case VALVES, LUMEN -> deep;
        };
    if (!fits) {
      faults.add(
          line.where("previous_treatment"),
          line.shown("previous_treatment"),
          "is no treatment of a %s vein.".formatted(deep ? "deep" : "superficial or perforating"),
          "Record it at the vein that was treated, or write unknown.");
    }
  }

  private static boolean is(Fields line, String field, String word) {
    return line.text(field).equals(Optional.of(word));
  }
}
