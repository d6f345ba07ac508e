package org.soleus.hemodynamics.verification;

import java.util.ArrayList;
import java.util.List;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.hemodynamics.network.Blood;
import org.soleus.hemodynamics.network.Friction;
import org.soleus.hemodynamics.network.Profile;
import org.soleus.hemodynamics.network.Squeeze;
import org.soleus.hemodynamics.units.Units;
import org.soleus.hemodynamics.wall.TubeLaw;

/**
 * A manufactured solution: α = mean + swing cos ξ with ξ = k (x − V t), and Q = V A + B, which
 * satisfies mass exactly. Momentum then says what has to press from outside:
 *
 * <p>p_e = −ψ(α) − ½ ρ (B/A)² − ∫ (friction − its mean) dx, and a tilt balances the mean friction.
 *
 * <p>The external pressure is a Fourier series in ξ; each of its modes is a standing pattern times
 * a sine or a cosine of time, which is what a {@link Squeeze} on a pressure channel is.
 */
final class TravellingWave {
  private static final int SAMPLES = 512;
  private static final int MODES = 60;
  private static final int PIECES = 8192;

  private final TubeLaw law;
  private final Blood blood;
  private final Friction friction;
  private final double restArea;
  private final double length;
  private final double mean;
  private final double swing;
  private final double speed;
  private final double constantFlow;
  private final double wave;
  private final List<Double> cosines = new ArrayList<>();
  private final List<Double> sines = new ArrayList<>();
  private final double slope;
  private final List<Squeeze> squeezes;

  /**
   * One wavelength on a tube.
   *
   * @param length of the tube and of the wave [m]
   * @param mean area ratio [1]
   * @param swing amplitude of the area ratio [1]
   * @param speed V at which the pattern travels [m/s]
   * @param slip velocity of the blood relative to the pattern at the mean lumen, B/A [m/s]
   */
  TravellingWave(
      TubeLaw law,
      Blood blood,
      Friction friction,
      double restArea,
      double length,
      double mean,
      double swing,
      double speed,
      double slip) {
    this.law = law;
    this.blood = blood;
    this.friction = friction;
    this.restArea = restArea;
    this.length = length;
    this.mean = mean;
    this.swing = swing;
    this.speed = speed;
    constantFlow = slip * mean * restArea;
    wave = 2 * Math.PI / length;
    double meanDrag = 0;
    for (int j = 0; j < SAMPLES; j++) {
      meanDrag += drag(phase(j)) / SAMPLES;
    }
    slope = -meanDrag / (blood.density() * Units.GRAVITY);
    expand(meanDrag);
    squeezes = List.copyOf(patterns());
  }

  private static double phase(int sample) {
    return 2 * Math.PI * sample / SAMPLES;
  }

  /** Pressure gradient that friction takes at a phase [Pa/m]. */
  private double drag(double phase) {
    double alpha = ratio(phase);
    double flattening = friction.flattening() ? Math.max(1, 1 / alpha) : 1;
    double area = alpha * restArea;
    return friction.coefficient()
        * Math.PI
        * blood.viscosity()
        * flattening
        * flow(alpha)
        / (area * area);
  }

  private void expand(double meanDrag) {
    for (int m = 1; m <= MODES; m++) {
      double cosine = 0;
      double sine = 0;
      for (int j = 0; j < SAMPLES; j++) {
        double phase = phase(j);
        double slip = constantFlow / (ratio(phase) * restArea);
        double direct = -law.pressure(ratio(phase)) - 0.5 * blood.density() * slip * slip;
        // the integral of −(drag − mean) over x, mode by mode
        double gradient = (meanDrag - drag(phase)) / (wave * m);
        cosine += (direct * Math.cos(m * phase) - gradient * Math.sin(m * phase)) * 2 / SAMPLES;
        sine += (direct * Math.sin(m * phase) + gradient * Math.cos(m * phase)) * 2 / SAMPLES;
      }
      cosines.add(cosine);
      sines.add(sine);
    }
    double least = 1e-9 * Math.hypot(cosines.getFirst(), sines.getFirst());
    while (Math.hypot(cosines.getLast(), sines.getLast()) < least) {
      cosines.removeLast();
      sines.removeLast();
    }
  }

  private double ratio(double phase) {
    return mean + swing * Math.cos(phase);
  }

  private double flow(double areaRatio) {
    return speed * areaRatio * restArea + constantFlow;
  }

  /** Height that the tube gains per length, which balances the mean friction [1]. */
  double slope() {
    return slope;
  }

  /** Pressure channels: for each mode a cosine and a sine of time. */
  List<Signal> channels() {
    List<Signal> channels = new ArrayList<>();
    for (int m = 1; m <= cosines.size(); m++) {
      double rate = m * wave * speed;
      channels.add(t -> Math.cos(rate * t));
      channels.add(t -> Math.sin(rate * t));
    }
    return channels;
  }

  /** What each channel does along the tube. */
  List<Squeeze> squeezes() {
    return squeezes;
  }

  private List<Squeeze> patterns() {
    List<Squeeze> squeezes = new ArrayList<>();
    for (int k = 0; k < cosines.size(); k++) {
      double a = cosines.get(k);
      double b = sines.get(k);
      double full = 2 * Math.PI * (k + 1);
      squeezes.add(squeeze(2 * k, x -> a * Math.cos(full * x) + b * Math.sin(full * x)));
      squeezes.add(squeeze(2 * k + 1, x -> a * Math.sin(full * x) - b * Math.cos(full * x)));
    }
    return squeezes;
  }

  private static Squeeze squeeze(int channel, java.util.function.DoubleUnaryOperator weight) {
    return new Squeeze(channel, 0, 1, Profile.sampled(PIECES, weight));
  }

  /** Area ratio at a place [m] and a time [s]. */
  double areaRatio(double x, double t) {
    return ratio(wave * (x - speed * t));
  }

  /** Velocity [m/s]. */
  double velocity(double x, double t) {
    double alpha = areaRatio(x, t);
    return flow(alpha) / (alpha * restArea);
  }

  /** Flow [m³/s]. */
  double flow(double x, double t) {
    return flow(areaRatio(x, t));
  }

  /** Pressure [Pa]. */
  double pressure(double x, double t) {
    double phase = wave * (x - speed * t);
    double outside = 0;
    for (int k = 0; k < cosines.size(); k++) {
      outside +=
          cosines.get(k) * Math.cos((k + 1) * phase) + sines.get(k) * Math.sin((k + 1) * phase);
    }
    return outside + law.pressure(ratio(phase));
  }

  /** Total pressure p + ½ρu² [Pa]. */
  double totalPressure(double x, double t) {
    double u = velocity(x, t);
    return pressure(x, t) + 0.5 * blood.density() * u * u;
  }

  /** Fastest wave that occurs, u + c [m/s]. */
  double fastest() {
    TubeWaves waves = new TubeWaves(law, 1, blood.density());
    double fastest = 0;
    for (int j = 0; j < SAMPLES; j++) {
      double x = length * j / SAMPLES;
      fastest = Math.max(fastest, Math.abs(velocity(x, 0)) + waves.speed(areaRatio(x, 0)));
    }
    return fastest;
  }
}
