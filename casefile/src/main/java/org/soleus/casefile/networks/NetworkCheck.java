package org.soleus.casefile.networks;

import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.Shown;
import org.soleus.casefile.fault.Where;
import org.soleus.casefile.yaml.Value.Field;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.casefile.yaml.Value.Text;

/**
 * What must hold in a network beyond its structure. Looks only at values of the right type; the
 * others have a fault already.
 */
final class NetworkCheck {
  private NetworkCheck() {}

  /**
   * Notes all that is wrong.
   *
   * @param folder that holds the file
   */
  static void check(Fields root, Path folder, FaultList faults) {
    OptionalDouble period =
        root.fields("run")
            .flatMap(run -> run.fields("periods"))
            .map(periods -> periods.number("length_s"))
            .orElse(OptionalDouble.empty());
    LoadCheck loads = new LoadCheck(folder, period, faults);
    for (Named frame : Named.under(root, "frames")) {
      loads.check(frame.fields(), "origin_mm");
      loads.check(frame.fields(), "tilt_deg");
    }
    for (Named channel : Named.under(root, "channels")) {
      loads.check(channel.fields(), "pressure_mmHg");
    }
    new NodeCheck(root, loads, faults).check();
    new TubeCheck(root, loads, faults).check();
    for (Named link : Named.under(root, "links")) {
      link(link, root, faults);
    }
    for (Named bed : Named.under(root, "beds")) {
      bed(bed.fields(), loads, faults);
    }
    notEmpty(root, faults);
    Set<String> tubes = Named.names(root, "tubes");
    root.fields("start")
        .flatMap(start -> start.fields("tubes"))
        .ifPresent(states -> areTubes(states, tubes, faults));
    root.fields("run").ifPresent(run -> RunCheck.check(run, root, faults));
  }

  private static void notEmpty(Fields root, FaultList faults) {
    if (Named.names(root, "tubes").isEmpty()
        && Named.names(root, "links").isEmpty()
        && root.fields().keySet().stream().noneMatch(faults::isAt)
        && faults.isClean("tubes")
        && faults.isClean("links")) {
      faults.add(root.where(), "", "has neither tubes nor links: nothing can flow.", "");
    }
  }

  private static void link(Named link, Fields root, FaultList faults) {
    Fields fields = link.fields();
    String from = fields.text("from").orElse("");
    if (!from.isEmpty() && from.equals(fields.text("to").orElse(""))) {
      faults.add(fields.where("to"), Shown.text(from), "is also where it starts.", "");
    }
    double held =
        fields.number("resistance_mmHg_s_per_mL").orElse(0)
            + fields.number("loss_mmHg_s2_per_mL2").orElse(0)
            + fields.number("inertance_mmHg_s2_per_mL").orElse(0)
            + fields
                .fields("gate")
                .map(gate -> gate.number("shut_mmHg_s_per_mL").orElse(1))
                .orElse(0.0);
    if (held == 0 && faults.isClean(fields.where().path())) {
      faults.add(
          fields.where(),
          "",
          "holds nothing back: a link needs a resistance, a loss, an inertance or a gate.",
          "Maybe its two nodes are one.");
    }
    Field tube = root.fields("tubes").map(tubes -> tubes.fields().get(link.name())).orElse(null);
    if (tube != null) {
      faults.add(
          root.fields("links").orElseThrow().fields().get(link.name()) instanceof Field own
              ? own.where()
              : fields.where(),
          "",
          "is also the name of a tube, line %d; results go by name.".formatted(tube.where().line()),
          "Give one of them another name.");
    }
  }

  private static void bed(Fields bed, LoadCheck loads, FaultList faults) {
    loads.check(bed, "arterial_pressure_mmHg");
    loads.check(bed, "demand");
    if (bed.fields("reflex").isPresent()) {
      Fields reflex = bed.fields("reflex").get();
      double low = reflex.number("low_mmHg").orElse(Double.NaN);
      double high = reflex.number("high_mmHg").orElse(Double.NaN);
      if (low >= high) {
        faults.add(
            reflex.where("high_mmHg"),
            reflex.shown("high_mmHg"),
            "must be above low_mmHg, " + reflex.shown("low_mmHg") + ".",
            "");
      }
    }
  }

  private static void areTubes(Fields states, Set<String> tubes, FaultList faults) {
    for (Map.Entry<String, Field> state : states.fields().entrySet()) {
      if (!tubes.contains(state.getKey())) {
        Where where = state.getValue().where();
        Named.requireKnown(new Text(where, state.getKey(), false), "tube", tubes, faults);
      }
    }
  }
}
