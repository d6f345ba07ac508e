package org.soleus.casefile;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.Shown;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.duplex.CutOffProfile;

/** What must hold in one line of a duplex map beyond its structure. */
final class DuplexCheck {
  /** Fields of which a line has at least one. */
  static final List<String> SAYING =
      List.of(
          "diameter_mm",
          "reflux",
          "patency",
          "compressible",
          "thrombus",
          "flow",
          "previous_treatment");

  private DuplexCheck() {}

  static void check(Fields line, CutOffProfile cutOffs, FaultList faults) {
    saysSomething(line, faults);
    narrowing(line, faults);
    Optional<Vein> vein = line.text("vein").flatMap(Vein::of);
    Optional<Fields> reflux = line.fields("reflux");
    if (vein.isPresent() && reflux.isPresent()) {
      boolean occluded = line.text("patency").equals(Optional.of("occluded"));
      if (occluded && isPresent(vein.get(), cutOffs, reflux.get())) {
        faults.add(
            line.where("patency"),
            line.shown("patency"),
            "contradicts the reflux of this line: no blood flows back through an occluded vein.",
            "Record the open part of the vein, or leave one of the two out.");
      } else {
        agrees(vein.get(), cutOffs, reflux.get(), faults);
      }
    }
  }

  /** A vein that is free or closed is not narrowed by a share. */
  private static void narrowing(Fields line, FaultList faults) {
    String patency = line.text("patency").orElse("patent");
    boolean fits = patency.equals("narrowed") || patency.equals("recanalised");
    if (line.value("narrowing_percent").isPresent() && !fits) {
      faults.add(
          line.where("narrowing_percent"),
          line.shown("narrowing_percent"),
          "does not go with a vein that is " + patency + ".",
          "Write patency: narrowed or patency: recanalised.");
    }
  }

  private static void saysSomething(Fields line, FaultList faults) {
    boolean says = SAYING.stream().anyMatch(field -> line.value(field).isPresent());
    if (!says && faults.isClean(line.where().path())) {
      faults.add(
          line.where(),
          line.shown(),
          "records nothing of this vein.",
          "Add diameter_mm, reflux or patency, or leave the line out.");
    }
  }

  /** Whether the line says, by word or by duration, that there was reflux. */
  static boolean isPresent(Vein vein, CutOffProfile cutOffs, Fields reflux) {
    OptionalDouble duration = reflux.number("duration_s");
    return reflux
        .truth("present")
        .orElse(duration.isPresent() && cutOffs.isReflux(vein, duration.getAsDouble()));
  }

  private static void agrees(Vein vein, CutOffProfile cutOffs, Fields reflux, FaultList faults) {
    Optional<Boolean> present = reflux.truth("present");
    OptionalDouble duration = reflux.number("duration_s");
    boolean given = reflux.value("present").isPresent() || reflux.value("duration_s").isPresent();
    if (!given && faults.isClean(reflux.where().path())) {
      faults.add(
          reflux.where(),
          reflux.shown(),
          "tells neither whether reflux was present nor how long it lasted.",
          "Add present: true, present: false or duration_s.");
    }
    if (present.isEmpty() || duration.isEmpty()) {
      return;
    }
    double cutOff = cutOffs.of(vein);
    boolean isReflux = duration.getAsDouble() > cutOff;
    if (present.get() != isReflux) {
      faults.add(
          reflux.where("present"),
          reflux.shown("present"),
          "contradicts duration_s %s: by %s, %s s or less is no reflux in this vein, more is."
              .formatted(reflux.shown("duration_s"), cutOffs.name(), Shown.number(cutOff)),
          "Leave present out to let the duration decide.");
    }
  }
}
