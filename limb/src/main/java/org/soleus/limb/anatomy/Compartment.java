package org.soleus.limb.anatomy;

/** What surrounds a vein and presses on it. */
public enum Compartment {
  /** Sole of the foot: weight and small foot muscles. */
  PLANTAR,
  /** Deep posterior compartment and soleus. */
  SOLEUS,
  /** Heads of the gastrocnemius. */
  GASTROCNEMIUS,
  /** Anterior compartment of the calf. */
  ANTERIOR,
  /** Lateral compartment of the calf: peroneal muscles. */
  LATERAL,
  /** Thigh muscles. */
  THIGH,
  /** Skin and fat: only what is worn presses here. */
  SUBCUTANEOUS,
  /** Vessel sheath deep to the fascia but between the muscles. */
  INTERMUSCULAR,
  ABDOMEN,
  THORAX
}
