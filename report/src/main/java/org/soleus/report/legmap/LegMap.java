package org.soleus.report.legmap;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.anatomy.VeinSystem;
import org.soleus.limb.assessment.LimbAssessment;
import org.soleus.limb.duplex.DuplexMap;
import org.soleus.report.markup.Coordinate;
import org.soleus.report.markup.Markup;
import org.soleus.report.markup.Svg;
import org.soleus.report.markup.SvgPath;

/**
 * The leg as phlebologists draw it on a duplex worksheet: front and back side by side, veins to
 * scale, recorded reflux in red with arrows, what only the twin showed dashed. An SVG element that
 * can stand alone. Left legs are mirrored.
 */
public final class LegMap {
  private static final double FEET = Frame.y(-9);

  /** What is cut off above where nothing of the trunk was recorded [px]. */
  private static final double TRUNK = 86;

  private static final Set<String> PELVIS = Set.of("EIV", "IIV", "PELV", "CIV", "IVC", "");

  /** Height over width of a {@link #brief} picture without the pelvis. */
  public static final double BRIEF_SHAPE = (FEET + 8 - TRUNK) / Plate.small(Side.LEFT).width();

  private final Plate plate;
  private final LegFindings findings;
  private final String id;

  private LegMap(Plate plate, LegFindings findings, String id) {
    this.plate = plate;
    this.findings = findings;
    this.id = id;
  }

  /**
   * The untreated leg with labels and legend.
   *
   * @param id prefix of the ids in this picture, unique on the page
   */
  public static Markup of(LimbAssessment assessment, String id) {
    Plate plate = Plate.labelled(assessment.leg().side());
    return new LegMap(plate, LegFindings.before(assessment), id).full(Legend.SIMULATED, 0);
  }

  /**
   * What a duplex map recorded, and nothing else, with labels and legend. Veins of which nothing
   * was recorded are pale and have their usual size.
   *
   * @param variants of the anatomy of this leg
   * @param id prefix of the ids in this picture, unique on the page
   */
  public static Markup recorded(Side side, Set<String> variants, DuplexMap map, String id) {
    return new LegMap(Plate.labelled(side), LegFindings.recorded(side, variants, map), id)
        .full(Legend.RECORDED, hasPelvis(map) ? 0 : TRUNK);
  }

  /**
   * What a duplex map recorded, and nothing else, small and without labels.
   *
   * @param variants of the anatomy of this leg
   * @param id prefix of the ids in this picture, unique on the page
   */
  public static Markup brief(Side side, Set<String> variants, DuplexMap map, String id) {
    return new LegMap(Plate.small(side), LegFindings.recorded(side, variants, map), id)
        .small("recorded by duplex", hasPelvis(map) ? 0 : TRUNK);
  }

  private static boolean hasPelvis(DuplexMap map) {
    return map.findings().stream()
        .anyMatch(finding -> PELVIS.contains(finding.vein().abbreviation()));
  }

  /**
   * The leg after an option, small and without labels.
   *
   * @param id prefix of the ids in this picture, unique on the page
   */
  public static Markup of(
      LimbAssessment assessment, LimbAssessment.OptionOutcome option, String id) {
    Plate plate = Plate.small(option.leg().side());
    return new LegMap(plate, LegFindings.after(assessment, option), id)
        .small("after this option", 0);
  }

  /** The short name of a vein, as it stands beside the drawing. */
  public static String caption(Vein vein) {
    return VeinCaption.of(vein);
  }

  private Markup full(List<Legend.Entry> signs, double top) {
    double legend = FEET + 34;
    Markup picture =
        Svg.picture(
            plate.width(), legend + Legend.HEIGHT, "Map of the veins of the " + side() + " leg");
    cut(picture, top, legend + Legend.HEIGHT);
    legs(picture, top);
    double from = top > 0 ? top + 48 : 0;
    picture.add(Captions.draw(plate.front(), from), Captions.draw(plate.back(), from));
    picture.add(Labels.draw(plate, drawings(), findings, Frame.TOP + top));
    picture.add(ruler(), titles(top + 14));
    return picture.add(orientation(), Legend.draw(signs, 4, legend, plate.width() - 8));
  }

  private Markup small(String what, double top) {
    double height = FEET + 8;
    Markup picture =
        Svg.picture(plate.width(), height, "Veins of the %s leg %s".formatted(side(), what));
    cut(picture, top, height);
    legs(picture, top);
    return picture.add(titles(top + 14));
  }

  /** Leaves out what lies above. */
  private void cut(Markup picture, double top, double height) {
    if (top > 0) {
      picture.with(
          "viewBox",
          Stream.of(0.0, top, plate.width(), height - top)
              .map(one -> Coordinate.write(one, 1))
              .collect(Collectors.joining(" ")));
    }
  }

  private String side() {
    return findings.leg().side().name().toLowerCase(Locale.ROOT);
  }

