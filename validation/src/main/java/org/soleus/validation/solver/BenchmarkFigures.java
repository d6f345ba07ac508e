package org.soleus.validation.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.soleus.hemodynamics.verification.Method;

/** The figures of the benchmarks: lines of the solvers over dots of the reference. */
final class BenchmarkFigures {
  private static final List<Method> SHOWN = List.of(Method.SEMI_IMPLICIT, Method.EXPLICIT);
  private static final double KILO = 1e-3;
  private static final double MILLILITRES = 1e6;

  private final BenchmarkResults results;

  BenchmarkFigures(BenchmarkResults results) {
    this.results = results;
  }

  List<Figure> all() {
    List<Figure> figures = new ArrayList<>();
    for (Benchmark benchmark : results.benchmarks()) {
      switch (benchmark.sight()) {
        case BenchmarkSight.Cycle cycle -> {
          for (int place : shown(cycle.places())) {
            figures.add(waves(benchmark, place, cycle.places().get(place)));
          }
        }
        case BenchmarkSight.Snapshots _ -> figures.add(snapshots(benchmark));
      }
    }
    return figures;
  }

  /** The middles of the first tube and of the last. */
  private static List<Integer> shown(List<BenchmarkPlace> places) {
    List<String> tubes =
        List.of(places.getFirst().tube(), places.getLast().tube()).stream().distinct().toList();
    return IntStream.range(0, places.size())
        .filter(k -> places.get(k).position() == 0.5 && tubes.contains(places.get(k).tube()))
        .boxed()
        .toList();
  }

  private Figure waves(Benchmark benchmark, int place, BenchmarkPlace at) {
    String time = "time in the cycle [s]";
    return new Figure(
        benchmark.name() + "-" + at.tube() + ".svg",
        caption(benchmark) + ": pressure and flow in the middle of " + at.tube(),
        List.of(
            Panel.linear(
                time, "pressure [kPa]", curves(benchmark, waves -> pressure(waves.get(place)))),
            Panel.linear(time, "flow [mL/s]", curves(benchmark, waves -> flow(waves.get(place))))));
  }

  private static String caption(Benchmark benchmark) {
    String against = benchmark.hasReference() ? " against " + benchmark.against() : "";
    return "%s%s, cells of %.3g mm"
        .formatted(benchmark.title(), against, 1e3 * benchmark.finest().cell());
  }

  private Figure snapshots(Benchmark benchmark) {
    String along = "distance [m]";
    return new Figure(
        benchmark.name() + ".svg",
        caption(benchmark) + ": pressure at all times, and at the last of them around the pulse",
        List.of(
            Panel.linear(along, "pressure [Pa]", curves(benchmark, BenchmarkFigures::together)),
            Panel.linear(along, "pressure [Pa]", curves(benchmark, BenchmarkFigures::last))));
  }

  private static List<Curve.Point> together(List<BenchmarkWave> waves) {
    return waves.stream().flatMap(wave -> pascal(wave).stream()).toList();
  }

  private static List<Curve.Point> last(List<BenchmarkWave> waves) {
    return pascal(waves.getLast()).stream().filter(p -> p.x() > 8 && p.x() < 10).toList();
  }

  private static List<Curve.Point> pascal(BenchmarkWave wave) {
    return points(wave.along(), wave.pressure(), 1);
  }

  private static List<Curve.Point> pressure(BenchmarkWave wave) {
    return points(wave.along(), wave.pressure(), KILO);
  }

  private static List<Curve.Point> flow(BenchmarkWave wave) {
    return points(wave.along(), wave.flow(), MILLILITRES);
  }

  private static List<Curve.Point> points(double[] x, double[] y, double factor) {
    return IntStream.range(0, x.length)
        .mapToObj(k -> new Curve.Point(x[k], factor * y[k]))
        .toList();
  }

  private List<Curve> curves(
      Benchmark benchmark, Function<List<BenchmarkWave>, List<Curve.Point>> points) {
    List<Curve> curves = new ArrayList<>();
    if (benchmark.hasReference()) {
      curves.add(
          new Curve(
              benchmark.against(), Curve.Look.REFERENCE_DOTS, points.apply(benchmark.reference())));
    }
    for (Method method : SHOWN) {
      results
          .find(benchmark, benchmark.finest(), method)
          .ifPresent(run ->
              curves.add(
                  new Curve(method.label(), Curve.Look.line(method), points.apply(run.waves()))));
    }
    return curves;
  }
}
