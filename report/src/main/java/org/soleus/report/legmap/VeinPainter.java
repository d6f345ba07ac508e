package org.soleus.report.legmap;

import java.util.List;
import org.soleus.limb.anatomy.VeinSystem;
import org.soleus.report.markup.Markup;
import org.soleus.report.markup.Svg;
import org.soleus.report.markup.SvgPath;

/**
 * Draws veins of one depth. Rims, walls, lumina and signs are kept apart, so that veins that
 * continue each other join without a seam and signs stay on top.
 */
final class VeinPainter {
  private static final double WIDTH_PER_MM = 0.92;
  private static final String NOT_EXAMINED_LINE = "#a3a09b";

  private final String ground;
  private final Markup rims = Svg.group();
  private final Markup walls = Svg.group();
  private final Markup lumina = Svg.group();
  private final Markup signs = Svg.group();

  /**
   * A painter.
   *
   * @param ground colour under the veins, of which their rims are made
   */
  VeinPainter(String ground) {
    this.ground = ground;
  }

  /**
   * How a vein is to look.
   *
   * @param width of one tube [px]
   */
  record Look(VeinStatus status, VeinSystem system, VeinDrawing.Shape shape, double width) {
    boolean refluxes() {
      return status == VeinStatus.REFLUX_RECORDED || status == VeinStatus.REFLUX_SIMULATED;
    }
  }

  /** Width of a vein on the plate [px]. */
  static double width(double millimetres) {
    return Math.clamp(WIDTH_PER_MM * millimetres, 1.8, 17);
  }

  /** What has been drawn, from the lowest to the highest. */
  List<Markup> layers() {
    return List.of(rims, walls, lumina, signs);
  }

  /** Draws a vein along a line that runs in the direction of flow. */
  void paint(Spline line, Look look) {
    switch (look.shape()) {
      case TUBE -> tube(line, look);
      case PAIR -> pair(line, look);
      case SPINDLE -> spindle(line, look);
      case PERFORATOR -> perforator(line, look);
    }
    sign(line, look);
  }

  private void pair(Spline line, Look look) {
    double apart = 0.5 * look.width() + (look.status() == VeinStatus.NOT_EXAMINED ? 0.2 : 1);
    tube(line.beside(apart), look);
    tube(line.beside(-apart), look);
  }

  private void perforator(Spline line, Look look) {
    if (look.status() == VeinStatus.NOT_EXAMINED) {
      lumina.add(round(Svg.stroke(line.path(), NOT_EXAMINED_LINE, 1.6)));
    } else {
      tube(line, look);
    }
    Spline.Place middle = line.at(0.5);
    for (int side = -1; side <= 1; side += 2) {
      double near = side * (0.5 * look.width() + 1.2);
      double far = near + side * 4.5;
      signs.add(
          Svg.line(
              middle.x() - near * middle.directionY(),
              middle.y() + near * middle.directionX(),
              middle.x() - far * middle.directionY(),
              middle.y() + far * middle.directionX(),
              look.status() == VeinStatus.NOT_EXAMINED ? "#8f857b" : Palette.INK,
              1.1));
    }
  }

  private void spindle(Spline line, Look look) {
    VeinStatus status = look.status();
    SvgPath shape = line.spindle(2.2 * look.width());
    Markup filled =
        Svg.fill(shape, Palette.lumen(status, look.system()))
            .with("stroke", status == VeinStatus.NOT_EXAMINED ? "#b9b2a9" : wall(look))
            .with("stroke-width", status == VeinStatus.OCCLUDED ? 1.8 : 1);
    if (status == VeinStatus.REFLUX_SIMULATED) {
      filled.with("stroke", Palette.RED).with("stroke-dasharray", "4 2.5");
    }
    walls.add(filled);
    if (status == VeinStatus.OCCLUDED) {
      hatch(line, 1.4 * look.width());
    }
  }

  private void tube(Spline line, Look look) {
    SvgPath path = line.path();
    double width = look.width();
    rims.add(round(Svg.stroke(path, ground, width + 3.4)));
    switch (look.status()) {
      case NOT_EXAMINED -> {
        walls.add(round(Svg.stroke(path, wall(look), width)));
        lumina.add(round(Svg.stroke(path, NOT_EXAMINED_LINE, 1)));
      }
      case ABLATED -> ablated(line, width);
      case OCCLUDED -> {
        walls.add(Svg.stroke(path, wall(look), width + 1.8));
        lumina.add(Svg.stroke(path, Palette.PAPER, Math.max(1.2, width - 0.4)));
        hatch(line, width);
      }
      case REFLUX_SIMULATED -> {
        walls.add(
            Svg.stroke(path, Palette.RED, width + 5.6).with("stroke-dasharray", "5 3"),
            Svg.stroke(path, Palette.PAPER, width + 2.8));
        plain(path, look);
      }
      case UNTESTED, COMPETENT, REFLUX_RECORDED -> plain(path, look);
    }
  }

