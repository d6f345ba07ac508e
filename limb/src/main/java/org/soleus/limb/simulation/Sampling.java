package org.soleus.limb.simulation;

import org.soleus.limb.anatomy.Leg;

/**
 * Legs that are examined beside a twin to tell how sure its measures are.
 *
 * @param variation how they differ from the twin
 * @param seed of the differences
 * @param samples how many; 0 for the twin alone
 */
public record Sampling(Variation variation, long seed, int samples) {
  /** The twin alone. */
  public static final Sampling NONE = new Sampling(Variation.OF_A_PERSON, 0, 0);

  /** Whether there is any leg besides the twin. */
  public boolean isAny() {
    return samples > 0;
  }

  /** The leg with a number, from 0. */
  public Leg leg(Leg twin, int number) {
    return variation.vary(twin, seed, number);
  }
}
