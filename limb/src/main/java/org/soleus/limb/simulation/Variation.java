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
   * Share of the variance of diameters that all veins of a leg have in common [1]; assumed: who has
   * a wide popliteal vein has a wide femoral vein too.
   */
  private static final double SHARED = 0.5;

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

  /**
   * The leg with this number among those that a seed gives. Legs come in pairs, 0 with 1 and so on,
   * of which one lies as far above the twin as the other below it: few legs then have the twin as
   * their middle.
   */
  public Leg vary(Leg leg, long seed, int number) {
    Draws draws = new Draws(seed, number);
    Leg varied = leg.with(parameters(leg.parameters(), draws));
    double store = Math.exp(reservoir * draws.next());
    double leaking = Math.exp(leak * draws.next());
    double allVeins = draws.next();
    for (VeinSegment segment : leg.veins()) {
      double veins = Math.sqrt(SHARED) * allVeins + Math.sqrt(1 - SHARED) * draws.next();
      double factor =
          segment.isReservoir()
              ? store
              : Math.exp((segment.recorded() ? recorded : inferred) * veins);
      double newLeak = Math.min(1, segment.leak() * leaking);
      varied =
          varied.with(
              segment.vein(), one -> one.resized(factor * one.diameter()).withLeak(newLeak));
    }
    return varied;
  }

  private static Parameters parameters(Parameters base, Draws draws) {
    Parameters varied = base;
    for (Parameter parameter : Parameter.values()) {
      double drawn = base.inUnit(parameter) + parameter.spread() * Math.clamp(draws.next(), -3, 3);
      varied = varied.with(parameter, Math.clamp(drawn, parameter.low(), parameter.high()));
    }
    return varied;
  }

  /** Standard normal numbers of one leg; its partner has the same with the other sign. */
  private static final class Draws {
    private final SplittableRandom random;
    private final double sign;

    Draws(long seed, int number) {
      random = new SplittableRandom(seed * 1_000_003L + number / 2);
      sign = number % 2 == 0 ? 1 : -1;
    }

    double next() {
      return sign * random.nextGaussian();
    }
  }
}
