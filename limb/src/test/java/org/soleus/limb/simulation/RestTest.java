package org.soleus.limb.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soleus.hemodynamics.units.Units.MMHG;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.network.Tube;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Recording;
import org.soleus.hemodynamics.recording.Span;
import org.soleus.hemodynamics.scheme.Outcome;
import org.soleus.hemodynamics.scheme.SemiImplicitSolver;
import org.soleus.hemodynamics.scheme.StepControl;
import org.soleus.limb.anatomy.DefaultLeg;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.Person;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.duplex.DuplexFinding.Patency;
import org.soleus.limb.physiology.Parameters;
import org.soleus.limb.protocol.Action;
import org.soleus.limb.protocol.Posture;
import org.soleus.limb.protocol.Protocol;
import org.soleus.limb.treatment.StockingClass;
import org.soleus.limb.treatment.Treatment;

/** With inflow, breath and pumps off, blood at rest stays at rest in every posture. */
class RestTest {
  private static final double MINUTE = 60;

  @ParameterizedTest
  @EnumSource(Posture.Named.class)
  void bareLeg(Posture.Named posture) {
    assertAtRest(leg(), still(posture.posture(), List.of()));
  }

  @ParameterizedTest
  @EnumSource(Posture.Named.class)
  void underStockingAndCuff(Posture.Named posture) {
    Leg worn = leg().wearing(StockingClass.named("ral_2").stocking(Treatment.StockingLength.THIGH));
    // inflated long before the leg is looked at, and never let go
    Action cuff =
        new Action.Inflate(-MINUTE, "cuff", Action.CuffSite.CALF, 15 * MMHG, 1e-6, 10 * MINUTE, 1);
    assertAtRest(worn, still(posture.posture(), List.of(cuff)));
  }

  /** An obstructed way out, ways round it across the midline, and a scarred wall. */
  @ParameterizedTest
  @EnumSource(names = {"STANDING", "SQUATTING", "CYCLING", "TRENDELENBURG"})
  void afterThrombosis(Posture.Named posture) {
    Leg obstructed =
        Findings.leg(
            Findings.lumen(Vein.COMMON_ILIAC, Patency.OCCLUDED),
            Findings.narrowed(Vein.EXTERNAL_ILIAC, Patency.NARROWED, 0.6),
            Findings.narrowed(Vein.FEMORAL_MID, Patency.RECANALISED, 0.6));
    assertAtRest(obstructed, still(posture.posture(), List.of()));
  }

  private static Leg leg() {
    return DefaultLeg.of(Person.REFERENCE, Side.LEFT, Parameters.DEFAULT);
  }

  private static Protocol still(Posture posture, List<Action> timeline) {
    return new Protocol(
        "rest", "Rest", "", posture, 0, MINUTE, 1, false, timeline, List.of(), List.of());
  }

  private static void assertAtRest(Leg leg, Protocol protocol) {
    Network network = LegNetwork.withoutInflow(leg, protocol);
    List<Probe> probes = new ArrayList<>();
    for (Tube tube : network.tubes()) {
      probes.add(new Probe.Velocity(tube.name(), 0.5));
      probes.add(new Probe.Volume(List.of(tube.name()), List.of()));
    }
    Outcome outcome =
        new SemiImplicitSolver(StepControl.DEFAULT).run(network, probes, new Span(0, 0, MINUTE, 1));
    assertThat(outcome).isInstanceOf(Outcome.Completed.class);
    Recording recording = ((Outcome.Completed) outcome).recording();
    for (int k = 0; k < probes.size(); k += 2) {
      for (int sample = 0; sample < recording.size(); sample++) {
        assertThat(Math.abs(recording.value(k, sample)))
            .as("velocity [m/s], %s", probes.get(k))
            .isLessThan(1e-10);
      }
      double first = recording.value(k + 1, 0);
      assertThat(recording.value(k + 1, recording.size() - 1))
          .as("volume [m³], %s", probes.get(k + 1))
          .isCloseTo(first, org.assertj.core.data.Offset.offset(1e-12 * first));
    }
    assertThat(recording.balance().relativeError()).isLessThan(1e-12);
  }
}
