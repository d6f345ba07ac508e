package org.soleus.hemodynamics.network;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** State in which a run begins. */
public sealed interface Start {
  /**
   * Blood at rest under the head of the first end with a given pressure (0 without such an end),
   * valves half open.
   */
  Start REST = new Rest();

  /** Blood at rest. */
  record Rest() implements Start {}

  /**
   * Given lumens and velocities; chambers and beds as at rest.
   *
   * @param tubes state of each tube, in the order of the network
   */
  record Given(List<Along> tubes) implements Start {
    /** Copies the list. */
    public Given {
      tubes = List.copyOf(tubes);
    }
  }

  /**
   * State along a tube, as functions of the fraction of its length [0..1].
   *
   * @param areaRatio A/A0 [1], positive
   * @param velocity mean velocity [m/s], positive from start to end
   */
  record Along(DoubleUnaryOperator areaRatio, DoubleUnaryOperator velocity) {}
}
