package org.soleus.limb.anatomy;

/** Where a vein lies, in the terms of the international nomenclature. */
public enum VeinSystem {
  /** Above the muscle fascia: saphenous trunks, accessory and arch veins. */
  SUPERFICIAL,
  /** Below the fascia: tibial to caval, and the muscular sinuses and veins. */
  DEEP,
  /** Through the fascia, from superficial to deep. */
  PERFORATING,
  /** Veins too small to name, gathered by region. */
  SMALL_VEINS
}
