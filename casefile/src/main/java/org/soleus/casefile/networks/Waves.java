package org.soleus.casefile.networks;

import java.util.List;
import org.soleus.hemodynamics.load.Signal;

/**
 * A sum of cosines and sines: mean + Σ a_k cos(k ω t) + b_k sin(k ω t), k from 1.
 *
 * @param period of k = 1 [s]
 * @param mean in SI
 * @param cosines a_k, in SI
 * @param sines b_k, in SI
 */
record Waves(double period, double mean, List<Double> cosines, List<Double> sines)
    implements Signal {
  Waves {
    cosines = List.copyOf(cosines);
    sines = List.copyOf(sines);
  }

  @Override
  public double at(double t) {
    double phase = 2 * Math.PI * t / period;
    double sum = mean;
    for (int k = 0; k < cosines.size(); k++) {
      sum += cosines.get(k) * Math.cos((k + 1) * phase);
    }
    for (int k = 0; k < sines.size(); k++) {
      sum += sines.get(k) * Math.sin((k + 1) * phase);
    }
    return sum;
  }

  /** Period of the fastest wave [s]. */
  double shortest() {
    return period / Math.max(1, Math.max(cosines.size(), sines.size()));
  }
}
