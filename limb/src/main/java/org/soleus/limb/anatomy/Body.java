package org.soleus.limb.anatomy;

/**
 * Heights above the sole, standing, at which the body bends or the pressure is known.
 *
 * @param ankle medial malleolus [m]
 * @param knee joint line [m]
 * @param hip joint, taken at the groin [m]
 * @param diaphragm where the abdomen ends [m]
 * @param heart right atrium [m]
 */
public record Body(double ankle, double knee, double hip, double diaphragm, double heart) {}
