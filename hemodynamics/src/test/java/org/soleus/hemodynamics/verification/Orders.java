package org.soleus.hemodynamics.verification;

/** Orders of convergence. */
final class Orders {
  private Orders() {}

  /** Observed order of each quantity from three resolutions, each twice as fine as the last. */
  static double[] of(double[][] coarse, double[][] middle, double[][] fine) {
    double[] orders = new double[coarse.length];
    for (int p = 0; p < orders.length; p++) {
      double far = 0;
      double near = 0;
      for (int k = 1; k < coarse[p].length; k++) {
        far += Math.abs(coarse[p][k] - middle[p][k]);
        near += Math.abs(middle[p][k] - fine[p][k]);
      }
      orders[p] = Math.log(far / near) / Math.log(2);
    }
    return orders;
  }
}
