package org.soleus.limb.anatomy;

/** Which leg. */
public enum Side {
  LEFT,
  RIGHT;

  /** The other one. */
  public Side opposite() {
    return this == LEFT ? RIGHT : LEFT;
  }
}
