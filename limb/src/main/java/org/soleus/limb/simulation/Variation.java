package org.soleus.limb.simulation;

import java.util.SplittableRandom;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.VeinSegment;
import org.soleus.limb.physiology.Parameter;
import org.soleus.limb.physiology.Parameters;

/**
 * How far a leg may differ from its twin: standard deviations of the natural logarithm of sizes and
 * leaks (theory 3.10). Parameters vary with their own spread. The same seed and number give the
 * same leg on any machine and in any order.
 *
 * @param recorded diameters that were recorded [1]
 * @param inferred diameters that were not [1]
 * @param reservoir diameters of small veins and of sinuses, all together [1]
 * @param leak leaks of a leg, all together [1]
 */
public record Variation(double recorded, double inferred, double reservoir, double leak) {
  /**
   * What is not known of one person who was examined: diameters read twice differ by a few per cent
   * (assumed), the others as among people.
   */
  public static final Variation OF_A_PERSON = new Variation(0.06, 0.15, 0.1, 0.4);

  /**
   * How people of one group differ: coefficients of variation of diameters are 20 to 30 % (Mendoza
   * 2013, Willenberg 2010), that of the venous volume 29 % (27 of 95 mL, primigravidae-4ca3498c).
   */
  public static final Variation OF_A_GROUP = new Variation(0.25, 0.2, 0.12, 0.6);

  /** The leg with this number among those that a seed gives. */
  public Leg vary(Leg leg, long seed, int number) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_003L + number);
    Leg varied = leg.with(parameters(leg.parameters(), random));
    double store = Math.exp(reservoir * random.nextGaussian());
    double leaking = Math.exp(leak * random.nextGaussian());
    for (VeinSegment segment : leg.veins()) {
      double own = random.nextGaussian();
      double factor =
          segment.isReservoir()
              ? store
              : Math.exp((segment.recorded() ? recorded : inferred) * own);
      double newLeak = Math.min(1, segment.leak() * leaking);
      varied =
          varied.with(
              segment.vein(), one -> one.resized(factor * one.diameter()).withLeak(newLeak));
    }
    return varied;
  }

  private static Parameters parameters(Parameters base, SplittableRandom random) {
    Parameters varied = base;
    for (Parameter parameter : Parameter.values()) {
      double drawn =
          base.inUnit(parameter) + parameter.spread() * Math.clamp(random.nextGaussian(), -3, 3);
      varied = varied.with(parameter, Math.clamp(drawn, parameter.low(), parameter.high()));
    }
    return varied;
  }
}
