package org.soleus.report.legmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.anatomy.VeinSystem;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.measurement.Unit;
import org.soleus.pathway.measure.Numbers;
import org.soleus.report.markup.Coordinate;

/**
 * What is written beside a vein.
 *
 * @param x where it points [px]
 * @param y where it points [px]
 * @param name first line
 * @param recorded second line, may be empty
 * @param marks further lines: compressibility, thrombus, flow, earlier treatment
 * @param simulated last line, may be empty
 * @param quiet whether it stands back behind the others
 */
record MapLabel(
    double x,
    double y,
    String name,
    List<Figure> recorded,
    List<String> marks,
    String simulated,
    boolean quiet) {
  /** Copies the figures. */
  MapLabel {
    marks = List.copyOf(marks);
    recorded = List.copyOf(recorded);
  }

  /**
   * Part of the second line.
   *
   * @param warns whether it says that there is reflux or no flow
   */
  record Figure(String text, boolean warns) {}

  /** Height of the label [px]. */
  double height() {
    return 14 + (recorded.isEmpty() ? 0 : 12) + 12 * marks.size() + (simulated.isEmpty() ? 0 : 12);
  }

  /**
   * The label of a drawn vein, if it has one: findings, simulated reflux, and levels of
   * perforators.
   */
  static Optional<MapLabel> of(VeinDrawing drawing, Frame frame, LegFindings findings) {
    VeinStatus status = findings.status(drawing.vein());
    boolean perforator = drawing.vein().system() == VeinSystem.PERFORATING;
    boolean quiet = status == VeinStatus.NOT_EXAMINED;
    if (quiet && !perforator) {
      return Optional.empty();
    }
    Spline.Place place = drawing.spline(frame).at(drawing.anchor());
    String name = VeinCaption.of(drawing.vein()) + level(drawing);
    return Optional.of(
        new MapLabel(
            place.x(),
            place.y(),
            name,
            findings.finding(drawing.vein()).map(MapLabel::recorded).orElse(List.of()),
            findings
                .finding(drawing.vein())
                .map(found -> DetailSigns.words(found.detail()))
                .orElse(List.of()),
            simulated(drawing.vein(), findings),
            quiet));
  }

  private static String level(VeinDrawing drawing) {
    boolean leg = drawing.vein().system() == VeinSystem.PERFORATING && drawing.points()[1] > 9;
    return leg ? ", " + Coordinate.write(drawing.points()[1], 0) + " cm" : "";
  }

  private static List<Figure> recorded(DuplexFinding finding) {
    List<Figure> figures = new ArrayList<>();
    diameter(finding).ifPresent(figures::add);
    if (finding.patency() == DuplexFinding.Patency.OCCLUDED) {
      figures.add(new Figure("occluded", true));
    } else {
      if (finding.patency() == DuplexFinding.Patency.NARROWED) {
        figures.add(new Figure("narrowed", true));
      } else if (finding.patency() == DuplexFinding.Patency.RECANALISED) {
        figures.add(new Figure("recanalised", true));
      }
      finding.reflux().map(MapLabel::reflux).ifPresent(figures::add);
    }
    return figures;
  }

  private static String simulated(Vein vein, LegFindings findings) {
    Measurement.Taken duration = findings.simulated().get(vein);
    return duration != null && findings.status(vein) == VeinStatus.REFLUX_SIMULATED
        ? "sim reflux " + Numbers.of(duration)
        : "";
  }

  private static Optional<Figure> diameter(DuplexFinding found) {
    OptionalDouble diameter = found.diameter();
    if (diameter.isEmpty()) {
      return Optional.empty();
    }
    String lying = found.position() == DuplexFinding.Position.SUPINE ? " lying" : "";
    return Optional.of(
        new Figure(
            Numbers.of(Unit.MILLIMETRE.of(diameter.getAsDouble()), Unit.MILLIMETRE) + lying,
            false));
  }

  private static Figure reflux(DuplexFinding.RefluxTest test) {
    if (!test.present()) {
      return new Figure("no reflux", false);
    }
    String duration =
        test.duration().isPresent()
            ? " " + Numbers.recorded(test.duration().getAsDouble(), Unit.SECOND)
            : "";
    return new Figure("reflux" + duration, true);
  }
}
