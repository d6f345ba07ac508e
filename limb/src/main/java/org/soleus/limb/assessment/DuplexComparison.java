package org.soleus.limb.assessment;

import java.util.OptionalDouble;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.measurement.Measurement;

/**
 * A recorded reflux test beside the twin's own examination of the same vein.
 *
 * @param recorded line of the duplex map with a reflux test
 * @param simulatedDuration reflux duration of the twin
 * @param simulatedPeak peak reflux velocity of the twin
 * @param leak inferred leak of the vein's valves [1], empty where the valves were left competent
 */
public record DuplexComparison(
    DuplexFinding recorded,
    Measurement simulatedDuration,
    Measurement simulatedPeak,
    OptionalDouble leak) {}
