package org.soleus.limb.treatment;

import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.anatomy.Worn;

/** A measure that changes the leg, or what it wears. */
public sealed interface Treatment {
  /** Short words for tables. */
  String label();

  /**
   * A graduated compression stocking.
   *
   * @param name class or free name, such as "RAL class II"
   * @param anklePressure interface pressure at the ankle (level B) [Pa]
   * @param length how far up it reaches
   */
  record CompressionStocking(String name, double anklePressure, StockingLength length)
      implements Treatment, Worn {
    @Override
    public boolean coversThigh() {
      return length == StockingLength.THIGH;
    }

    @Override
    public String label() {
      return "Compression stocking, "
          + name
          + ", "
          + (length == StockingLength.KNEE ? "knee" : "thigh")
          + " length";
    }
  }

  /** How far up a stocking reaches. */
  enum StockingLength {
    KNEE,
    THIGH
  }

  /**
   * Endovenous thermal ablation: a length of saphenous trunk is closed.
   *
   * @param from distal end, included
   * @param to proximal end, included
   */
  record ThermalAblation(Vein from, Vein to) implements Treatment {
    @Override
    public String label() {
      return "Thermal ablation, " + from.label() + (from == to ? "" : " to " + to.label());
    }
  }
}
