package org.soleus.limb.simulation;

import java.util.List;
import org.soleus.limb.measurement.Curve;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.protocol.Protocol;

/**
 * What one protocol found on one leg.
 *
 * @param protocol what was done
 * @param measurements in the order of the protocol's requests
 * @param curves what was kept
 * @param volumeError relative error of the run's volume balance [1]
 */
public record LaboratoryResult(
    Protocol protocol, List<Measurement> measurements, List<Curve> curves, double volumeError) {
  /** Copies the lists. */
  public LaboratoryResult {
    measurements = List.copyOf(measurements);
    curves = List.copyOf(curves);
  }
}
