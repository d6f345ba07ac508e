package org.soleus.validation.calfpump;

import java.util.List;
import java.util.OptionalDouble;
import org.soleus.hemodynamics.network.CapillaryBed;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Tube;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Recording;
import org.soleus.hemodynamics.recording.Span;
import org.soleus.hemodynamics.scheme.Outcome;
import org.soleus.hemodynamics.scheme.Solver;

/**
 * One contraction of one circuit from rest, and what is read off it (theory 3.14). All volumes are
 * integrals of recorded flows.
 *
 * @param circuit which
 * @param contraction of the calf
 * @param recording pressure in the middle of the deep calf vein, flow through the groin, flow from
 *     the arteries into the beds, blood in veins and beds
 */
public record PumpCycle(Circuit circuit, Contraction contraction, Recording recording) {
  /** End of the recording [s]. */
  static final double END = 120;

  private static final double SETTLING = 60;
  private static final double BEFORE = 1;
  private static final double INTERVAL = 0.01;
  private static final int PRESSURE = 0;
  private static final int OUTFLOW = 1;
  private static final int INFLOW = 2;
  private static final int VOLUME = 3;

  /**
   * Runs it.
   *
   * @throws IllegalStateException if the run does not reach its end
   */
  static PumpCycle of(Circuit circuit, PumpSetting setting, Solver solver) {
    Network network = PumpNetwork.of(circuit, setting);
    List<String> beds = network.beds().stream().map(CapillaryBed::name).toList();
    List<String> tubes = network.tubes().stream().map(Tube::name).toList();
    List<Probe> probes =
        List.of(
            new Probe.Pressure(PumpNetwork.DEEP.getFirst(), 1),
            new Probe.Flow(PumpNetwork.DEEP.getLast(), 1),
            new Probe.BedInflow(beds),
            new Probe.Volume(tubes, beds));
    Span span = new Span(-SETTLING - BEFORE, -BEFORE, END, INTERVAL);
    return switch (solver.run(network, probes, span)) {
      case Outcome.Completed completed ->
          new PumpCycle(circuit, setting.contraction(), completed.recording());
      case Outcome.Diverged diverged ->
          throw new IllegalStateException(circuit.words() + ": " + diverged);
    };
  }

  /** Effective venous return: net volume through the groin from the onset to a time [m³]. */
  public double venousReturn(double until) {
    return integral(OUTFLOW, 0, until);
  }

  /** Volume that comes in from the arteries between two times [m³]. */
  double supply(double from, double to) {
    return integral(INFLOW, from, to);
  }

  /** Blood in all veins and beds [m³]. */
  double volume(double time) {
    return recording.value(VOLUME, recording.sampleAt(time));
  }

  /** Flow from arteries to veins at rest [m³/s]. */
  double restingPerfusion() {
    return supply(-BEFORE, 0) / BEFORE;
  }

  /** The same between two times, relative to rest [1]. */
  double perfusion(double from, double to) {
    return supply(from, to) / (to - from) / restingPerfusion();
  }

  /** While the calf contracts, relative to rest [1]. */
  public double perfusionDuring() {
    return perfusion(0, contraction.end());
  }

  /** From the end of the contraction to a time, relative to rest [1]. */
  public double perfusionAfter(double until) {
    return perfusion(contraction.end(), until);
  }

  /** Pressure in the deep calf vein at rest [Pa]. */
  public double restingPressure() {
    return integral(PRESSURE, -BEFORE, 0) / BEFORE;
  }

  /** Lowest pressure in the deep calf vein after the contraction [Pa]. */
  public double lowestPressure() {
    return recording.value(PRESSURE, lowest());
  }

  private int lowest() {
    int lowest = recording.sampleAt(contraction.end());
    for (int k = lowest; k < recording.size(); k++) {
      if (recording.value(PRESSURE, k) < recording.value(PRESSURE, lowest)) {
        lowest = k;
      }
    }
    return lowest;
  }

  /**
   * Refilling time [s]: from the end of the contraction until the pressure in the deep calf vein
   * has, for the first time after its lowest value, gone a share of the way back to rest.
   */
  public OptionalDouble refillingTime(double share) {
    int lowest = lowest();
    double low = recording.value(PRESSURE, lowest);
    double level = low + share * (restingPressure() - low);
    for (int k = lowest + 1; k < recording.size(); k++) {
      double after = recording.value(PRESSURE, k);
      if (after >= level) {
        double before = recording.value(PRESSURE, k - 1);
        double part = (level - before) / (after - before);
        return OptionalDouble.of(
            recording.time(k - 1) + part * recording.interval() - contraction.end());
      }
    }
    return OptionalDouble.empty();
  }

  /** By the trapezoidal rule, over whole intervals of the recording. */
  private double integral(int probe, double from, double to) {
    int first = recording.sampleAt(from);
    int last = recording.sampleAt(to);
    double sum = 0;
    for (int k = first; k < last; k++) {
      sum += 0.5 * (recording.value(probe, k) + recording.value(probe, k + 1));
    }
    return sum * recording.interval();
  }

  double pressureAt(int sample) {
    return recording.value(PRESSURE, sample);
  }

  double outflowAt(int sample) {
    return recording.value(OUTFLOW, sample);
  }

  double inflowAt(int sample) {
    return recording.value(INFLOW, sample);
  }
}
