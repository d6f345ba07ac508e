package org.soleus.limb.assessment;

import java.util.OptionalDouble;
import java.util.Set;
import org.soleus.limb.physiology.Parameter;
import org.soleus.limb.physiology.Parameters;

/**
 * What else is known of one leg besides its veins: its pump, its arteries, variants of its anatomy.
 *
 * @param ankleRange range of the ankle from full dorsiflexion to full plantarflexion [degrees]
 * @param calfStrength strength of the calf muscles as a share of normal [1]
 * @param ankleBrachialIndex ankle over arm systolic pressure [1]
 * @param variants names of variants of the default anatomy
 */
public record Limits(
    OptionalDouble ankleRange,
    OptionalDouble calfStrength,
    OptionalDouble ankleBrachialIndex,
    Set<String> variants) {
  /** Nothing known: a healthy pump, healthy arteries, the usual anatomy. */
  public static final Limits NONE =
      new Limits(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), Set.of());

  /** Copies the set. */
  public Limits {
    variants = Set.copyOf(variants);
  }

  /** Physiology with these limits. */
  public Parameters in(Parameters parameters) {
    Parameters limited = parameters;
    limited = with(limited, Parameter.ANKLE_RANGE, ankleRange);
    limited = with(limited, Parameter.CALF_STRENGTH, calfStrength);
    // above its range the arteries do not give way, and the index says nothing of the flow
    return ankleBrachialIndex.orElse(0) > Parameter.ANKLE_BRACHIAL_INDEX.high()
        ? limited
        : with(limited, Parameter.ANKLE_BRACHIAL_INDEX, ankleBrachialIndex);
  }

  private static Parameters with(Parameters set, Parameter parameter, OptionalDouble value) {
    return value.isPresent() ? set.with(parameter, value.getAsDouble()) : set;
  }
}
