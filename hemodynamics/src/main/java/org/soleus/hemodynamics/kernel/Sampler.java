package org.soleus.hemodynamics.kernel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Recording;
import org.soleus.hemodynamics.recording.Span;

/** Reads probes after each step and interpolates them onto a uniform time grid. */
public final class Sampler {
  private interface Reading {
    double of(Snapshot kernel);
  }

  /** Share of an interval that is put down to round-off: a day has 1e7 intervals of 10 ms. */
  private static final double ROUNDING = 1e-6;

  private final List<Probe> probes;
  private final Reading[] readings;
  private final double start;
  private final double interval;
  private final double slack; // how much later than the clock a sample may be [s]
  private final double[][] samples;
  private final double[] last;
  private double lastTime;
  private int taken;

  /** Prepares to record from start to end [s], both included, every interval [s]. */
  public Sampler(Grid grid, List<Probe> probes, double start, double end, double interval) {
    this.probes = probes;
    this.start = start;
    this.interval = interval;
    readings = probes.stream().map(probe -> reading(probe, grid)).toArray(Reading[]::new);
    slack = ROUNDING * interval;
    samples = new double[probes.size()][(int) Math.floor((end - start) / interval + ROUNDING) + 1];
    last = new double[readings.length];
    lastTime = Double.NaN;
  }

  private static Reading reading(Probe probe, Grid grid) {
    Network network = grid.network;
    return switch (probe) {
      case Probe.Pressure p -> {
        int cell = grid.cellAt(network.tube(p.tube()), p.position());
        yield kernel -> kernel.pressure(cell);
      }
      case Probe.Flow p -> {
        int face = grid.faceAt(network.tube(p.tube()), p.position());
        yield kernel -> kernel.flow(face);
      }
      case Probe.Velocity p -> {
        int tube = network.tube(p.tube());
        int cell = grid.cellAt(tube, p.position());
        int face = grid.tubeFace[tube] + cell - grid.tubeStart[tube];
        double length = 2 * grid.halfLength[cell];
        yield kernel ->
            0.5 * (kernel.flow(face) + kernel.flow(face + 1)) * length / kernel.volume(cell);
      }
      case Probe.Area p -> {
        int cell = grid.cellAt(network.tube(p.tube()), p.position());
        double scale = 1 / (2 * grid.halfLength[cell] * grid.parallel[cell]);
        yield kernel -> kernel.volume(cell) * scale;
      }
      case Probe.Volume p -> volume(p, grid);
      case Probe.ValveState p -> {
        int valve = grid.valvesOf[network.tube(p.tube())][p.valve()];
        yield kernel -> kernel.opening(valve);
      }
      case Probe.BedInflow p -> {
        int[] beds = p.beds().stream().mapToInt(name -> bed(network, name)).toArray();
        yield kernel -> {
          double sum = 0;
          for (int bed : beds) {
            sum += kernel.bedInflow(bed);
          }
          return sum;
        };
      }
      case Probe.NodePressure p -> {
        int node = network.node(p.node());
        yield kernel -> kernel.nodePressure(node);
      }
      case Probe.LinkFlow p -> {
        int link = network.link(p.link());
        yield kernel -> kernel.linkFlow(link);
      }
      case Probe.Storage p -> {
        int node = network.node(p.node());
        yield kernel -> kernel.storage(node);
      }
      case Probe.Closure p -> {
        int link = network.link(p.link());
        yield kernel -> kernel.closure(link);
      }
    };
  }

  private static Reading volume(Probe.Volume probe, Grid grid) {
    boolean[] counted = new boolean[grid.unknowns];
    for (String name : probe.tubes()) {
      int tube = grid.network.tube(name);
      for (int i = grid.tubeStart[tube]; i < grid.tubeStart[tube + 1]; i++) {
        counted[i] = true;
      }
    }
    for (String name : probe.beds()) {
      counted[grid.cells + bed(grid.network, name)] = true;
    }
    int[] members =
        java.util.stream.IntStream.range(0, counted.length).filter(i -> counted[i]).toArray();
    return kernel -> {
      double sum = 0;
      for (int member : members) {
        sum += kernel.volume(member);
      }
      return sum;
    };
  }

  private static int bed(Network network, String name) {
    for (int b = 0; b < network.beds().size(); b++) {
      if (network.beds().get(b).name().equals(name)) {
        return b;
      }
    }
    throw new IllegalArgumentException("no capillary bed " + name);
  }

  /** Takes note of the kernel's state after a step (and once before the first). */
  public void take(Snapshot kernel) {
    double time = kernel.time();
    int size = samples.length == 0 ? 0 : samples[0].length;
    if (taken == size) {
      return;
    }
    for (int k = 0; k < readings.length; k++) {
      double value = readings[k].of(kernel);
      int sample = taken;
      for (double t = start + sample * interval;
          sample < size && t <= time + slack;
          t = start + ++sample * interval) {
        double share =
            Double.isNaN(lastTime) ? 1 : Math.clamp((t - lastTime) / (time - lastTime), 0.0, 1.0);
        samples[k][sample] = Double.isNaN(lastTime) ? value : last[k] + share * (value - last[k]);
      }
      last[k] = value;
    }
    while (taken < size && start + taken * interval <= time + slack) {
      taken++;
    }
    lastTime = time;
  }

  /**
   * Whether the last whole period of samples repeats the one before it: no probe differs by more
   * than the tolerance, relative to the largest absolute value among the probes of its kind.
   */
  public boolean repeats(Span.Period period) {
    int length = (int) Math.round(period.length() / interval);
    if (taken < 2 * length + 1) {
      return false;
    }
    Map<Class<?>, Double> largest = new HashMap<>();
    for (int k = 0; k < samples.length; k++) {
      for (int i = taken - 1 - length; i < taken; i++) {
        largest.merge(probes.get(k).getClass(), Math.abs(samples[k][i]), Math::max);
      }
    }
    for (int k = 0; k < samples.length; k++) {
      double allowed = period.tolerance() * largest.getOrDefault(probes.get(k).getClass(), 0.0);
      for (int i = taken - 1 - length; i < taken; i++) {
        if (!(Math.abs(samples[k][i] - samples[k][i - length]) <= allowed)) {
          return false;
        }
      }
    }
    return true;
  }

  /** The recording so far, with an account of volumes. */
  public Recording recording(Recording.VolumeBalance balance) {
    double[][] seen = samples;
    if (samples.length > 0 && taken < samples[0].length) {
      seen = new double[samples.length][];
      for (int k = 0; k < seen.length; k++) {
        seen[k] = Arrays.copyOf(samples[k], taken);
      }
    }
    return new Recording(probes, start, interval, seen, balance);
  }
}
