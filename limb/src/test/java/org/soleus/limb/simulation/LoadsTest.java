package org.soleus.limb.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.soleus.hemodynamics.load.Signal;
import org.soleus.limb.anatomy.Compartment;
import org.soleus.limb.anatomy.DefaultLeg;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.Person;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.physiology.Parameter;
import org.soleus.limb.physiology.Parameters;
import org.soleus.limb.protocol.Action;
import org.soleus.limb.protocol.Exercise;
import org.soleus.limb.protocol.Gait;
import org.soleus.limb.protocol.Posture;
import org.soleus.limb.protocol.Protocol;
import org.soleus.limb.protocol.Protocols;

/** What a timeline does to the legs. */
class LoadsTest {
  private final Leg leg = DefaultLeg.of(Person.REFERENCE, Side.LEFT, Parameters.DEFAULT);

  private static Protocol standing(Action... timeline) {
    Protocol still = Protocols.still(Posture.Named.STANDING.posture(), 60);
    return new Protocol(
        still.name(),
        still.title(),
        still.description(),
        still.start(),
        still.settle(),
        still.duration(),
        still.sampling(),
        still.breathing(),
        List.of(timeline),
        List.of(),
        List.of());
  }

  private static Action tiptoe(double effort) {
    return new Action.Contract(5, "", Exercise.TIPTOE, 10, 1, 0.6, effort);
  }

  private static double soleus(Leg leg, Action... timeline) {
    return Loads.on(leg, standing(timeline)).muscle(Compartment.SOLEUS).at(5.3);
  }

  @Test
  void aMusclePressesInItsBurstsAndLetsGoBetween() {
    Signal soleus = Loads.on(leg, standing(tiptoe(1))).muscle(Compartment.SOLEUS);
    double full = leg.parameters().get(Parameter.SOLEUS_CONTRACTION);
    assertThat(soleus.at(4.9)).isZero();
    assertThat(soleus.at(5.3)).isCloseTo(full, within(1e-9));
    assertThat(soleus.at(5.8)).isZero();
    assertThat(soleus.at(14.3)).isCloseTo(full, within(1e-9));
    assertThat(soleus.at(15.3)).isZero();
  }

  @Test
  void strengthAnkleAndEffortWeakenTheCalf() {
    double full = soleus(leg, tiptoe(1));
    assertThat(soleus(leg, tiptoe(0.4))).isCloseTo(0.4 * full, within(1e-9));
    Leg weak = leg.with(leg.parameters().with(Parameter.CALF_STRENGTH, 0.5));
    assertThat(soleus(weak, tiptoe(1))).isCloseTo(0.5 * full, within(1e-9));
    Leg stiff = leg.with(leg.parameters().with(Parameter.ANKLE_RANGE, 20));
    assertThat(soleus(stiff, tiptoe(1))).isCloseTo(full / 3, within(1e-9));
    Leg supple = leg.with(leg.parameters().with(Parameter.ANKLE_RANGE, 75));
    assertThat(soleus(supple, tiptoe(1))).isCloseTo(full, within(1e-9));
  }

  @Test
  void legsTakeTurnsInGaitAndMoveTogetherOnTiptoe() {
    Action.Contract walk = Gait.walking(10, "", 1.2, 40);
    Protocol walking = standing(tiptoe(1), walk);
    Signal here = Loads.on(leg, walking).muscle(Compartment.GASTROCNEMIUS);
    Signal there = Loads.beside(leg, walking).muscle(Compartment.GASTROCNEMIUS);
    assertThat(there.at(5.3)).isEqualTo(here.at(5.3)).isPositive();
    double half = 0.5 * walk.period();
    for (double t = 20; t < 40; t += 0.13) {
      assertThat(there.at(t + half)).isCloseTo(here.at(t), within(1e-6));
    }
    double stance = walk.at() + 10.3 * walk.period();
    assertThat(here.at(stance)).isPositive();
    assertThat(there.at(stance)).isZero();
  }

  @Test
  void oneSpeedMayFollowAnother() {
    Action.Contract slow = Gait.walking(0, "", 0.3, 20);
    Action.Contract fast = Gait.walking(slow.end(), "", 3, 20);
    for (Compartment muscle : Loads.muscles()) {
      for (Loads loads :
          List.of(Loads.on(leg, standing(slow, fast)), Loads.beside(leg, standing(slow, fast)))) {
        assertThat(loads.muscle(muscle).at(30)).isNotNegative().isFinite();
      }
    }
  }

  @Test
  void cuffsAreOnTheLegThatIsExamined() {
    Action cuff = new Action.Inflate(5, "", Action.CuffSite.CALF, 8000, 1, 10, 1);
    assertThat(Loads.on(leg, standing(cuff)).cuffs()).containsOnlyKeys(Action.CuffSite.CALF);
    assertThat(Loads.beside(leg, standing(cuff)).cuffs()).isEmpty();
  }

  @Test
  void aStenosisLeavesRestingFlowAndLimitsTheRest() {
    Action.Contract run = Gait.running(5, "", 3, 40);
    double wanted = Loads.on(leg, standing(run)).demandOfCalf().at(40);
    Leg ill = leg.with(leg.parameters().with(Parameter.ANKLE_BRACHIAL_INDEX, 0.5));
    Signal given = Loads.on(ill, standing(run)).demandOfCalf();
    assertThat(wanted).isGreaterThan(2);
    assertThat(given.at(0)).isCloseTo(1, within(1e-12));
    // as much again is lost as the arterioles can win by opening in full
    assertThat(given.at(40)).isCloseTo(1 / (0.5 + 0.5 / wanted), within(1e-12));
  }

  @Test
  void electrodesAskForNoBlood() {
    Action driven = new Action.Contract(5, "", Exercise.STIMULATION, 20, 2, 0.5, 1);
    assertThat(Loads.on(leg, standing(driven)).demandOfCalf().at(40)).isEqualTo(1);
  }

  @Test
  void aThighWorksWhereLegsTakeTurns() {
    assertThat(Loads.on(leg, standing(tiptoe(1))).demandOfThigh().at(14)).isEqualTo(1);
    Action walk = Gait.walking(5, "", 1.2, 40);
    assertThat(Loads.on(leg, standing(walk)).demandOfThigh().at(40)).isGreaterThan(1.5);
  }
}
