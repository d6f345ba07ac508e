package org.soleus.casefile.protocols;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.Shown;
import org.soleus.casefile.fault.Where;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.limb.protocol.Action;
import org.soleus.limb.protocol.Action.Breathe;
import org.soleus.limb.protocol.Action.Contract;
import org.soleus.limb.protocol.Action.Inflate;
import org.soleus.limb.protocol.Action.Move;
import org.soleus.limb.protocol.Action.Valsalva;

/** What must hold in a timeline beyond its structure. */
final class TimelineCheck {
  /** Longer recordings fill the memory and say nothing more. */
  private static final double MOST_SAMPLES = 500_000;

  /** Times closer than this count as equal [s]. */
  private static final double SAME_TIME = 1e-9;

  /** Actions with contractions at a rate. */
  private static final List<String> CONTRACTIONS =
      List.of("tiptoe", "dorsiflexion", "plantarflexion", "ankle_pumping", "stimulation");

  private record Placed(Fields fields, Action action) {
    String kind() {
      return switch (action) {
        case Move _ -> "another move";
        case Contract contract -> "another " + Shown.constant(contract.exercise());
        case Inflate inflate -> "another cuff at the " + Shown.constant(inflate.site());
        case Valsalva _ -> "another Valsalva manoeuvre or cough";
        case Breathe _ -> "another change of breath";
      };
    }
  }

  private TimelineCheck() {}

  static void check(Fields root, FaultList faults) {
    sampling(root, faults);
    List<Fields> entries = root.entries("timeline");
    labels(entries, faults);
    List<Placed> placed = new ArrayList<>();
    for (Fields entry : entries) {
      CONTRACTIONS.forEach(kind -> contraction(entry, kind, faults));
      if (faults.isClean(entry.where().path())) {
        placed.add(new Placed(entry, ActionRecords.of(entry)));
      }
    }
    root.number("duration_s").ifPresent(duration -> withinRecording(placed, duration, faults));
    overlaps(placed, faults);
  }

  private static void sampling(Fields root, FaultList faults) {
    OptionalDouble duration = root.number("duration_s");
    OptionalDouble sampling = root.number("sampling_s");
    if (duration.isEmpty() || sampling.isEmpty() || !(sampling.getAsDouble() > 0)) {
      return;
    }
    double samples = duration.getAsDouble() / sampling.getAsDouble();
    if (samples > MOST_SAMPLES && faults.isClean("sampling_s") && faults.isClean("duration_s")) {
      faults.add(
          root.where("sampling_s"),
          root.shown("sampling_s"),
          "gives %s samples over duration_s; at most %s are kept."
              .formatted(Shown.number(samples), Shown.number(MOST_SAMPLES)),
          "Sample less often.");
    }
  }

  private static void labels(List<Fields> entries, FaultList faults) {
    Map<String, Where> seen = new HashMap<>();
    for (Fields entry : entries) {
      String label = entry.text("label").orElse("");
      Where first = label.isEmpty() ? null : seen.putIfAbsent(label, entry.where("label"));
      if (first != null) {
        faults.add(
            entry.where("label"),
            Shown.text(label),
            "is the label of another action too; the first is line " + first.line() + ".",
            "Give each its own label.");
      }
    }
  }

  private static void contraction(Fields entry, String kind, FaultList faults) {
    if (entry.fields(kind).isEmpty()) {
      return;
    }
    Fields details = entry.fields(kind).get();
    OptionalDouble rate = details.number("rate_hz");
    OptionalDouble hold = details.number("hold_s");
    if (details.number("times").orElse(1) > 1 && details.value("rate_hz").isEmpty()) {
      Where at = details.where();
      faults.add(
          new Where(at.field("rate_hz"), at.line(), at.column()),
          "",
          "is missing: more than one contraction needs a rate.",
          "");
    } else if (rate.isPresent()
        && hold.isPresent()
        && faults.isClean(details.where().path())
        && hold.getAsDouble() >= 1 / rate.getAsDouble()) {
      faults.add(
          details.where("hold_s"),
          details.shown("hold_s"),
          "must be shorter than the %s s from one contraction to the next at %s Hz."
              .formatted(Shown.number(1 / rate.getAsDouble()), details.shown("rate_hz")),
          "");
    }
  }

  private static void withinRecording(List<Placed> placed, double duration, FaultList faults) {
    for (Placed one : placed) {
      if (one.action().end() > duration + SAME_TIME) {
        faults.add(
            one.fields().where("at_s"),
            one.fields().shown("at_s"),
            "makes the action end at %s s, after the recording of %s s."
                .formatted(Shown.number(one.action().end()), Shown.number(duration)),
            "");
      }
    }
  }

  private static void overlaps(List<Placed> placed, FaultList faults) {
    Map<String, Placed> before = new HashMap<>();
    placed.stream()
        .sorted(comparingDouble(one -> one.action().at()))
        .forEach(one -> {
          Placed other = before.put(one.kind(), one);
          if (other != null && one.action().at() < other.action().end() - SAME_TIME) {
            faults.add(
                one.fields().where("at_s"),
                one.fields().shown("at_s"),
                "begins before %s of line %d is over, at %s s."
                    .formatted(
                        one.kind(),
                        other.fields().where().line(),
                        Shown.number(other.action().end())),
                "");
          }
        });
  }
}
