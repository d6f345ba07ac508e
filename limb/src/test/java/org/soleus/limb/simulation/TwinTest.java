package org.soleus.limb.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.limb.anatomy.DefaultLeg;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.Person;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.anatomy.VeinSegment;
import org.soleus.limb.anatomy.WallClass;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.duplex.DuplexFinding.Patency;
import org.soleus.limb.duplex.DuplexFinding.Position;
import org.soleus.limb.duplex.DuplexMap;
import org.soleus.limb.physiology.Parameter;
import org.soleus.limb.physiology.Parameters;

/** What a duplex map, a person and years make of the default leg. */
class TwinTest {
  private final Leg usual = DefaultLeg.of(Person.REFERENCE, Side.LEFT, Parameters.DEFAULT);

  private static VeinSegment vein(Leg leg, Vein vein) {
    return leg.segment(vein).orElseThrow();
  }

  @Test
  void anEmptyMapLeavesTheUsualLeg() {
    Twin twin = Findings.twin();
    assertThat(twin.leg().veins()).isEqualTo(usual.veins());
    assertThat(twin.notes()).hasSize(1);
  }

  @Test
  void aRefluxingTrunkIsVaricoseAlongItsRefluxAndNowhereElse() {
    // the mid thigh between was not examined
    Leg leg =
        Findings.leg(
            Findings.refluxing(Vein.GSV_DISTAL_THIGH), Findings.refluxing(Vein.GSV_PROXIMAL_THIGH));
    for (Vein vein : List.of(Vein.GSV_DISTAL_THIGH, Vein.GSV_MID_THIGH, Vein.GSV_PROXIMAL_THIGH)) {
      assertThat(vein(leg, vein).wall()).as(vein.key()).isEqualTo(WallClass.VARICOSE);
    }
    for (Vein vein : List.of(Vein.GSV_PROXIMAL_CALF, Vein.GSV_JUNCTION, Vein.SSV_PROXIMAL)) {
      assertThat(vein(leg, vein).wall()).as(vein.key()).isEqualTo(WallClass.SAPHENOUS);
    }
    assertThat(leg.segment(Vein.CALF_VARICES)).isPresent();
  }

  @Test
  void deepRefluxChangesNoWall() {
    Leg leg = Findings.leg(Findings.refluxing(Vein.POPLITEAL_PROXIMAL));
    assertThat(leg.veins()).isEqualTo(usual.veins());
  }

  @Test
  void reentryPerforatorsBelowARefluxingTrunkAreWide() {
    double wide = Parameters.DEFAULT.get(Parameter.REENTRY_DIAMETER);
    Twin great = Findings.twin(Findings.refluxing(Vein.GSV_MID_THIGH));
    assertThat(vein(great.leg(), Vein.PARATIBIAL_MID).diameter()).isEqualTo(wide);
    assertThat(vein(great.leg(), Vein.PARATIBIAL_MID).recorded()).isFalse();
    assertThat(vein(great.leg(), Vein.LATERAL_CALF_PERFORATOR).diameter()).isLessThan(wide);
    assertThat(great.notes()).anyMatch(note -> note.contains("re-entry perforators 3.0 mm wide"));
    Leg small = Findings.leg(Findings.refluxing(Vein.SSV_PROXIMAL));
    assertThat(vein(small, Vein.LATERAL_CALF_PERFORATOR).diameter()).isEqualTo(wide);
    assertThat(vein(small, Vein.PARATIBIAL_MID).diameter()).isLessThan(wide);
  }

  @Test
  void eachOfTwoRefluxingTrunksHasItsReentry() {
    double wide = Parameters.DEFAULT.get(Parameter.REENTRY_DIAMETER);
    Leg both =
        Findings.leg(Findings.refluxing(Vein.GSV_MID_THIGH), Findings.refluxing(Vein.SSV_PROXIMAL));
    assertThat(vein(both, Vein.PARATIBIAL_MID).diameter()).isEqualTo(wide);
    assertThat(vein(both, Vein.LATERAL_CALF_PERFORATOR).diameter()).isEqualTo(wide);
  }

  @Test
  void aPerforatorThatWasMeasuredKeepsItsWidth() {
    Leg leg =
        Findings.leg(
            Findings.refluxing(Vein.GSV_MID_THIGH),
            Findings.wide(Vein.PARATIBIAL_MID, Position.STANDING, 0.0018));
    assertThat(vein(leg, Vein.PARATIBIAL_MID).diameter()).isEqualTo(0.0018);
  }

  @Test
  void refluxOfTheJunctionAloneNeedsNoReentry() {
    Leg leg = Findings.leg(Findings.refluxing(Vein.GSV_JUNCTION));
    assertThat(leg.segment(Vein.CALF_VARICES)).isEmpty();
    assertThat(vein(leg, Vein.PARATIBIAL_MID)).isEqualTo(vein(usual, Vein.PARATIBIAL_MID));
  }

