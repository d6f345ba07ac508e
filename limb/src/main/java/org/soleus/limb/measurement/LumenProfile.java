package org.soleus.limb.measurement;

import java.util.Arrays;

/**
 * Velocity of the blood across the lumen, from its mean over time: the exact solution for a
 * straight round tube without slip whose mean is given (theory 3.13). Slow flow is a parabola; a
 * sudden change moves all blood alike, and the blood near the wall turns first when flow reverses.
 *
 * <p>The lumen is cut into rings of equal area. Velocities are kept at their edges, from the axis
 * to the wall; between them velocity is linear in the area, which is exact for a parabola.
 */
public final class LumenProfile {
  /** Rings of equal area. */
  public static final int RINGS = 64;

  /**
   * Zeros of the Bessel function J₂ [1], one for each mode that is kept, and one for all faster
   * ones together, which die within milliseconds in a vein.
   */
  static final double[] ZEROS = {
    5.135622302,
    8.417244140,
    11.619841172,
    14.795951782,
    17.959819495,
    21.116997053,
    24.270112314,
    27.420573550,
    30.569204495,
    33.716519509,
    36.862856511,
    40.008446734,
    43.153453778
  };

  private static final double[][] SHAPES = shapes();

  private final Curve mean;
  private final double[][] edges;

  private LumenProfile(Curve mean, double[][] edges) {
    this.mean = mean;
    this.edges = edges;
  }

  /**
   * The profile of a flow that begins steady.
   *
   * @param mean velocity over the lumen
   * @param radius of the vein [m]
   * @param viscosity kinematic [m²/s]
   */
  public static LumenProfile of(Curve mean, double radius, double viscosity) {
    if (!(radius > 0) || !(viscosity > 0)) {
      throw new IllegalArgumentException(
          "a profile needs a radius and a viscosity above 0, but got %s m and %s m²/s"
              .formatted(radius, viscosity));
    }
    double[] deviation = new double[ZEROS.length];
    double[][] edges = new double[mean.size()][];
    for (int k = 0; k < mean.size(); k++) {
      if (k > 0) {
        double interval = mean.time(k) - mean.time(k - 1);
        double change = mean.value(k) - mean.value(k - 1);
        advance(deviation, change, interval * viscosity / (radius * radius));
      }
      edges[k] = edges(mean.value(k), deviation);
    }
    return new LumenProfile(mean, edges);
  }

  /**
   * Moves the deviations from the parabola on by one sample: exact for a mean that changes linearly
   * in between.
   *
   * @param change of the mean [m/s]
   * @param elapsed time over radius² / viscosity [1]
   */
  private static void advance(double[] deviation, double change, double elapsed) {
    for (int n = 0; n < ZEROS.length; n++) {
      double decay = ZEROS[n] * ZEROS[n] * elapsed;
      deviation[n] = deviation[n] * Math.exp(-decay) - change * Math.expm1(-decay) / decay;
    }
  }

  private static double[] edges(double mean, double[] deviation) {
    double[] edges = new double[RINGS + 1];
    for (int j = 0; j <= RINGS; j++) {
      double velocity = 2 * mean * (1 - (double) j / RINGS);
      for (int n = 0; n < ZEROS.length; n++) {
        velocity += deviation[n] * SHAPES[n][j];
      }
      edges[j] = velocity;
    }
    return edges;
  }

  /**
   * What each mode has of the difference between plug and parabola, at the edges: 4 (J₀(β ρ) −
   * J₀(β)) / (β² J₀(β)), without slip, and without mean since J₂(β) is 0. The last takes what the
   * others leave, so that together they are a plug.
   */
  private static double[][] shapes() {
    double[][] shapes = new double[ZEROS.length][RINGS + 1];
    double[] left = shapes[ZEROS.length - 1];
    for (int j = 0; j <= RINGS; j++) {
      double area = (double) j / RINGS;
      left[j] = 2 * area - 1;
      for (int n = 0; n < ZEROS.length - 1; n++) {
        double atWall = besselZero(ZEROS[n]);
        double away = besselZero(ZEROS[n] * Math.sqrt(area)) - atWall;
        shapes[n][j] = 4 * away / (ZEROS[n] * ZEROS[n] * atWall);
        left[j] -= shapes[n][j];
      }
    }
    return shapes;
  }

  /** J₀ by Bessel's integral; equal steps are exact to rounding as long as x is below 60. */
  private static double besselZero(double x) {
    int steps = 64;
    double sum = 0;
    for (int k = 0; k < steps; k++) {
      sum += Math.cos(x * Math.sin(Math.PI * (k + 0.5) / steps));
    }
    return sum / steps;
  }

  /** Mean velocity over the lumen. */
  public Curve mean() {
    return mean;
  }

  /**
   * Velocity at an edge, interpolated between samples [m/s].
   *
   * @param time clamped to the recording [s]
   * @param edge 0 at the axis, {@link #RINGS} at the wall
   */
  public double velocity(double time, int edge) {
    double at = (time - mean.time(0)) / (mean.time(1) - mean.time(0));
    double within = Math.clamp(at, 0, edges.length - 1.0);
    int before = (int) within;
    int after = Math.min(before + 1, edges.length - 1);
    return edges[before][edge] + (within - before) * (edges[after][edge] - edges[before][edge]);
  }

  /**
   * Velocity of the fastest blood at each sample, whichever way it moves, as the outer edge of a
   * spectral trace shows it [m/s].
   */
  public double[] fastest() {
    return Arrays.stream(edges)
        .mapToDouble(across ->
            Arrays.stream(across)
                .reduce(0, (one, other) -> Math.abs(other) > Math.abs(one) ? other : one))
        .toArray();
  }

  /** Highest velocity towards the heart between two times; 0 if there was none [m/s]. */
  public double highest(double from, double to) {
    double most = 0;
    for (int k = mean.sampleAt(from); k <= mean.sampleAt(to); k++) {
      for (double velocity : edges[k]) {
        most = Math.max(most, velocity);
      }
    }
    return most;
  }

  /** Highest velocity away from the heart between two times, as a number below or at 0 [m/s]. */
  public double lowest(double from, double to) {
    double least = 0;
    for (int k = mean.sampleAt(from); k <= mean.sampleAt(to); k++) {
      for (double velocity : edges[k]) {
        least = Math.min(least, velocity);
      }
    }
    return least;
  }
}
