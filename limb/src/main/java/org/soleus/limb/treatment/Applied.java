package org.soleus.limb.treatment;

import java.util.List;
import java.util.OptionalDouble;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.SaphenousTrunk;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.anatomy.VeinSegment;

/** What becomes of a leg under a treatment: another leg, or the reason why it does not apply. */
public sealed interface Applied {
  /**
   * The treated leg.
   *
   * @param leg after treatment
   */
  record Treated(Leg leg) implements Applied {}

  /**
   * The treatment does not apply to this leg.
   *
   * @param reason in words
   */
  record NotApplicable(String reason) implements Applied {}

  /**
   * Applies a treatment unless a precaution forbids it.
   *
   * @param ankleBrachialIndex of the leg [1], empty where none was recorded
   */
  static Applied to(Leg leg, Treatment treatment, OptionalDouble ankleBrachialIndex) {
    return Precaution.of(treatment, ankleBrachialIndex).stream()
        .filter(Precaution::forbids)
        .findFirst()
        .<Applied>map(one -> new NotApplicable(one.line()))
        .orElseGet(() -> to(leg, treatment));
  }

  /** Applies a treatment, whatever the arteries are. */
  static Applied to(Leg leg, Treatment treatment) {
    return switch (treatment) {
      case Treatment.CompressionStocking stocking -> new Treated(leg.wearing(stocking));
      case Treatment.ThermalAblation ablation -> ablate(leg, ablation);
    };
  }

  /**
   * Closes a length of trunk. The last 30 to 35 mm before a saphenous junction stay open, as in
   * practice, so that the tributaries there drain.
   */
  private static Applied ablate(Leg leg, Treatment.ThermalAblation ablation) {
    List<Vein> span =
        SaphenousTrunk.of(ablation.from())
            .map(trunk -> trunk.between(ablation.from(), ablation.to()))
            .orElse(List.of());
    List<VeinSegment> segments =
        span.stream()
            .filter(vein -> vein != Vein.GSV_JUNCTION && vein != Vein.SSV_JUNCTION)
            .flatMap(vein -> leg.segment(vein).stream())
            .filter(VeinSegment::open)
            .toList();
    if (segments.isEmpty()) {
      return new NotApplicable(
          "there is no open saphenous trunk to close from "
              + ablation.from().label()
              + " to "
              + ablation.to().label()
              + "; the junction itself stays open");
    }
    if (segments.stream().noneMatch(segment -> segment.leak() > 0)) {
      return new NotApplicable("no reflux was recorded in this length of trunk");
    }
    Leg treated = leg;
    for (VeinSegment segment : segments) {
      treated = treated.with(segment.vein(), VeinSegment::closed);
    }
    return new Treated(treated);
  }
}
