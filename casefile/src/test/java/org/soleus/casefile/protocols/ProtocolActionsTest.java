package org.soleus.casefile.protocols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.soleus.hemodynamics.units.Units.MMHG;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.soleus.casefile.fault.Reading;
import org.soleus.casefile.fault.Reading.Read;
import org.soleus.casefile.fault.Reading.Rejected;
import org.soleus.casefile.fault.Shown;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.protocol.Action;
import org.soleus.limb.protocol.Action.Contract;
import org.soleus.limb.protocol.Action.CuffSite;
import org.soleus.limb.protocol.Action.Inflate;
import org.soleus.limb.protocol.Action.Valsalva;
import org.soleus.limb.protocol.Exercise;
import org.soleus.limb.protocol.Gait;
import org.soleus.limb.protocol.Posture;
import org.soleus.limb.protocol.Protocol;
import org.soleus.limb.protocol.Request;
import org.soleus.limb.protocol.Request.Quantity;
import org.soleus.limb.protocol.Request.Refill;
import org.soleus.limb.protocol.Request.Technique;
import org.soleus.limb.protocol.Request.ValveCycle;
import org.soleus.limb.protocol.Request.VenousOcclusion;

/** Actions, postures, measures and quantities of protocol files, one by one. */
class ProtocolActionsTest {
  private static Reading<Protocol> parsed(String posture, String timeline, String rest) {
    return ProtocolFile.parse(
        "mine.yaml",
        """
        soleus_protocol: 1
        name: mine
        title: Mine
        posture: %s
        settle_s: 0
        duration_s: 100
        sampling_s: 0.1
        timeline: [%s]
        %s
        """
            .formatted(posture, timeline, rest));
  }

  private static Protocol protocol(String posture, String timeline, String rest) {
    return switch (parsed(posture, timeline, rest)) {
      case Read<Protocol>(Protocol protocol) -> protocol;
      case Rejected<Protocol> rejected -> throw new AssertionError(rejected.message());
    };
  }

  private static List<Action> timeline(String actions) {
    return protocol("standing", actions, "record: [{quantity: calf_volume}]").timeline();
  }

  private static Action action(String action) {
    return timeline(action).getFirst();
  }

  private static List<Request> measures(String timeline, String measures) {
    return protocol("sitting", timeline, "measure: [" + measures + "]").measures();
  }

  @ParameterizedTest
  @CsvSource({
    "tiptoe, TIPTOE",
    "dorsiflexion, DORSIFLEXION",
    "plantarflexion, PLANTARFLEXION",
    "ankle_pumping, ANKLE_PUMPING",
    "stimulation, STIMULATION"
  })
  void contractions(String word, Exercise exercise) {
    assertThat(action("{at_s: 2, " + word + ": {times: 5, rate_hz: 0.5, hold_s: 1, effort: 0.4}}"))
        .isEqualTo(new Contract(2, "", exercise, 5, 2, 1, 0.4));
    assertThat(action("{at_s: 2, " + word + ": {hold_s: 1}}"))
        .isEqualTo(new Contract(2, "", exercise, 1, 2, 1, 1));
  }

  @Test
  void walkingAndRunningAtASpeed() {
    assertThat(action("{at_s: 2, label: go, walk: {speed_km_h: 3.6, duration_s: 30}}"))
        .isEqualTo(Gait.walking(2, "go", 1, 30));
    assertThat(action("{at_s: 2, label: go, run: {speed_km_h: 9, duration_s: 30}}"))
        .isEqualTo(Gait.running(2, "go", 2.5, 30));
  }

  @Test
  void cyclingAtACadence() {
    assertThat(action("{at_s: 2, cycle: {cadence_rpm: 60, duration_s: 30.5, effort: 0.5}}"))
        .isEqualTo(new Contract(2, "", Exercise.CYCLING, 30, 1, 1, 0.5));
  }

  @Test
  void aCoughIsAShortStrain() {
    Valsalva cough = (Valsalva) action("{at_s: 2, cough: {pressure_mmHg: 80}}");
    assertThat(cough.pressure()).isCloseTo(80 * MMHG, within(1e-9));
    assertThat(cough.end() - cough.at()).isCloseTo(0.5, within(1e-12));
  }

  @ParameterizedTest
  @EnumSource(CuffSite.class)
  void cuffsEverywhere(CuffSite site) {
    Inflate cuff =
        (Inflate)
            action(
                "{at_s: 2, cuff: {site: %s, pressure_mmHg: 60, rise_s: 1, hold_s: 9, fall_s: 1}}"
                    .formatted(Shown.constant(site)));
    assertThat(cuff.site()).isEqualTo(site);
  }

