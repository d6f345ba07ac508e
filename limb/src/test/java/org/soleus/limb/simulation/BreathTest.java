package org.soleus.limb.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.soleus.limb.anatomy.DefaultLeg;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.Person;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.measurement.Curve;
import org.soleus.limb.physiology.Parameters;
import org.soleus.limb.protocol.Action;
import org.soleus.limb.protocol.Posture;
import org.soleus.limb.protocol.Protocol;
import org.soleus.limb.protocol.Request;

/** Lying, femoral flow swings with the breath, more with a deep one, and not with a held one. */
class BreathTest {
  @Test
  void depthDrivesTheSwing() {
    Leg leg = DefaultLeg.of(Person.REFERENCE, Side.LEFT, Parameters.DEFAULT);
    Protocol protocol =
        new Protocol(
            "breath",
            "Breath",
            "",
            Posture.Named.SUPINE.posture(),
            120,
            60,
            0.05,
            true,
            List.of(new Action.Breathe(20, "deep", 1, 3), new Action.Breathe(40, "held", 1, 0)),
            List.of(),
            List.of(new Protocol.Trace(Request.Quantity.VELOCITY, Vein.FEMORAL_MID)));
    Curve velocity = VirtualLaboratory.usual().examine(leg, protocol).curves().getFirst();
    double quiet = swing(velocity, 8, 20);
    assertThat(swing(velocity, 28, 40)).as("deep").isGreaterThan(1.5 * quiet);
    assertThat(swing(velocity, 52, 60)).as("held").isLessThan(0.2 * quiet);
  }

  private static double swing(Curve curve, double from, double to) {
    return curve.highest(from, to) - curve.lowest(from, to);
  }
}
