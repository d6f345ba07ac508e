package org.soleus.validation.solver;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.soleus.report.markup.Markup;
import org.soleus.report.markup.Svg;
import org.soleus.report.markup.SvgPath;

/**
 * A picture of a page: panels side by side under one legend.
 *
 * @param file name of its file
 * @param caption what it shows
 * @param panels from left to right
 */
public record Figure(String file, String caption, List<Panel> panels) {
  private static final double LEGEND = 34;
  private static final String INK = "#26323c";

  /** Copies the panels. */
  public Figure {
    panels = List.copyOf(panels);
  }

  /** The picture as a text. */
  public String svg() {
    double width = Panel.WIDTH * panels.size();
    Markup picture = Svg.picture(width, Panel.HEIGHT + LEGEND, caption);
    picture.add(Svg.rectangle(0, 0, width, Panel.HEIGHT + LEGEND, "#ffffff"));
    picture.add(legend());
    for (int k = 0; k < panels.size(); k++) {
      picture.add(panels.get(k).drawn(k * Panel.WIDTH, LEGEND));
    }
    return picture.write();
  }

  private Markup legend() {
    Map<String, Curve.Look> entries = new LinkedHashMap<>();
    panels.forEach(
        panel -> panel.curves().forEach(curve -> entries.putIfAbsent(curve.label(), curve.look())));
    Markup group = Svg.group();
    double x = 66;
    for (Map.Entry<String, Curve.Look> entry : entries.entrySet()) {
      Curve.Look look = entry.getValue();
      if (look.width() > 0) {
        group.add(Panel.stroke(new SvgPath().moveTo(x, 18).lineTo(x + 26, 18), look));
      }
      if (look.isDotted()) {
        group.add(Panel.dot(x + 13, 18, look));
      }
      group.add(Svg.text(x + 32, 22, 12, INK, entry.getKey()));
      x += 56 + 6.6 * entry.getKey().length();
    }
    return group;
  }
}
