package org.soleus.limb.anatomy;

/**
 * A point where veins meet.
 *
 * @param name for the network and messages
 * @param height above the sole, standing [m]
 */
public record Landmark(String name, double height) {}
