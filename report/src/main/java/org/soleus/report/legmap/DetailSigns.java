package org.soleus.report.legmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.soleus.limb.duplex.SegmentDetail;
import org.soleus.limb.duplex.SegmentDetail.Compressible;
import org.soleus.limb.duplex.SegmentDetail.Flow;
import org.soleus.limb.duplex.SegmentDetail.Thrombus;
import org.soleus.report.markup.Markup;
import org.soleus.report.markup.Svg;

/** Signs and short words of what else was recorded of a vein: a T in a disc is a thrombus. */
final class DetailSigns {
  private static final double RADIUS = 6.5;

  private DetailSigns() {}

  /** The sign of a thrombus at a place, filled where it is fresh; an empty group without one. */
  static Markup draw(Spline.Place place, SegmentDetail detail) {
    Markup group = Svg.group();
    if (!detail.hasThrombus()) {
      return group;
    }
    boolean fresh = detail.thrombus().equals(Optional.of(Thrombus.FRESH));
    return group.add(
        Svg.fill(
                Svg.ellipse(place.x(), place.y(), RADIUS, RADIUS),
                fresh ? Palette.INK : Palette.PAPER)
            .with("stroke", fresh ? Palette.PAPER : Palette.INK)
            .with("stroke-width", 1.2),
        Svg.text(place.x(), place.y() + 3.6, 10, fresh ? Palette.PAPER : Palette.INK, "T")
            .with("font-weight", "bold")
            .with("text-anchor", "middle"));
  }

  /**
   * What stands beside a vein; that its walls meet and that it was free stand in the table only.
   */
  static List<String> words(SegmentDetail detail) {
    List<String> words = new ArrayList<>();
    detail
        .thrombus()
        .filter(one -> one != Thrombus.NONE)
        .map(one ->
            switch (one) {
              case FRESH -> "thrombus, fresh";
              case OLD -> "thrombus, old";
              case NONE, NOT_STATED -> "thrombus";
            })
        .ifPresent(words::add);
    detail
        .compressible()
        .filter(one -> one != Compressible.YES)
        .map(one -> one == Compressible.NO ? "not compressible" : "partly compressible")
        .ifPresent(words::add);
    detail
        .flow()
        .filter(one -> one != Flow.PHASIC)
        .map(one -> one == Flow.NONE ? "no flow at rest" : "continuous flow")
        .ifPresent(words::add);
    if (detail.isTreated()) {
      words.add("treated before");
    }
    return words;
  }

  /** A detail of a thrombus alone, for the legend. */
  static SegmentDetail sample(Thrombus thrombus) {
    return new SegmentDetail(
        Optional.empty(),
        Optional.of(thrombus),
        Optional.empty(),
        "",
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }
}
