package org.soleus.hemodynamics.verification;

/** What a method is to achieve on a problem; fixed beforehand, not fitted to what it does. */
public sealed interface Expectation {
  /**
   * The mean error falls with a power of the cell length.
   *
   * @param order least observed order of every quantity [1]
   * @param error largest mean error of every quantity at the finest resolution [1]
   */
  record Converges(double order, double error) implements Expectation {}

  /**
   * The error is small at every resolution, where there is nothing to converge or round-off is met.
   *
   * @param error largest error of every quantity anywhere [1]
   */
  record Within(double error) implements Expectation {}

  /**
   * The method's equations do not hold this problem.
   *
   * @param why in a sentence
   */
  record NotRepresented(String why) implements Expectation {}
}
