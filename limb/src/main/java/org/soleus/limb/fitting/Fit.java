package org.soleus.limb.fitting;

import java.util.List;
import java.util.OptionalDouble;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.measurement.Recorded;

/**
 * A leg fitted to measurements.
 *
 * @param leg the fitted leg
 * @param turned what was turned, by how much, and how well the measurements tell
 * @param residuals the measurements beside the fitted leg's
 */
public record Fit(Leg leg, List<Turned> turned, List<Residual> residuals) {
  /** Copies the lists. */
  public Fit {
    turned = List.copyOf(turned);
    residuals = List.copyOf(residuals);
  }

  /** A leg of which nothing was measured but its veins. */
  public static Fit none(Leg leg) {
    return new Fit(leg, List.of(), List.of());
  }

  /** Whether anything was fitted. */
  public boolean isAny() {
    return !residuals.isEmpty();
  }

  /**
   * A knob after the fit.
   *
   * @param factor by which it is turned [1]
   * @param left standard deviation of the logarithm that the measurements leave, as a share of the
   *     one between people: 0 is determined, 1 is not determined at all [1]
   */
  public record Turned(Knob knob, double factor, double left) {
    /** In a word. */
    public String verdict() {
      return left < 0.4 ? "determined" : left < 0.8 ? "partly determined" : "not determined";
    }
  }

  /**
   * A measurement beside the fitted leg's.
   *
   * @param simulated in SI, empty where the fitted leg does not give the measure
   */
  public record Residual(Recorded recorded, OptionalDouble simulated) {}
}
