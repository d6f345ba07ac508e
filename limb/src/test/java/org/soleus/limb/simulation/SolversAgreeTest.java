package org.soleus.limb.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractDoubleAssert;
import org.junit.jupiter.api.Test;
import org.soleus.hemodynamics.scheme.CourantControl;
import org.soleus.hemodynamics.scheme.ExplicitSolver;
import org.soleus.hemodynamics.scheme.Solver;
import org.soleus.limb.anatomy.DefaultLeg;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.Person;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.physiology.Parameters;
import org.soleus.limb.protocol.Action;
import org.soleus.limb.protocol.Protocol;
import org.soleus.limb.protocol.Protocols;

/** Two solvers, one leg: what the laboratory measures does not hang on the solver (theory 4). */
class SolversAgreeTest {
  private static Map<String, Double> measured(Solver solver, Protocol protocol) {
    Leg leg = DefaultLeg.of(Person.REFERENCE, Side.LEFT, Parameters.DEFAULT);
    LaboratoryResult result = new VirtualLaboratory(solver).examine(leg, protocol);
    assertThat(result.volumeError()).isLessThan(1e-12);
    return result.measurements().stream()
        .filter(Measurement.Taken.class::isInstance)
        .map(Measurement.Taken.class::cast)
        .collect(
            Collectors.toMap(one -> one.measure() + " " + one.site(), Measurement.Taken::inUnit));
  }

  private static void compare(Protocol protocol, BiConsumer<Double, AbstractDoubleAssert<?>> rule) {
    Map<String, Double> workhorse = measured(Solver.usual(), protocol);
    Map<String, Double> judge = measured(new ExplicitSolver(CourantControl.DEFAULT), protocol);
    assertThat(judge.keySet()).isEqualTo(workhorse.keySet()).isNotEmpty();
    workhorse.forEach(
        (measure, value) -> rule.accept(value, assertThat(judge.get(measure)).as(measure)));
  }

  @Test
  void ambulatoryPressureAndRefillTimeAgree() {
    compare(Protocols.tiptoe(), (value, judge) -> judge.isCloseTo(value, within(0.02 * value)));
  }

  @Test
  void plethysmographyAgrees() {
    compare(
        Protocols.plethysmography(),
        (value, judge) -> judge.isCloseTo(value, within(0.02 * value)));
  }

  @Test
  void refluxAfterARapidCuffAgrees() {
    Protocol cuff =
        Protocols.cuff(
            Action.CuffSite.CALF,
            Vein.POPLITEAL_PROXIMAL,
            Vein.FEMORAL_MID,
            Vein.COMMON_FEMORAL_PROXIMAL,
            Vein.GSV_MID_THIGH);
    // durations [s] by two samples of 10 ms, velocities [cm/s] by a tenth
    compare(
        cuff, (value, judge) -> judge.isCloseTo(value, within(value < 1 ? 0.0201 : 0.1 * value)));
  }
}
