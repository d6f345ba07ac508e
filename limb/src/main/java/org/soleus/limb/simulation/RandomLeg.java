package org.soleus.limb.simulation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.soleus.limb.anatomy.DefaultLeg;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.Person;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.anatomy.VeinSegment;
import org.soleus.limb.physiology.Parameter;
import org.soleus.limb.physiology.Parameters;

/**
 * Legs drawn over all that is allowed: every parameter over its whole range, bodies from small and
 * light to tall and heavy, variants, wide and narrow veins, leaks, narrowings, occlusions. They are
 * no people; they are there to show that the solver copes.
 */
public final class RandomLeg {
  private final SplittableRandom random;

  private RandomLeg(SplittableRandom random) {
    this.random = random;
  }

  /** The leg with a number among those that a seed gives. */
  public static Leg of(long seed, int number) {
    return new RandomLeg(new SplittableRandom(seed * 1_000_003L + number)).leg();
  }

  private Leg leg() {
    Parameters parameters = Parameters.DEFAULT;
    for (Parameter parameter : Parameter.values()) {
      parameters = parameters.with(parameter, between(parameter.low(), parameter.high()));
    }
    Person.Sex sex = Person.Sex.values()[random.nextInt(Person.Sex.values().length)];
    Person person = new Person(sex, between(18, 90), between(1.4, 2.05), between(40, 180));
    Leg leg =
        DefaultLeg.of(
            person, random.nextBoolean() ? Side.LEFT : Side.RIGHT, variants(), parameters);
    List<VeinSegment> veins = leg.veins();
    for (VeinSegment segment : veins) {
      leg = leg.with(segment.vein(), this::altered);
    }
    return leg;
  }

  private Set<String> variants() {
    Set<String> chosen = new HashSet<>();
    for (String variant : DefaultLeg.variants()) {
      if (random.nextInt(4) == 0) {
        chosen.add(variant);
      }
    }
    return chosen;
  }

  private VeinSegment altered(VeinSegment segment) {
    VeinSegment altered = segment.resized(segment.diameter() * Math.exp(between(-0.5, 0.5)));
    return switch (random.nextInt(20)) {
      case 0, 1, 2, 3 -> altered.withLeak(between(0, 1));
      case 4 -> altered.narrowed(between(0.05, 1));
      case 5 -> altered.recanalised(between(0.2, 0.8));
      case 6 -> altered.varicose();
      case 7 -> random.nextBoolean() ? altered.closed() : altered;
      default -> altered;
    };
  }

  private double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }
}
