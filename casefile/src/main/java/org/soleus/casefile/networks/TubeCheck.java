package org.soleus.casefile.networks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.Shown;
import org.soleus.casefile.fault.Where;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.casefile.yaml.Value.Items;
import org.soleus.casefile.yaml.Value.Numeral;

/** What must hold in the tubes of a network beyond their structure. */
final class TubeCheck {
  /** More cells than this fill the memory and take days. */
  static final double MOST_CELLS = 100_000;

  private final Fields root;
  private final Set<String> channels;
  private final LoadCheck loads;
  private final FaultList faults;

  TubeCheck(Fields root, LoadCheck loads, FaultList faults) {
    this.root = root;
    this.loads = loads;
    this.faults = faults;
    channels = Named.names(root, "channels");
  }

  void check() {
    root.fields("tube_defaults").ifPresent(this::shared);
    for (Named tube : Named.under(root, "tubes")) {
      shared(tube.fields());
      distinctEnds(tube.fields());
    }
    double cells = 0;
    for (Named tube : TubeFields.of(root)) {
      if (isMeasured(tube.fields())) {
        along(tube.fields());
        cells += TubeFields.cells(tube.fields());
      }
    }
    if (cells > MOST_CELLS) {
      faults.add(
          root.where("tubes"),
          "",
          "have %s cells together; at most %s are computed."
              .formatted(Shown.number(cells), Shown.number(MOST_CELLS)),
          "Use longer cells: largest_cell_mm.");
    }
  }

  /** What tubes and their defaults have in common. */
  private void shared(Fields tube) {
    if (tube.value("cells").isPresent() && tube.value("largest_cell_mm").isPresent()) {
      faults.add(
          tube.where("largest_cell_mm"),
          tube.shown("largest_cell_mm"),
          "does not go with cells.",
          "Keep one of the two.");
    }
    loads.check(tube, "outside_mmHg");
    tube.fields("wall").ifPresent(this::wall);
  }

  private void wall(Fields wall) {
    List<String> laws =
        List.of("vein", "power_law", "artery").stream()
            .filter(law -> wall.value(law).isPresent())
            .toList();
    if (laws.size() > 1) {
      faults.add(wall.where(), "", "has %s; a wall has one law.".formatted(Shown.all(laws)), "");
    }
    wall.fields("artery").ifPresent(this::artery);
  }

  private void artery(Fields artery) {
    boolean young = artery.value("young_kPa").isPresent();
    if (young && artery.value("thickness_mm").isEmpty()) {
      Where at = artery.where();
      faults.add(
          new Where(at.field("thickness_mm"), at.line(), at.column()),
          "",
          "is missing: thickness of the wall, which goes with young_kPa.",
          "");
    }
    for (String field : List.of("thickness_mm", "poisson_ratio")) {
      if (!young && artery.value(field).isPresent()) {
        faults.add(artery.where(field), artery.shown(field), "goes with young_kPa only.", "");
      }
    }
  }

  private void distinctEnds(Fields tube) {
    String from = tube.text("from").orElse("");
    if (!from.isEmpty() && from.equals(tube.text("to").orElse(""))) {
      faults.add(tube.where("to"), Shown.text(from), "is also where it starts.", "");
    }
  }

  /** Whether length and cells can be read. */
  private boolean isMeasured(Fields tube) {
    return tube.number("length_mm").isPresent()
        && List.of("length_mm", "cells", "largest_cell_mm").stream()
            .flatMap(field -> tube.value(field).stream())
            .allMatch(value -> faults.isClean(value.where().path()));
  }

  /** What has a place along the tube. */
  private void along(Fields tube) {
    double length = tube.number("length_mm").orElseThrow();
    double cells = TubeFields.cells(tube);
    Map<Long, Where> taken = new HashMap<>();
    for (Fields valve : clean(tube.entries("valves"))) {
      double at = valve.number("at_mm").orElseThrow();
      if (isWithin(valve, "at_mm", length)) {
        Where first = taken.putIfAbsent(Math.round(at / length * cells), valve.where("at_mm"));
        if (first != null) {
          faults.add(
              valve.where("at_mm"),
              valve.shown("at_mm"),
              "is the place of the valve of line %d too: between %s cells of %s mm there is one place every %s mm."
                  .formatted(
                      first.line(),
                      Shown.number(cells),
                      Shown.roughly(length / cells),
                      Shown.roughly(length / cells)),
              "Give the tube more cells, or the valve another place.");
        }
      }
    }
    clean(tube.entries("squeezes")).forEach(squeeze -> squeeze(squeeze, length));
    if (tube.value("record_at_mm").orElse(null) instanceof Items places) {
      for (var place : places.items()) {
        if (place instanceof Numeral(Where where, double at, String written)) {
          isWithin(where, at, written, length);
        }
      }
    }
  }

  private List<Fields> clean(List<Fields> entries) {
    return entries.stream().filter(entry -> faults.isClean(entry.where().path())).toList();
  }

  private boolean isWithin(Fields owner, String field, double length) {
    double at = owner.number(field).orElseThrow();
    return isWithin(owner.where(field), at, owner.shown(field), length);
  }

  private boolean isWithin(Where where, double at, String written, double length) {
    if (at <= length * (1 + 1e-9)) {
      return true;
    }
    faults.add(
        where,
        written,
        "lies beyond the end of the tube, at %s mm.".formatted(Shown.number(length)),
        "");
    return false;
  }

  private void squeeze(Fields squeeze, double length) {
    Named.requireKnown(squeeze, "channel", "channel", channels, faults);
    boolean within =
        (squeeze.value("from_mm").isEmpty() || isWithin(squeeze, "from_mm", length))
            && (squeeze.value("to_mm").isEmpty() || isWithin(squeeze, "to_mm", length));
    double from = squeeze.number("from_mm").orElse(0);
    double to = squeeze.number("to_mm").orElse(length);
    if (within && from >= to) {
      String field = squeeze.value("to_mm").isPresent() ? "to_mm" : "from_mm";
      faults.add(
          squeeze.where(field),
          squeeze.shown(field),
          "leaves nothing to squeeze: the part runs from %s to %s mm."
              .formatted(Shown.number(from), Shown.number(to)),
          "");
    }
  }
}
