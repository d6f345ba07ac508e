package org.soleus.validation.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Recording;
import org.soleus.hemodynamics.recording.Span;

/** What is looked at in a benchmark, and for how long it is run. */
sealed interface BenchmarkSight {
  /** Where. */
  List<BenchmarkPlace> places();

  /** For how long. */
  Span span();

  /** Waves out of a recording. */
  List<BenchmarkWave> waves(Network network, Recording recording);

  /** Probes at all places. */
  default List<Probe> probes(Network network) {
    return places().stream().flatMap(place -> place.probes(network).stream()).toList();
  }

  /** Values at one place in one sample: pressure, flow, area. */
  default double[] seen(Network network, Recording recording, int place, int sample) {
    BenchmarkPlace at = places().get(place);
    int first = place * BenchmarkPlace.PROBES;
    return new double[] {
      at.pressure(network, k -> recording.value(first + k, sample)),
      recording.value(first + 2, sample),
      at.area(network, k -> recording.value(first + k, sample))
    };
  }

  private static BenchmarkWave wave(String label, double[] along, double[][] values) {
    double[][] columns = new double[3][values.length];
    for (int k = 0; k < values.length; k++) {
      for (int q = 0; q < 3; q++) {
        columns[q][k] = values[k][q];
      }
    }
    return new BenchmarkWave(label, along, columns[0], columns[1], columns[2]);
  }

  /**
   * One cycle of a periodic flow.
   *
   * @param period [s]
   * @param number of the cycle from the start of the run, from 1; 0 for the first that repeats the
   *     one before
   * @param places where
   */
  record Cycle(double period, int number, List<BenchmarkPlace> places) implements BenchmarkSight {
    private static final int SAMPLES = 1000;
    private static final int MOST_CYCLES = 60;
    private static final double REPEATS = 1e-5;

    @Override
    public Span span() {
      return number > 0
          ? new Span(0, (number - 1) * period, number * period, period / SAMPLES)
          : Span.periods(period, SAMPLES, MOST_CYCLES, REPEATS);
    }

    @Override
    public List<BenchmarkWave> waves(Network network, Recording recording) {
      int first = recording.size() - 1 - SAMPLES;
      double[] times =
          IntStream.rangeClosed(0, SAMPLES).mapToDouble(k -> k * period / SAMPLES).toArray();
      List<BenchmarkWave> waves = new ArrayList<>();
      for (int p = 0; p < places.size(); p++) {
        double[][] values = new double[SAMPLES + 1][];
        for (int k = 0; k <= SAMPLES; k++) {
          values[k] = seen(network, recording, p, first + k);
        }
        waves.add(wave(places.get(p).label(), times, values));
      }
      return waves;
    }
  }

  /**
   * A tube at equal intervals of time.
   *
   * @param interval [s]
   * @param times number of pictures
   * @param length of the tube [m]
   * @param places along it
   */
  record Snapshots(double interval, int times, double length, List<BenchmarkPlace> places)
      implements BenchmarkSight {
    @Override
    public Span span() {
      return new Span(0, interval, times * interval, interval);
    }

    @Override
    public List<BenchmarkWave> waves(Network network, Recording recording) {
      double[] along = places.stream().mapToDouble(place -> place.position() * length).toArray();
      List<BenchmarkWave> waves = new ArrayList<>();
      for (int sample = 0; sample < times; sample++) {
        double[][] values = new double[places.size()][];
        for (int p = 0; p < values.length; p++) {
          values[p] = seen(network, recording, p, sample);
        }
        waves.add(wave("%.1f s".formatted((sample + 1) * interval), along, values));
      }
      return waves;
    }
  }
}
