package org.soleus.limb.measurement;

/**
 * Fluid that leaves the vessels of a region and stays in its tissue (theory 3.12): dw/dt = K V (p −
 * p₀ − w / (c V)), with the venous pressure p, the pressure p₀ at which lymph keeps up with
 * filtration, the filtration coefficient K and the tissue's compliance c per volume V. What is
 * filtered is not taken from the blood: it is a few per cent of the flow.
 *
 * @param filtration K [1/(Pa s)]: volume per volume of tissue
 * @param balance p₀ [Pa]
 * @param compliance c of the tissue per volume [1/Pa]
 * @param tissue V [m³]
 */
public record Swelling(double filtration, double balance, double compliance, double tissue) {
  /**
   * The fluid over time [m³], from none at the first sample.
   *
   * @param pressure in the veins [Pa]
   * @param interval between samples [s]
   */
  public double[] of(double[] pressure, double interval) {
    double[] fluid = new double[pressure.length];
    double rate = filtration / compliance; // of the way to where filtration ends
    double share = -Math.expm1(-rate * interval);
    for (int k = 1; k < pressure.length; k++) {
      double mean = 0.5 * (pressure[k - 1] + pressure[k]);
      double end = compliance * tissue * (mean - balance);
      fluid[k] = fluid[k - 1] + share * (end - fluid[k - 1]);
    }
    return fluid;
  }
}
