package org.soleus.validation.calfpump;

import static org.soleus.hemodynamics.units.Units.ML;
import static org.soleus.hemodynamics.units.Units.MMHG;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.soleus.validation.solver.Curve;
import org.soleus.validation.solver.Figure;
import org.soleus.validation.solver.Panel;

/** The figures of the calf pump: the contraction, and the minute after it. */
final class PumpFigures {
  private static final double CLOSE_START = -0.2;
  private static final double CLOSE_END = 3;
  private static final double FAR_END = 45;

  /** Samples between drawn points of the minute; those of the contraction are all drawn. */
  private static final int FAR_STRIDE = 20;

  /** Before this the return without valves is no measure: blood still runs to and fro [s]. */
  private static final double FIRST_WINDOW = 3;

  private static final String TIME = "time from the onset (s)";
  private static final String PRESSURE = "pressure, deep calf vein (mmHg)";
  private static final String PERFUSION = "flow from the arteries (mL/s)";

  private final PumpComparison usual;

  PumpFigures(PumpComparison usual) {
    this.usual = usual;
  }

  /** All of them, named as within a folder. */
  List<Figure> all() {
    return List.of(contraction(), refilling());
  }

  private Figure contraction() {
    List<PumpCycle> cycles =
        List.of(usual.withoutValves(), usual.withValves(), usual.withSuperficialVein());
    return new Figure(
        "contraction.svg",
        ("A contraction of %.0f mmHg for %.0f s, in a person who stands: pressure in the middle of"
                + " the deep calf vein, flow through the groin (down: back into the leg), and flow"
                + " from the arteries.")
            .formatted(
                usual.setting().contraction().pressure() / MMHG,
                usual.setting().contraction().duration()),
        List.of(
            Panel.linear(TIME, PRESSURE, close(cycles, Quantity.PRESSURE)),
            Panel.linear(TIME, "flow through the groin (mL/s)", close(cycles, Quantity.OUTFLOW)),
            Panel.linear(TIME, PERFUSION, close(cycles, Quantity.PERFUSION))));
  }

  private Figure refilling() {
    List<PumpCycle> cycles =
        List.of(
            usual.withoutValves(),
            usual.withValves(),
            usual.withSuperficialVein(),
            usual.deepSupplyAlone());
    return new Figure(
        "refilling.svg",
        "The same contraction and what follows: pressure in the deep calf vein, flow from the"
            + " arteries, and effective venous return up to the end of a window.",
        List.of(
            Panel.linear(TIME, PRESSURE, far(cycles, Quantity.PRESSURE)),
            Panel.linear(TIME, PERFUSION, far(cycles, Quantity.PERFUSION)),
            Panel.linear(
                "end of the window (s)", "effective venous return (mL)", returns(cycles))));
  }

  /** What is drawn, in the unit of its axis. */
  private enum Quantity {
    PRESSURE,
    OUTFLOW,
    PERFUSION;

    IntToDoubleFunction of(PumpCycle cycle) {
      return switch (this) {
        case PRESSURE -> k -> cycle.pressureAt(k) / MMHG;
        case OUTFLOW -> k -> cycle.outflowAt(k) / ML;
        case PERFUSION -> k -> cycle.inflowAt(k) / ML;
      };
    }
  }

  private static List<Curve> close(List<PumpCycle> cycles, Quantity quantity) {
    return curves(cycles, quantity, CLOSE_START, CLOSE_END, 1);
  }

  private static List<Curve> far(List<PumpCycle> cycles, Quantity quantity) {
    return curves(cycles, quantity, -1, FAR_END, FAR_STRIDE);
  }

  private static List<Curve> curves(
      List<PumpCycle> cycles, Quantity quantity, double from, double to, int stride) {
    List<Curve> curves = new ArrayList<>();
    for (PumpCycle cycle : cycles) {
      IntToDoubleFunction value = quantity.of(cycle);
      List<Curve.Point> points = new ArrayList<>();
      int last = cycle.recording().sampleAt(to);
      for (int k = cycle.recording().sampleAt(from); k <= last; k += stride) {
        points.add(new Curve.Point(cycle.recording().time(k), value.applyAsDouble(k)));
      }
      curves.add(new Curve(cycle.circuit().words(), look(cycle.circuit()), points));
    }
    return curves;
  }

  private static List<Curve> returns(List<PumpCycle> cycles) {
    List<Curve> curves = new ArrayList<>();
    for (PumpCycle cycle : cycles) {
      List<Curve.Point> points = new ArrayList<>();
      for (double window = FIRST_WINDOW; window <= FAR_END; window += 0.5) {
        points.add(new Curve.Point(window, cycle.venousReturn(window) / ML));
      }
      curves.add(new Curve(cycle.circuit().words(), look(cycle.circuit()), points));
    }
    return curves;
  }

  private static Curve.Look look(Circuit circuit) {
    return switch (circuit) {
      case WITHOUT_VALVES -> Curve.Look.FIRST;
      case WITH_VALVES -> Curve.Look.SECOND;
      case WITH_SUPERFICIAL_VEIN -> Curve.Look.THIRD;
      case DEEP_SUPPLY_ALONE -> Curve.Look.FOURTH;
    };
  }
}
