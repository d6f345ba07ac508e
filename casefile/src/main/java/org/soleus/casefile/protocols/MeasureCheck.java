package org.soleus.casefile.protocols;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.Shown;
import org.soleus.casefile.fault.Where;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.casefile.yaml.Value.Items;
import org.soleus.limb.measurement.ValveCycleReading;
import org.soleus.limb.protocol.Request.Quantity;

/** What must hold in the measures and the record of a protocol beyond their structure. */
final class MeasureCheck {
  /** Names of measures that have a fixed meaning; a statistic takes another name. */
  private static final Set<String> TAKEN =
      Stream.concat(
              Stream.of(
                  "AVP",
                  "RT90",
                  "VV",
                  "VFI",
                  "EV",
                  "EF",
                  "RV",
                  "RVF",
                  "reflux_duration",
                  "peak_reflux_velocity",
                  "VRT",
                  "arterial_inflow",
                  "SVC",
                  "MVO",
                  "OF",
                  "VET90"),
              ValveCycleReading.MEASURES.stream())
          .collect(Collectors.toUnmodifiableSet());

  /** Quantities whose rate has a unit. */
  private static final Set<Quantity> RATED =
      Set.of(
          Quantity.PRESSURE,
          Quantity.CALF_VOLUME,
          Quantity.CALF_SWELLING,
          Quantity.SKIN_VOLUME,
          Quantity.LEG_VOLUME);

  private final Fields root;
  private final FaultList faults;
  private final LabelCheck labels;

  private MeasureCheck(Fields root, FaultList faults) {
    this.root = root;
    this.faults = faults;
    labels = new LabelCheck(root.entries("timeline"), faults);
  }

  static void check(Fields root, FaultList faults) {
    new MeasureCheck(root, faults).check();
  }

  private void check() {
    List<Fields> measures = root.entries("measure");
    if (isLeftOut("measure") && isLeftOut("record")) {
      faults.add(
          root.where(), "", "measures nothing and records nothing.", "Add measure or record.");
    }
    for (Fields measure : measures) {
      measure.fields("ambulatory_pressure").ifPresent(labels::exercise);
      measure.fields("plethysmography").ifPresent(labels::plethysmography);
      measure.fields("reflux").ifPresent(labels::provocation);
      measure.fields("refill").ifPresent(labels::exercise);
      measure.fields("venous_occlusion").ifPresent(labels::cuff);
      measure.fields("valve_cycle").ifPresent(this::span);
      measure.fields("statistic").ifPresent(this::statistic);
    }
    root.entries("record").forEach(this::site);
    onlyOnce(measures);
  }

  private boolean isLeftOut(String list) {
    return root.value(list)
        .map(value -> value instanceof Items items && items.items().isEmpty())
        .orElse(true);
  }

  private void statistic(Fields details) {
    site(details);
    String name = details.text("measure").orElse("");
    if (TAKEN.contains(name)) {
      faults.add(
          details.where("measure"),
          Shown.text(name),
          "is a measure with a meaning of its own.",
          "Give the statistic another name.");
    }
    rate(details);
    span(details);
  }

  /** A span of time lies within the recording. */
  private void span(Fields details) {
    OptionalDouble from = details.number("from_s");
    OptionalDouble to = details.number("to_s");
    if (from.isPresent() && to.isPresent() && from.getAsDouble() >= to.getAsDouble()) {
      faults.add(
          details.where("to_s"),
          details.shown("to_s"),
          "must be later than from_s, " + details.shown("from_s") + ".",
          "");
    }
    OptionalDouble duration = root.number("duration_s");
    if (to.isPresent() && duration.isPresent() && to.getAsDouble() > duration.getAsDouble()) {
      faults.add(
          details.where("to_s"),
          details.shown("to_s"),
          "is after the end of the recording, " + root.shown("duration_s") + " s.",
          "");
    }
  }

  /** Rates are taken of pressures and volumes only. */
  private void rate(Fields details) {
    boolean isRate = details.text("statistic").equals(Optional.of("rate"));
    Optional<Quantity> quantity = details.constant("quantity", Quantity.class);
    if (isRate && quantity.isPresent() && !RATED.contains(quantity.get())) {
      faults.add(
          details.where("statistic"),
          "rate",
          "does not go with %s: rates are taken of pressures and volumes."
              .formatted(Shown.constant(quantity.get())),
          "Use rise, fall, mean, lowest or highest.");
    }
  }

  /** Every quantity is read in a vein, except those of a whole region. */
  private void site(Fields details) {
    boolean hasSite = details.value("site").isPresent();
    String quantity = details.text("quantity").orElse("");
    if (!faults.isClean(details.where().field("quantity"))) {
      return;
    }
    Optional<String> region =
        details.constant("quantity", Quantity.class).flatMap(Quantity::region);
    if (region.isPresent() && hasSite) {
      faults.add(
          details.where("site"),
          details.shown("site"),
          "does not go with %s, which belongs to the %s as a whole."
              .formatted(quantity, region.get()),
          "Leave site out.");
    } else if (region.isEmpty() && !quantity.isEmpty() && !hasSite) {
      Where at = details.where();
      faults.add(
          new Where(at.field("site"), at.line(), at.column()),
          "",
          "is missing: vein in which the " + Shown.name(quantity) + " is read.",
          "");
    }
  }

  /** Two measures under one name at one site could not be told apart in the results. */
  private void onlyOnce(List<Fields> measures) {
    Map<String, Where> seen = new HashMap<>();
    for (Fields measure : measures) {
      if (faults.isClean(measure.where().path())) {
        String kind = measure.fields().sequencedKeySet().getFirst();
        Fields details = measure.fields(kind).orElseThrow();
        String key =
            String.join(
                " at ",
                details.text("measure").orElse(kind),
                details.text("site").or(() -> details.text("technique")).orElse("a region"));
        Where first = seen.putIfAbsent(key, measure.where());
        if (first != null) {
          faults.add(
              measure.where(),
              key,
              "is measured already; the first is line " + first.line() + ".",
              "Leave one out, or give a statistic another name.");
        }
      }
    }
  }
}
