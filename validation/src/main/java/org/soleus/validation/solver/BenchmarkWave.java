package org.soleus.validation.solver;

import java.util.Arrays;

/**
 * Pressure, flow and area at one place over a cycle, or at one time along a tube.
 *
 * @param label of the place or time
 * @param along times in the cycle [s], or distances along the tube [m]; rising
 * @param pressure [Pa]
 * @param flow [m³/s]
 * @param area [m²]
 */
record BenchmarkWave(
    String label, double[] along, double[] pressure, double[] flow, double[] area) {

  /** The same at other places, linear between. */
  BenchmarkWave at(double[] places) {
    return new BenchmarkWave(
        label, places, at(places, pressure), at(places, flow), at(places, area));
  }

  private double[] at(double[] places, double[] values) {
    return Arrays.stream(places).map(place -> at(place, values)).toArray();
  }

  private double at(double place, double[] values) {
    int k = Arrays.binarySearch(along, place);
    int before = Math.clamp(k >= 0 ? k : -k - 2, 0, along.length - 2);
    double share = (place - along[before]) / (along[before + 1] - along[before]);
    return values[before] + share * (values[before + 1] - values[before]);
  }

  /** Radius as if the lumen were round [m]. */
  double[] radius() {
    return Arrays.stream(area).map(one -> Math.sqrt(one / Math.PI)).toArray();
  }
}