  private void plain(SvgPath path, Look look) {
    double wall = look.width() > 4 ? 1.5 : 1.1;
    walls.add(round(Svg.stroke(path, wall(look), look.width() + 0.4)));
    lumina.add(
        round(
            Svg.stroke(
                path,
                Palette.lumen(look.status(), look.system()),
                Math.max(0.8, look.width() + 0.4 - wall))));
  }

  private void ablated(Spline line, double width) {
    walls.add(
        round(Svg.stroke(line.path(), "#7d7d7d", Math.max(2.2, 0.6 * width)))
            .with("stroke-dasharray", "0.1 5.5"));
    double cross = 0.5 * width + 1.6;
    int crosses = Math.max(1, (int) Math.round(line.length() / 26));
    for (int i = 0; i < crosses; i++) {
      Spline.Place place = line.at((i + 0.5) / crosses);
      signs.add(
          Svg.stroke(
              new SvgPath()
                  .moveTo(place.x() - cross, place.y() - cross)
                  .lineTo(place.x() + cross, place.y() + cross)
                  .moveTo(place.x() - cross, place.y() + cross)
                  .lineTo(place.x() + cross, place.y() - cross),
              "#4c4c4c",
              1.2));
    }
  }

  private void hatch(Spline line, double width) {
    lumina.add(
        Svg.stroke(line.path(), Palette.wall(VeinStatus.OCCLUDED, VeinSystem.DEEP), width + 1)
            .with("stroke-dasharray", "1.7 2.3"));
  }

  /** Arrows and valves, as far as there is room. */
  private void sign(Spline line, Look look) {
    boolean wide = look.shape() == VeinDrawing.Shape.PAIR;
    double half = wide ? look.width() + 1.6 : 0.5 * look.width();
    boolean bar = look.shape() == VeinDrawing.Shape.PERFORATOR;
    if (look.refluxes() && bar) {
      arrow(line.at(0.12), half);
    } else if (look.refluxes() && line.length() < 34) {
      arrow(line.at(0.5), half);
    } else if (look.refluxes()) {
      arrow(line.at(0.3), half);
      valve(line.at(0.72), half, true);
    } else if (look.status() == VeinStatus.COMPETENT && !bar) {
      valve(line.at(0.5), half, false);
    }
  }

  /** An arrow against the direction of flow. */
  private void arrow(Spline.Place place, double half) {
    double wing = half + 3;
    double reach = 5.5 + 0.3 * half;
    double dx = -place.directionX();
    double dy = -place.directionY();
    SvgPath head =
        new SvgPath()
            .moveTo(place.x() + reach * dx, place.y() + reach * dy)
            .lineTo(place.x() - reach * dx - wing * dy, place.y() - reach * dy + wing * dx)
            .lineTo(place.x() - 0.4 * reach * dx, place.y() - 0.4 * reach * dy)
            .lineTo(place.x() - reach * dx + wing * dy, place.y() - reach * dy - wing * dx)
            .close();
    signs.add(
        Svg.fill(head, Palette.RED)
            .with("stroke", Palette.PAPER)
            .with("stroke-width", 0.9)
            .with("stroke-linejoin", "round"));
  }

  /** Two leaflets that point the way blood should flow; they meet when the valve closes. */
  private void valve(Spline.Place place, double half, boolean leaking) {
    double wing = half + 2.2;
    double gap = leaking ? 0.55 * wing : 0;
    double rise = leaking ? 4.2 : 3.2;
    SvgPath leaflets = new SvgPath();
    for (int side = -1; side <= 1; side += 2) {
      leaflets
          .moveTo(
              place.x() - side * wing * place.directionY() - rise * place.directionX(),
              place.y() + side * wing * place.directionX() - rise * place.directionY())
          .lineTo(
              place.x() - side * gap * place.directionY() + rise * place.directionX(),
              place.y() + side * gap * place.directionX() + rise * place.directionY());
    }
    signs.add(
        round(Svg.stroke(leaflets, Palette.PAPER, 3)),
        round(Svg.stroke(leaflets, Palette.INK, 1.3)));
  }

  private static String wall(Look look) {
    return Palette.wall(look.status(), look.system());
  }

  private static Markup round(Markup stroke) {
    return stroke.with("stroke-linecap", "round").with("stroke-linejoin", "round");
  }
}
