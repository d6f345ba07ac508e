package org.soleus.limb.anatomy;

/** Kinds of vein wall, each with its own tube law. */
public enum WallClass {
  /** Thick-walled superficial trunks and their larger tributaries. */
  SAPHENOUS,
  /** Tibial and peroneal veins, plantar veins. */
  DEEP_CALF,
  /** Sinuses and veins within the calf muscles. */
  MUSCULAR,
  /** Popliteal and femoral veins. */
  FEMORAL,
  /** Iliac veins and cava. */
  CENTRAL,
  /** Small veins and venules. */
  SMALL,
  /** Dilated and remodelled: refluxing trunks and slack tributaries. */
  VARICOSE,
  /** Thickened and stiff after thrombosis. */
  SCARRED
}
