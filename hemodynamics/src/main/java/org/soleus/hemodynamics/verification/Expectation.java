package org.soleus.hemodynamics.verification;

/** What a method is to achieve on a problem; fixed beforehand, not fitted to what it does. */
public sealed interface Expectation {
  /**
   * The error falls with a power of the cell length.
   *
   * @param order least observed order of the mean error, L1, of every quantity [1]
   * @param squares least observed order of the root mean square error, L2, of every quantity [1]
   * @param error largest mean error of every quantity at the finest resolution [1]
   */
  record Converges(double order, double squares, double error) implements Expectation {}

  /**
   * The error is small at every resolution, where there is nothing to converge or round-off is met.
   *
   * @param error largest error of every quantity anywhere [1]
   */
  record Within(double error) implements Expectation {}

  /**
   * The method is not tried on this problem.
   *
   * @param why in words, such as what its equations do not hold
   */
  record NotRun(String why) implements Expectation {}
}
