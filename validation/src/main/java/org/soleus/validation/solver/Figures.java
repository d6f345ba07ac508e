package org.soleus.validation.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.soleus.hemodynamics.recording.Recording;
import org.soleus.hemodynamics.verification.Comparison;
import org.soleus.hemodynamics.verification.Finding;
import org.soleus.hemodynamics.verification.Method;

/** The figures of the verification page. */
final class Figures {
  /** Problems shown as exact solution and runs. */
  private static final List<String> SHOWN =
      List.of(
          "two rarefactions",
          "two elastic jumps",
          "rarefaction and jump",
          "strong collapse",
          "pulled shut",
          "near collapse, 1e-3",
          "artery: sonic point",
          "steep vein: rarefaction and jump",
          "contact: everything changes",
          "linear wave at a fork",
          "choked flow with an elastic jump",
          "valve cycle",
          "windkessel",
          "U-tube");

  private static final List<String> SMOOTH =
      List.of(
          "simple wave",
          "manufactured wave, open vein",
          "manufactured wave, collapsed vein",
          "steady flow in a tilted vein");
  private static final List<String> JUMPS =
      List.of(
          "two rarefactions",
          "two elastic jumps",
          "strong collapse",
          "contact: everything changes");

  private final List<Finding> findings;

  Figures(List<Finding> findings) {
    this.findings = findings;
  }

  List<Figure> all() {
    List<Figure> figures = new ArrayList<>();
    figures.add(convergence("convergence-smooth.svg", "Errors of smooth flows", SMOOTH, 2));
    figures.add(convergence("convergence-jumps.svg", "Errors of Riemann problems", JUMPS, 1));
    SHOWN.forEach(name -> {
      if (!run(name).isEmpty()) {
        figures.add(solutions(name));
      }
    });
    return figures;
  }

  private List<Finding> run(String problem) {
    return findings.stream()
        .filter(finding -> finding.problem().name().equals(problem) && finding.isRun())
        .toList();
  }

  private Figure convergence(String file, String caption, List<String> names, int order) {
    List<Panel> panels = new ArrayList<>();
    for (String name : names) {
      List<Curve> curves = new ArrayList<>();
      for (Finding finding : run(name)) {
        curves.add(
            new Curve(
                finding.method().label(),
                Curve.Look.errors(finding.method()),
                finding.levels().stream()
                    .map(level ->
                        new Curve.Point(level.cells(), level.deviations().getFirst().mean()))
                    .toList()));
      }
      if (!curves.isEmpty()) {
        curves.addFirst(guide(curves.getFirst().points(), order));
        panels.add(Panel.logarithmic("cells: " + name, "mean error of the area", curves));
      }
    }
    return new Figure(
        file, caption + " over the number of cells; dotted: order " + order + ".", panels);
  }

  private static Curve guide(List<Curve.Point> points, int order) {
    Curve.Point first = points.getFirst();
    Curve.Point last = points.getLast();
    double fall = Math.pow(first.x() / last.x(), order);
    return new Curve(
        "order " + order,
        Curve.Look.GUIDE,
        List.of(
            new Curve.Point(first.x(), 0.5 * first.y()),
            new Curve.Point(last.x(), 0.5 * first.y() * fall)));
  }

  private Figure solutions(String name) {
    List<Finding> run =
        run(name).stream().filter(finding -> finding.method() != Method.UNLIMITED).toList();
    Finding first = run.getFirst();
    List<Panel> panels = new ArrayList<>();
    for (int q = 0; q < first.quantities(); q++) {
      panels.add(panel(run, q));
    }
    String caption =
        "%s%s: %s. %s: %d cells. %s."
            .formatted(
                name.substring(0, 1).toUpperCase(Locale.ROOT),
                name.substring(1),
                first.problem().shows(),
                first.levels().getFirst().trial().comparisons().getFirst().isHistory()
                    ? "Runs"
                    : "Dots",
                first.levels().getFirst().cells(),
                "Reference: " + first.problem().reference());
    String file = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".svg";
    return new Figure(file, caption, panels);
  }

  private static Panel panel(List<Finding> run, int quantity) {
    Finding.Level level = run.getFirst().levels().getFirst();
    Comparison comparison = level.trial().comparisons().get(quantity);
    List<Curve> curves = new ArrayList<>();
    // the exact solution at the finest resolution, so that jumps stand upright
    Finding.Level finest = run.getFirst().finest();
    Comparison exact = finest.trial().comparisons().get(quantity);
    curves.add(new Curve("exact", Curve.Look.EXACT, exactly(exact, finest.recording())));
    for (Finding finding : run) {
      Method method = finding.method();
      Curve.Look look = comparison.isHistory() ? Curve.Look.line(method) : Curve.Look.dots(method);
      curves.add(new Curve(method.label(), look, seen(finding.levels().getFirst(), quantity)));
    }
    String across = comparison.isHistory() ? "time (s)" : "place (m)";
    String up = comparison.quantity().word() + " (" + Unit.of(comparison).name() + ")";
    return Panel.linear(across, up, curves);
  }

  private static List<Curve.Point> exactly(Comparison comparison, Recording recording) {
    double factor = Unit.of(comparison).factor();
    List<Curve.Point> points = new ArrayList<>();
    Comparison.Point first = comparison.points().getFirst();
    if (comparison.isHistory()) {
      for (int k = 0; k < recording.size(); k++) {
        double t = recording.time(k);
        points.add(new Curve.Point(t, factor * first.exact().applyAsDouble(t)));
      }
      return points;
    }
    for (Comparison.Point point : comparison.points()) {
      double value = point.exact().applyAsDouble(recording.time(recording.size() - 1));
      points.add(new Curve.Point(point.place(), factor * value));
    }
    return points;
  }

  private static List<Curve.Point> seen(Finding.Level level, int quantity) {
    List<Comparison> comparisons = level.trial().comparisons();
    int probe = 0;
    for (int q = 0; q < quantity; q++) {
      probe += comparisons.get(q).points().size();
    }
    Comparison comparison = comparisons.get(quantity);
    double factor = Unit.of(comparison).factor();
    Recording recording = level.recording();
    List<Curve.Point> points = new ArrayList<>();
    if (comparison.isHistory()) {
      for (int k = 0; k < recording.size(); k++) {
        points.add(new Curve.Point(recording.time(k), factor * recording.value(probe, k)));
      }
      return points;
    }
    for (int p = 0; p < comparison.points().size(); p++) {
      double value = recording.value(probe + p, recording.size() - 1);
      points.add(new Curve.Point(comparison.points().get(p).place(), factor * value));
    }
    return points;
  }

  /** Unit in which a quantity is drawn, and how many of it make one SI unit. */
  private record Unit(String name, double factor) {
    static Unit of(Comparison comparison) {
      return switch (comparison.quantity()) {
        case AREA -> new Unit("mm²", 1e6);
        case FLOW -> new Unit("mL/s", 1e6);
        case VELOCITY -> comparison.scale() < 1e-3 ? new Unit("µm/s", 1e6) : new Unit("m/s", 1);
        case PRESSURE, NODE_PRESSURE -> new Unit("Pa", 1);
        case VALVE_STATE -> new Unit("0 shut, 1 open", 1);
      };
    }
  }
}
