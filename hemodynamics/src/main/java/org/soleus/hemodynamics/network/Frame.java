package org.soleus.hemodynamics.network;

import org.soleus.hemodynamics.load.Signal;

/**
 * A straight line fixed to a moving body segment: height above the heart z(ξ, t) = origin(t) + ξ
 * slope(t).
 *
 * @param name for messages
 * @param origin height of ξ = 0 above the reference level [m]
 * @param slope height gained per length along the frame, sine of its inclination [1]
 */
public record Frame(String name, Signal origin, Signal slope) {}