  @ParameterizedTest
  @EnumSource(Posture.Named.class)
  void posturesToBeginWithAndToMoveTo(Posture.Named posture) {
    String word = Shown.constant(posture);
    Protocol protocol =
        protocol(
            word,
            "{at_s: 2, move: {to: " + word + ", over_s: 3}}",
            "record: [{quantity: leg_volume}]");
    assertThat(protocol.start()).isEqualTo(posture.posture());
    assertThat(protocol.timeline()).containsExactly(new Action.Move(2, "", 3, posture.posture()));
  }

  static Stream<Quantity> regions() {
    return Stream.of(Quantity.values()).filter(quantity -> quantity.region().isPresent());
  }

  @ParameterizedTest
  @MethodSource("regions")
  void quantitiesOfARegionNeedNoSite(Quantity quantity) {
    Protocol protocol =
        protocol("standing", "", "record: [{quantity: " + Shown.constant(quantity) + "}]");
    assertThat(protocol.curves().getFirst().quantity()).isEqualTo(quantity);
  }

  @Test
  void refillByLightAndByStrainGauge() {
    String pump = "{at_s: 2, label: pump, dorsiflexion: {times: 8, rate_hz: 1, hold_s: 0.5}}";
    assertThat(
            measures(
                pump,
                """
                {refill: {technique: photoplethysmography, exercise: pump}},
                {refill: {technique: strain_gauge, exercise: pump}}\
                """))
        .containsExactly(
            new Refill(Technique.PHOTOPLETHYSMOGRAPHY, "pump"),
            new Refill(Technique.STRAIN_GAUGE, "pump"));
  }

  @Test
  void venousOcclusionUnderACuff() {
    String cuff =
        "{at_s: 2, label: occlude, cuff: {site: thigh, pressure_mmHg: 60, rise_s: 1, hold_s: 60,"
            + " fall_s: 0.3}}";
    assertThat(measures(cuff, "{venous_occlusion: {cuff: occlude}}"))
        .containsExactly(new VenousOcclusion("occlude"));
  }

  @Test
  void cycleOfAValve() {
    assertThat(measures("", "{valve_cycle: {site: femoral_proximal, from_s: 1, to_s: 10}}"))
        .containsExactly(new ValveCycle(Vein.FEMORAL_PROXIMAL, 1, 10));
  }

  @Test
  void aFallIsAStatistic() {
    assertThat(
            measures(
                "",
                "{statistic: {measure: drop, quantity: skin_volume, statistic: fall, from_s: 0,"
                    + " to_s: 10}}"))
        .singleElement()
        .isInstanceOfSatisfying(
            Request.Statistic.class,
            one -> assertThat(one.statistic()).isEqualTo(Request.Kind.FALL));
  }

  @ParameterizedTest
  @CsvSource({"cough: {pressure_mmHg: 80}", "plantarflexion: {hold_s: 1}"})
  void refluxMayBeProvokedBy(String provocation) {
    assertThat(
            measures(
                "{at_s: 2, label: go, " + provocation + "}",
                "{reflux: {site: gsv_mid_thigh, provocation: go}}"))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "walk, '{speed_km_h: 3, duration_s: 20}'",
    "cycle, '{cadence_rpm: 50, duration_s: 20}'"
  })
  void anExerciseInGaitHasAnAmbulatoryPressure(String word, String details) {
    assertThat(
            measures(
                "{at_s: 2, label: go, " + word + ": " + details + "}",
                "{ambulatory_pressure: {site: dorsal_arch_medial, exercise: go}}"))
        .hasSize(1);
  }

  @Test
  void oneSpeedMayFollowAnotherAndNotOverlapIt() {
    String slow = "{at_s: 0, walk: {speed_km_h: 3, duration_s: 30}}";
    assertThat(timeline(slow + ", {at_s: 30, walk: {speed_km_h: 6, duration_s: 30}}")).hasSize(2);
    assertThat(
            parsed(
                "standing",
                slow + ", {at_s: 20, walk: {speed_km_h: 6, duration_s: 30}}",
                "record: [{quantity: calf_volume}]"))
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected ->
                assertThat(((Rejected<?>) rejected).message())
                    .contains("begins before another walking of line 8 is over"));
  }
}
