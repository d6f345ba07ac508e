package org.soleus.hemodynamics.verification;

/**
 * How far a run is from the exact solution, relative to the comparison's scale.
 *
 * @param mean mean absolute error, L1 [1]
 * @param rootMeanSquare root of the mean square of the error, L2 [1]
 * @param largest largest error [1]
 */
public record Deviation(double mean, double rootMeanSquare, double largest) {}
