package org.soleus.limb.anatomy;

/** Which leg. */
public enum Side {
  LEFT,
  RIGHT
}
