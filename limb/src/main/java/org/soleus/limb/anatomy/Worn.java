package org.soleus.limb.anatomy;

/** A stocking on the leg, as far as the leg feels it. */
public interface Worn {
  /** Class or free name. */
  String name();

  /** Interface pressure at the ankle (level B) [Pa]; it falls off up the leg. */
  double anklePressure();

  /** Whether it goes on above the knee. */
  boolean coversThigh();
}
