package org.soleus.hemodynamics.network;

/**
 * Properties of blood.
 *
 * @param density [kg/m³]
 * @param viscosity [Pa s]
 */
public record Blood(double density, double viscosity) {}
