package org.soleus.casefile.networks;

import java.util.List;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.Shown;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.casefile.yaml.Value.Items;
import org.soleus.casefile.yaml.Value.Text;

/** What must hold in the run of a network beyond its structure. */
final class RunCheck {
  /** Values that are kept at most; they take 80 MB. */
  static final double MOST_VALUES = 10_000_000;

  /** Area, flow, velocity and pressure. */
  private static final int QUANTITIES = 4;

  private RunCheck() {}

  static void check(Fields run, Fields root, FaultList faults) {
    if (run.value("periods").isPresent()) {
      for (String field : List.of("settle_s", "sampling_s")) {
        if (run.value(field).isPresent()) {
          faults.add(
              run.where(field),
              run.shown(field),
              "goes with duration_s only.",
              field.equals("sampling_s") ? "A period has samples." : "");
        }
      }
    }
    sampling(run, faults);
    run.fields("steps").ifPresent(steps -> steps(steps, faults));
    run.fields("record")
        .flatMap(record -> record.value("tubes"))
        .ifPresent(
            tubes -> Named.requireAllKnown(tubes, "tube", Named.names(root, "tubes"), faults));
    if (faults.isEmpty()) {
      values(run, root, faults);
    }
  }

  private static void sampling(Fields run, FaultList faults) {
    double sampling = run.number("sampling_s").orElse(0);
    double duration = run.number("duration_s").orElse(Double.POSITIVE_INFINITY);
    if (sampling > duration && faults.isClean("run.sampling_s")) {
      faults.add(
          run.where("sampling_s"),
          run.shown("sampling_s"),
          "is longer than the recording, %s s.".formatted(run.shown("duration_s")),
          "");
    }
  }

  private static void steps(Fields steps, FaultList faults) {
    double largest = steps.number("largest_s").orElse(Double.POSITIVE_INFINITY);
    if (steps.number("smallest_s").orElse(0) > largest
        && faults.isClean(steps.where("smallest_s").path())) {
      faults.add(
          steps.where("smallest_s"),
          steps.shown("smallest_s"),
          "is above largest_s, %s.".formatted(steps.shown("largest_s")),
          "");
    }
    for (String field : List.of("largest_s", "tolerance")) {
      if (steps.value("fixed_s").isPresent() && steps.value(field).isPresent()) {
        faults.add(steps.where(field), steps.shown(field), "does not go with fixed_s.", "");
      }
    }
  }

  private static void values(Fields run, Fields root, FaultList faults) {
    double samples = RunRecords.samples(run);
    double places = 0;
    for (Named tube : RunRecords.recorded(run, root)) {
      places += RunRecords.positions(run, tube.fields()).size();
    }
    double links = Named.names(root, "links").size();
    double values = samples * (QUANTITIES * places + links + 1);
    if (values > MOST_VALUES) {
      boolean periods = run.value("periods").isPresent();
      faults.add(
          run.where(),
          "",
          "asks for %s samples at %s places, %s values; at most %s are kept."
              .formatted(
                  Shown.number(samples),
                  Shown.number(places),
                  Shown.roughly(values),
                  Shown.number(MOST_VALUES)),
          periods
              ? "Take fewer samples, periods or places."
              : "Sample less often, or at fewer places.");
    }
  }

  /** Entries of a list of texts. */
  static List<String> texts(Fields owner, String field) {
    return owner.value(field).orElse(null) instanceof Items items
        ? items.items().stream()
            .filter(Text.class::isInstance)
            .map(item -> ((Text) item).text())
            .toList()
        : List.of();
  }
}
