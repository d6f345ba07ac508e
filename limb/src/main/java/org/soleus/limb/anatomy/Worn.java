package org.soleus.limb.anatomy;

import java.util.OptionalDouble;

/** A stocking or bandage on the leg, as far as the leg feels it. */
public interface Worn {
  /** Class or free name. */
  String name();

  /** Interface pressure at the ankle (level B) [Pa]; it falls off up the leg. */
  double anklePressure();

  /** Whether it goes on above the knee. */
  boolean coversThigh();

  /**
   * Pressure below the knee as a share of that at the ankle [1]; empty for a graduated stocking,
   * whose standard says it.
   */
  default OptionalDouble calfShare() {
    return OptionalDouble.empty();
  }

  /** The same at the top of the thigh. */
  default OptionalDouble thighShare() {
    return OptionalDouble.empty();
  }

  /**
   * By how much the pressure on the skin rises where the calf contracts with all its might [Pa].
   */
  default double stiffness() {
    return 0;
  }
}
