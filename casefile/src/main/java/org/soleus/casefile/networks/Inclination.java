package org.soleus.casefile.networks;

import org.soleus.hemodynamics.load.Signal;

/**
 * Height gained per length along a frame, from its tilt.
 *
 * @param tilt inclination [degrees]: 0 lying, 90 upright
 */
record Inclination(Signal tilt) implements Signal {
  @Override
  public double at(double t) {
    return Math.sin(Math.toRadians(tilt.at(t)));
  }

  @Override
  public double nextBreak(double t) {
    return tilt.nextBreak(t);
  }
}