  private void legs(Markup picture, double top) {
    for (Frame frame : List.of(plate.front(), plate.back())) {
      String clip = id + "-" + frame.view().name().toLowerCase(Locale.ROOT);
      picture.add(Silhouette.draw(frame));
      VeinPainter deep = new VeinPainter(Palette.SKIN);
      VeinPainter superficial = new VeinPainter(Palette.SKIN);
      for (VeinDrawing drawing : drawings()) {
        if (drawing.view() == frame.view()) {
          boolean isDeep = drawing.vein().system() == VeinSystem.DEEP;
          (isDeep ? deep : superficial).paint(drawing.spline(frame), look(drawing));
        }
      }
      picture.add(deep.layers()).add(superficial.layers());
      picture.add(signs(frame));
      picture.add(StockingOverlay.draw(frame, findings.leg().worn(), clip), fade(frame, clip, top));
    }
  }

  private List<VeinDrawing> drawings() {
    List<VeinDrawing> drawings = VeinDrawings.of(findings.leg());
    boolean slack =
        findings.finding(Vein.CALF_VARICES).isPresent()
            && findings.leg().segment(Vein.CALF_VARICES).isEmpty();
    return slack
        ? Stream.concat(drawings.stream(), Stream.of(VeinDrawings.COURSES.getLast())).toList()
        : drawings;
  }

  /** Thrombi and walls that do not meet. */
  private Markup signs(Frame frame) {
    Markup group = Svg.group();
    for (VeinDrawing drawing : drawings()) {
      if (drawing.view() == frame.view()) {
        findings
            .finding(drawing.vein())
            .ifPresent(found ->
                group.add(DetailSigns.draw(drawing.spline(frame).at(0.5), found.detail())));
      }
    }
    return group;
  }

  private VeinPainter.Look look(VeinDrawing drawing) {
    Vein vein = drawing.vein();
    VeinSystem system =
        vein.system() == VeinSystem.SMALL_VEINS ? VeinSystem.SUPERFICIAL : vein.system();
    return new VeinPainter.Look(
        findings.status(vein), system, drawing.shape(), VeinPainter.width(findings.diameter(vein)));
  }

  /** The trunk goes on above: it fades into the paper. */
  private static Markup fade(Frame frame, String id, double top) {
    Markup gradient =
        Markup.of("linearGradient")
            .with("id", id + "-fade")
            .with("x1", "0")
            .with("y1", "0")
            .with("x2", "0")
            .with("y2", "1")
            .add(
                Markup.of("stop").with("offset", "0").with("stop-color", Palette.PAPER),
                Markup.of("stop")
                    .with("offset", "1")
                    .with("stop-color", Palette.PAPER)
                    .with("stop-opacity", "0"));
    double left = Math.min(frame.x(-14), frame.x(13));
    double width = Math.abs(frame.x(13) - frame.x(-14));
    return Svg.group()
        .add(gradient)
        .add(Svg.rectangle(left, top, width, Frame.TOP - 12, Palette.PAPER))
        .add(Svg.rectangle(left, Frame.TOP - 12 + top, width, 52, "url(#" + id + "-fade)"));
  }

  private Markup titles(double y) {
    Markup group = Svg.group();
    for (View view : View.values()) {
      group.add(
          Svg.text(plate.frame(view).centre(), y, 12, Palette.INK, view.words())
              .with("font-weight", "bold")
              .with("text-anchor", "middle"));
    }
    if (plate.labelled()) {
      group.add(
          Svg.text(4, y + 4, 17, Palette.INK, side().toUpperCase(Locale.ROOT) + " LEG")
              .with("font-weight", "bold"));
    }
    return group;
  }

  /** Which side is which, under the feet. */
  private Markup orientation() {
    Markup group = Svg.group();
    for (View view : View.values()) {
      Frame frame = plate.frame(view);
      boolean medialRight = frame.medial() > 0;
      double y = FEET + 18;
      group.add(
          direction(frame.centre() - 74, y, medialRight ? "← lateral" : "← medial"),
          direction(frame.centre() + 74, y, medialRight ? "medial →" : "lateral →"));
    }
    String worn = StockingOverlay.words(findings.leg().worn());
    if (!worn.isEmpty()) {
      group.add(
          Svg.text(plate.width() - 4, 14, 11, Palette.STOCKING, "Worn: " + worn)
              .with("text-anchor", "end"));
    }
    return group;
  }

  private static Markup direction(double x, double y, String words) {
    return Svg.text(x, y, 11, Palette.QUIET, words)
        .with("font-style", "italic")
        .with("text-anchor", "middle");
  }

  private Markup ruler() {
    double x = plate.ruler();
    Markup group = Svg.group();
    SvgPath marks = new SvgPath().moveTo(x, Frame.y(90)).lineTo(x, Frame.y(0));
    for (int height = 0; height <= 90; height += 10) {
      marks.moveTo(x - 3, Frame.y(height)).lineTo(x + 3, Frame.y(height));
      group.add(
          Svg.rimmed(
              Svg.text(x, Frame.y(height) - 3, 9, Palette.QUIET, Integer.toString(height))
                  .with("text-anchor", "middle")));
    }
    return Svg.group()
        .add(Svg.stroke(marks, Palette.LEADER, 0.7), group)
        .add(Svg.text(x, Frame.y(90) - 15, 9, Palette.QUIET, "cm").with("text-anchor", "middle"));
  }
}
