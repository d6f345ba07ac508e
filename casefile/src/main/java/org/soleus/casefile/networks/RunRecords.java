package org.soleus.casefile.networks;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.hemodynamics.recording.Span;

/** Makes the span, the steps and the places of a run from fields that have been checked. */
final class RunRecords {
  private static final double SAMPLING = 0.01;
  private static final int PERIODS = 30;
  private static final int SAMPLES = 100;
  private static final double TOLERANCE = 0.001;
  private static final int PLACES = 5;

  /** A bifurcation's flows are then within 0.1 % of those with a fifth of the step. */
  private static final double STEPS_OF_PERIOD = 200;

  private RunRecords() {}

  static Span span(Fields run) {
    if (run.fields("periods").isPresent()) {
      Fields periods = run.fields("periods").get();
      return Span.periods(
          periods.number("length_s").orElseThrow(),
          (int) periods.number("samples").orElse(SAMPLES),
          (int) periods.number("most").orElse(PERIODS),
          periods.number("tolerance").orElse(TOLERANCE));
    }
    return new Span(
        -run.number("settle_s").orElse(0),
        0,
        run.number("duration_s").orElseThrow(),
        sampling(run));
  }

  private static double sampling(Fields run) {
    double duration = run.number("duration_s").orElseThrow();
    return run.number("sampling_s").orElse(Math.min(SAMPLING, duration / 100));
  }

  /** Samples that a run may take. */
  static double samples(Fields run) {
    if (run.fields("periods").isPresent()) {
      Fields periods = run.fields("periods").get();
      return periods.number("samples").orElse(SAMPLES) * periods.number("most").orElse(PERIODS) + 1;
    }
    return Math.floor(run.number("duration_s").orElseThrow() / sampling(run)) + 1;
  }

  /** Longest time step that resolves the period of a run [s]; +∞ for one that has none. */
  static double resolving(Fields run) {
    return run.fields("periods")
        .map(periods -> periods.number("length_s").orElseThrow() / STEPS_OF_PERIOD)
        .orElse(Double.POSITIVE_INFINITY);
  }

  static Steps steps(Fields run) {
    return run.fields("steps")
        .map(steps ->
            new Steps(
                steps.number("largest_s"),
                steps.number("smallest_s"),
                steps.number("fixed_s"),
                steps.number("tolerance"),
                steps.number("courant"),
                steps.truth("limited").orElse(true),
                OptionalDouble.empty(),
                OptionalDouble.empty()))
        .orElse(Steps.USUAL);
  }

  /** Tubes that are kept. */
  static List<Named> recorded(Fields run, Fields root) {
    List<String> chosen =
        run.fields("record").map(record -> RunCheck.texts(record, "tubes")).orElse(List.of());
    return TubeFields.of(root).stream()
        .filter(tube -> chosen.isEmpty() || chosen.contains(tube.name()))
        .toList();
  }

  /** Places along a tube at which it is recorded, as fractions of its length. */
  static List<Double> positions(Fields run, Fields tube) {
    if (tube.value("record_at_mm").isPresent()) {
      double length = tube.number("length_mm").orElseThrow();
      return TubeFields.numbers(tube.value("record_at_mm").get()).stream()
          .map(at -> Math.min(1, at / length))
          .distinct()
          .sorted()
          .toList();
    }
    int places = (int) record(run, "places").orElse(PLACES);
    return places == 1
        ? List.of(0.5)
        : IntStream.range(0, places).mapToObj(k -> (double) k / (places - 1)).toList();
  }

  /** Pictures that are wanted. */
  static int frames(Fields run) {
    return (int) record(run, "frames").orElse(Picture.USUAL.frames());
  }

  private static OptionalDouble record(Fields run, String field) {
    return run.fields("record").map(record -> record.number(field)).orElse(OptionalDouble.empty());
  }
}
