package org.soleus.casefile.networks;

import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Recording;

/** A vessel of a network file, or another thing to report of it. */
public sealed interface Vessel {
  /** Name in the file. */
  String name();

  /**
   * A tube, reported along its length.
   *
   * @param tube name of the tube in the network
   * @param positions where, as fractions of its length
   */
  record OneDimensional(String name, String tube, List<Double> positions) implements Vessel {
    /** Copies the list. */
    public OneDimensional {
      positions = List.copyOf(positions);
    }
  }

  /** A lumped vessel, reported at its two ends: flows [m³/s] and pressures [Pa]. */
  record Lumped(
      String name, Reading flowIn, Reading flowOut, Reading pressureIn, Reading pressureOut)
      implements Vessel {}

  /**
   * A single quantity under a name of its own, such as {@code flow:INLET:aorta}.
   *
   * @param reading what it is formed from
   */
  record Quantity(String name, Reading reading) implements Vessel {
    /** Its values over a recording that has all its probes. */
    public double[] curve(Recording recording) {
      double[] curve = new double[recording.size()];
      for (int k = 0; k < curve.length; k++) {
        int sample = k;
        curve[k] = reading.at(probe -> recording.value(recording.probes().indexOf(probe), sample));
      }
      return curve;
    }
  }

  /**
   * A weighted sum of what probes see.
   *
   * @param probes what is added
   * @param weights factor of each
   */
  record Reading(List<Probe> probes, List<Double> weights) {
    /** Copies the lists and checks that they are equally long. */
    public Reading {
      probes = List.copyOf(probes);
      weights = List.copyOf(weights);
      if (probes.size() != weights.size()) {
        throw new IllegalArgumentException(
            "a reading needs a weight for each probe, but got %d for %d"
                .formatted(weights.size(), probes.size()));
      }
    }

    /** A sum in which each probe counts fully. */
    public Reading(List<Probe> probes) {
      this(probes, Collections.nCopies(probes.size(), 1.0));
    }

    /** The sum, given what each probe sees. */
    public double at(ToDoubleFunction<Probe> seen) {
      double sum = 0;
      for (int k = 0; k < probes.size(); k++) {
        sum += weights.get(k) * seen.applyAsDouble(probes.get(k));
      }
      return sum;
    }
  }
}
