package org.soleus.casefile.networks.output;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.soleus.casefile.networks.NetworkModel;
import org.soleus.casefile.networks.Vessel;
import org.soleus.casefile.networks.Vessel.Lumped;
import org.soleus.casefile.networks.Vessel.OneDimensional;
import org.soleus.hemodynamics.network.CapillaryBed;
import org.soleus.hemodynamics.network.Tube;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Recording;
import org.soleus.hemodynamics.recording.Span;
import org.soleus.hemodynamics.scheme.Outcome.Completed;

/**
 * A finished run of a network. Of a run by periods the last period is kept, of another one all
 * samples; sample 0 is the first that is kept.
 */
public final class NetworkRun {
  private final NetworkModel model;
  private final String solver;
  private final Completed completed;
  private final Map<Probe, Integer> index = new HashMap<>();
  private final int first;

  /**
   * A run.
   *
   * @param model what was run, with the probes of {@link #probes}
   * @param solver name of the solver
   * @param completed how it ended
   */
  public NetworkRun(NetworkModel model, String solver, Completed completed) {
    this.model = model;
    this.solver = solver;
    this.completed = completed;
    List<Probe> probes = recording().probes();
    for (int k = 0; k < probes.size(); k++) {
      index.putIfAbsent(probes.get(k), k);
    }
    int all = recording().size();
    first =
        samplesOfPeriod().stream().map(count -> Math.max(0, all - 1 - count)).findFirst().orElse(0);
  }

  /** What a run of a model must record: its vessels, valves and beds. */
  public static List<Probe> probes(NetworkModel model) {
    Set<Probe> probes = new LinkedHashSet<>();
    for (Vessel vessel : model.vessels()) {
      switch (vessel) {
        case OneDimensional tube -> {
          for (double at : tube.positions()) {
            probes.add(new Probe.Area(tube.tube(), at));
            probes.add(new Probe.Flow(tube.tube(), at));
            probes.add(new Probe.Velocity(tube.tube(), at));
            probes.add(new Probe.Pressure(tube.tube(), at));
          }
          probes.add(volume(tube.tube()));
        }
        case Lumped lumped -> {
          probes.addAll(lumped.flowIn().probes());
          probes.addAll(lumped.flowOut().probes());
          probes.addAll(lumped.pressureIn().probes());
          probes.addAll(lumped.pressureOut().probes());
        }
        case Vessel.Quantity one -> probes.addAll(one.reading().probes());
      }
    }
    valves(model).forEach(valve -> probes.add(valve));
    for (CapillaryBed bed : model.network().beds()) {
      probes.add(new Probe.BedInflow(List.of(bed.name())));
      probes.add(new Probe.Volume(List.of(), List.of(bed.name())));
    }
    return List.copyOf(probes);
  }

  private static Probe volume(String tube) {
    return new Probe.Volume(List.of(tube), List.of());
  }

  private static List<Probe.ValveState> valves(NetworkModel model) {
    List<Probe.ValveState> valves = new ArrayList<>();
    for (Tube tube : model.network().tubes()) {
      for (int k = 0; k < tube.valves().size(); k++) {
        valves.add(new Probe.ValveState(tube.name(), k));
      }
    }
    return valves;
  }

  /** What was run. */
  public NetworkModel model() {
    return model;
  }

  /** Name of the solver. */
  public String solver() {
    return solver;
  }

  /** How it ended. */
  public Completed completed() {
    return completed;
  }

  /** All that was recorded. */
  Recording recording() {
    return completed.recording();
  }

  /** Whether a run that was to become periodic did not. */
  public boolean unsettled() {
    return model.span().period().isPresent() && !completed.repeats();
  }

  /** Whole periods that were run; 0 for a run that has none. */
  public int periods() {
    return samplesOfPeriod().isPresent()
        ? (recording().size() - 1) / samplesOfPeriod().getAsInt()
        : 0;
  }

  /** Samples in a period, of a run that has periods. */
  OptionalInt samplesOfPeriod() {
    Span span = model.span();
    return span.period().isPresent()
        ? OptionalInt.of((int) Math.round(span.period().get().length() / span.interval()))
        : OptionalInt.empty();
  }

  /** Number of kept samples. */
  public int samples() {
    return recording().size() - first;
  }

  /** Time of a kept sample [s]. */
  public double time(int sample) {
    return recording().time(first + sample);
  }

  /** What a probe saw at a kept sample [SI]. */
  double value(Probe probe, int sample) {
    Integer found = index.get(probe);
    if (found == null) {
      throw new IllegalArgumentException("not recorded: " + probe);
    }
    return recording().value(found, first + sample);
  }

  /** Whether numbers stand in the units of the file, which nobody knows. */
  public boolean isPlain() {
    return model.origin() == NetworkModel.Origin.SVZEROD;
  }

  Series series(String name, Probe probe) {
    Quantity quantity = Quantity.of(probe);
    return new Series(name, quantity, quantity.unit(isPlain()), k -> value(probe, k));
  }

  /** A reading, whose column has the unit after its name. */
  Series series(String name, Vessel.Reading reading, Quantity quantity) {
    return new Series(
        quantity.name(name, isPlain()),
        quantity,
        quantity.unit(isPlain()),
        sample -> reading.at(probe -> value(probe, sample)));
  }

  /** Opening of all valves. */
  List<Series> valveSeries() {
    List<Series> all = new ArrayList<>();
    for (Probe.ValveState valve : valves(model)) {
      Tube tube = model.network().tubes().get(model.network().tube(valve.tube()));
      double at = 1e3 * tube.length() * tube.valves().get(valve.valve()).position();
      all.add(series("%s_%.0f_mm".formatted(valve.tube(), at), valve));
    }
    return all;
  }

  /** Inflow and volume of all beds. */
  List<Series> bedSeries() {
    List<Series> all = new ArrayList<>();
    for (CapillaryBed bed : model.network().beds()) {
      all.add(series(bed.name() + "_inflow_mL_s", new Probe.BedInflow(List.of(bed.name()))));
      all.add(series(bed.name() + "_volume_mL", new Probe.Volume(List.of(), List.of(bed.name()))));
    }
    return all;
  }

  /** Quantities with a name of their own. */
  List<Series> quantitySeries() {
    return model.vessels().stream()
        .filter(Vessel.Quantity.class::isInstance)
        .map(vessel -> series((Vessel.Quantity) vessel))
        .toList();
  }

  /** A quantity with a name of its own. */
  Series series(Vessel.Quantity one) {
    Quantity quantity = Quantity.of(one);
    return new Series(
        quantity.name(one.name(), isPlain()),
        quantity,
        quantity.unit(isPlain()),
        sample -> one.reading().at(probe -> value(probe, sample)));
  }

  /** Extents of a vessel's quantities over the kept samples and all its places. */
  public Map<String, Extent> extents(Vessel vessel) {
    return Extents.of(this, vessel);
  }

  /** Volume of a tube over the kept samples. */
  Series volumeSeries(String tube) {
    return series("volume_mL", volume(tube));
  }

  /** The kept samples. */
  IntStream kept() {
    return IntStream.range(0, samples());
  }
}