  @Test
  void aNarrowedVeinHasLessLumenAndIsOtherwiseAsItWas() {
    Leg leg = Findings.leg(Findings.narrowed(Vein.FEMORAL_MID, Patency.NARROWED, 0.7));
    VeinSegment narrowed = vein(leg, Vein.FEMORAL_MID);
    assertThat(narrowed.lumen()).isCloseTo(0.3, within(1e-12));
    assertThat(narrowed.narrowed(1)).isEqualTo(vein(usual, Vein.FEMORAL_MID));
    assertThat(vein(half(Patency.NARROWED), Vein.FEMORAL_MID).lumen()).isEqualTo(0.5);
  }

  @Test
  void aRecanalisedVeinIsScarredAndItsValvesNoLongerClose() {
    VeinSegment scarred = vein(half(Patency.RECANALISED), Vein.FEMORAL_MID);
    assertThat(scarred.wall()).isEqualTo(WallClass.SCARRED);
    assertThat(scarred.leak()).isEqualTo(1);
    assertThat(scarred.lumen()).isEqualTo(0.5);
    assertThat(scarred.open()).isTrue();
  }

  @Test
  void anOccludedVeinIsClosed() {
    assertThat(vein(half(Patency.OCCLUDED), Vein.FEMORAL_MID).open()).isFalse();
  }

  private static Leg half(Patency patency) {
    return Findings.leg(Findings.lumen(Vein.FEMORAL_MID, patency));
  }

  @ParameterizedTest
  @CsvSource({
    "COMMON_ILIAC, NARROWED, PELVIC_CROSSING, 1.8",
    "EXTERNAL_ILIAC, OCCLUDED, PUBIC_CROSSING, 1.8",
    "CAVA_INFRARENAL, RECANALISED, GONADAL, 1.8",
    "FEMORAL_MID, OCCLUDED, DEEP_FEMORAL_COMMUNICATION, 1.8",
    "FEMORAL_MID, OCCLUDED, PELVIC_CROSSING, 1",
    "COMMON_ILIAC, OCCLUDED, DEEP_FEMORAL_COMMUNICATION, 1",
    "PERONEAL_DISTAL, OCCLUDED, ASCENDING_LUMBAR, 1"
  })
  void collateralsWidenAroundAnObstruction(
      Vein obstructed, Patency patency, Vein collateral, double factor) {
    Leg leg = Findings.leg(Findings.lumen(obstructed, patency));
    assertThat(vein(leg, collateral).diameter() / vein(usual, collateral).diameter())
        .isCloseTo(factor, within(1e-12));
  }

  @Test
  void aDiameterTakenLyingIsLessThanStandingAndMoreSoInASofterWall() {
    double lying = 0.009;
    Leg leg = Findings.leg(Findings.wide(Vein.FEMORAL_MID, Position.SUPINE, lying));
    VeinSegment soft = vein(leg, Vein.FEMORAL_MID);
    assertThat(soft.recorded()).isTrue();
    assertThat(soft.diameter()).isGreaterThan(1.1 * lying);
    Leg after = Findings.leg(recanalised(Vein.FEMORAL_MID, lying));
    VeinSegment scarred = vein(after, Vein.FEMORAL_MID);
    assertThat(scarred.diameter()).isBetween(lying, soft.diameter());
    assertThat(scarred.diameter()).isEqualTo(new VeinWalls(after).standingDiameter(scarred, lying));
  }

  private static DuplexFinding recanalised(Vein vein, double lyingDiameter) {
    DuplexFinding sized = Findings.wide(vein, Position.SUPINE, lyingDiameter);
    return new DuplexFinding(
        vein,
        Position.SUPINE,
        sized.diameter(),
        sized.reflux(),
        Patency.RECANALISED,
        OptionalDouble.of(0.3),
        "");
  }

  @ParameterizedTest
  @CsvSource({
    // height, weight, weeks, mmHg
    "1.75, 72, 0, 5",
    "1.75, 120, 0, 10.17",
    "1.75, 50, 0, 2.63",
    "1.75, 72, 12, 5",
    "1.75, 72, 26, 9",
    "1.75, 72, 40, 13",
    "1.75, 72, 43, 13",
    "1.40, 250, 40, 30"
  })
  void theAbdomenPressesWithWeightAndTowardsTerm(
      double height, double weight, double weeks, double pressure) {
    Person person = new Person(Person.Sex.FEMALE, 30, height, weight, weeks);
    Leg leg =
        Twin.of(person, Side.LEFT, Set.of(), new DuplexMap(List.of()), Parameters.DEFAULT).leg();
    assertThat(leg.parameters().inUnit(Parameter.ABDOMINAL_PRESSURE))
        .isCloseTo(pressure, within(0.01));
  }

  @Test
  void variantsAreTheTwins() {
    Leg leg =
        Twin.of(
                Person.REFERENCE,
                Side.LEFT,
                Set.of("duplicated_femoral"),
                new DuplexMap(List.of()),
                Parameters.DEFAULT)
            .leg();
    assertThat(vein(leg, Vein.FEMORAL_MID).parallel()).isEqualTo(2);
  }
}
