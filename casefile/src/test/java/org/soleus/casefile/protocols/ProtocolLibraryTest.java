package org.soleus.casefile.protocols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.soleus.hemodynamics.units.Units.MMHG;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.soleus.casefile.fault.Reading;
import org.soleus.casefile.fault.Reading.Read;
import org.soleus.casefile.fault.Reading.Rejected;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.protocol.Action;
import org.soleus.limb.protocol.Action.Contract;
import org.soleus.limb.protocol.Action.CuffSite;
import org.soleus.limb.protocol.Action.Inflate;
import org.soleus.limb.protocol.Action.Move;
import org.soleus.limb.protocol.Action.Valsalva;
import org.soleus.limb.protocol.Exercise;
import org.soleus.limb.protocol.Posture;
import org.soleus.limb.protocol.Protocol;
import org.soleus.limb.protocol.Request;
import org.soleus.limb.protocol.Request.AmbulatoryPressure;
import org.soleus.limb.protocol.Request.Kind;
import org.soleus.limb.protocol.Request.Plethysmography;
import org.soleus.limb.protocol.Request.Quantity;
import org.soleus.limb.protocol.Request.Reflux;
import org.soleus.limb.protocol.Request.Statistic;

class ProtocolLibraryTest {
  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("org.soleus.casefile.protocols.ProtocolLibrary#names")
  void everyProtocolLoadsUnderItsName(String name) {
    Protocol protocol = ProtocolLibrary.builtIn(name);
    assertThat(protocol.name()).isEqualTo(name);
    assertThat(protocol.title()).isNotBlank();
    assertThat(protocol.description()).endsWith(".");
    assertThat(protocol.measures()).isNotEmpty();
    assertThat(ProtocolLibrary.read(name)).isEqualTo(new Read<>(protocol));
  }

  @Test
  void anAssessmentConsistsOfBuiltInProtocols() {
    assertThat(ProtocolLibrary.assessment())
        .contains("tiptoe", "plethysmography", "duplex_calf_cuff")
        .isSubsetOf(ProtocolLibrary.names());
  }

  @Test
  void tiptoeIsTenTiptoesAtOnePerSecond() {
    Protocol tiptoe = ProtocolLibrary.builtIn("tiptoe");
    assertThat(tiptoe.timeline())
        .containsExactly(new Contract(10, "ten_tiptoes", Exercise.TIPTOE, 10, 1, 0.6, 1));
    assertThat(tiptoe.start()).isEqualTo(Posture.Named.STANDING.posture());
    assertThat(tiptoe.duration()).isEqualTo(110);
    assertThat(tiptoe.measures())
        .containsExactly(
            new AmbulatoryPressure(Vein.DORSAL_ARCH_MEDIAL, "ten_tiptoes"),
            new AmbulatoryPressure(Vein.GSV_DISTAL_CALF, "ten_tiptoes"));
  }

  @Test
  void plethysmographyStandsUpAndExercises() {
    Protocol air = ProtocolLibrary.builtIn("plethysmography");
    assertThat(air.start()).isEqualTo(Posture.Named.LEGS_RAISED.posture());
    Move stand = (Move) air.labelled("stand").orElseThrow();
    Contract one = (Contract) air.labelled("one_tiptoe").orElseThrow();
    Contract ten = (Contract) air.labelled("ten_tiptoes").orElseThrow();
    assertThat(stand.to()).isEqualTo(Posture.Named.STANDING.posture());
    assertThat(one.at() - stand.end()).isEqualTo(150);
    assertThat(one.times()).isEqualTo(1);
    assertThat(one.hold()).isLessThan(one.period());
    assertThat(ten.at() - one.at()).isEqualTo(60);
    assertThat(air.duration() - ten.end()).isBetween(20.0, 21.0);
    assertThat(air.measures())
        .containsExactly(new Plethysmography("stand", "one_tiptoe", "ten_tiptoes"));
  }

  @Test
  void quietStandingTakesMeans() {
    assertThat(ProtocolLibrary.builtIn("quiet_standing").measures())
        .contains(
            new Statistic(
                "foot_vein_pressure_standing",
                Quantity.PRESSURE,
                Vein.DORSAL_ARCH_MEDIAL,
                Kind.MEAN,
                0,
                10));
  }

  @Test
  void cuffsAreSqueezedAndLetGo() {
    Inflate calf =
        (Inflate) ProtocolLibrary.builtIn("duplex_calf_cuff").labelled("release").orElseThrow();
    assertThat(calf.site()).isEqualTo(CuffSite.CALF);
    assertThat(calf.pressure()).isCloseTo(100 * MMHG, within(1e-9));
    assertThat(calf.end()).isCloseTo(5.8, within(1e-12));
    assertThat(ProtocolLibrary.builtIn("duplex_foot_cuff").timeline())
        .extracting(action -> ((Inflate) action).site())
        .containsExactly(CuffSite.FOOT, CuffSite.ANKLE);
  }

  @Test
  void strainingIsLying() {
    Protocol valsalva = ProtocolLibrary.builtIn("duplex_valsalva");
    assertThat(valsalva.start()).isEqualTo(Posture.Named.SUPINE.posture());
    assertThat(valsalva.timeline())
        .containsExactly(new Valsalva(2, "strain", 30 * MMHG, 0.5, 4, 0.5));
  }

  @Test
  void refluxIsReadWhereTheCuffOrTheStrainingIsDistalOrProximal() {
    assertThat(sites("duplex_calf_cuff"))
        .contains(Vein.GSV_JUNCTION, Vein.POPLITEAL_DISTAL, Vein.SSV_JUNCTION)
        .doesNotContain(Vein.GSV_MID_CALF);
    assertThat(sites("duplex_foot_cuff"))
        .contains(Vein.GSV_MID_CALF, Vein.COCKETT_II, Vein.BOYD, Vein.PERONEAL_DISTAL)
        .doesNotContain(Vein.GSV_JUNCTION);
    assertThat(sites("duplex_valsalva"))
        .contains(Vein.GSV_JUNCTION, Vein.COMMON_FEMORAL_PROXIMAL)
        .doesNotContain(Vein.POPLITEAL_DISTAL);
  }

  @Test
  void actionsAreSortedByTime() throws IOException {
    Path file = folder.resolve("mine.yaml");
    Files.writeString(
        file,
        """
        soleus_protocol: 1
        name: mine
        title: Mine
        posture: sitting
        settle_s: 0
        duration_s: 20
        sampling_s: 0.1
        timeline:
          - {at_s: 10, dorsiflexion: {times: 2, rate_hz: 0.5, hold_s: 1, effort: 0.5}}
          - {at_s: 5, move: {to: standing, over_s: 3}}
        record: [{quantity: calf_volume}]
        """);
    Protocol mine =
        switch (ProtocolLibrary.read(file.toString())) {
          case Read<Protocol>(Protocol protocol) -> protocol;
          case Rejected<Protocol> rejected -> throw new AssertionError(rejected.message());
        };
    assertThat(mine.timeline()).extracting(Action::at).containsExactly(5.0, 10.0);
    assertThat(mine.timeline().getLast())
        .isEqualTo(new Contract(10, "", Exercise.DORSIFLEXION, 2, 2, 1, 0.5));
    assertThat(mine.breathing()).isTrue();
    assertThat(mine.curves().getFirst().quantity()).isEqualTo(Quantity.CALF_VOLUME);
  }

  @Test
  void unknownNamesAreRejectedWithTheNearest() {
    assertThat(message("tip_toe"))
        .startsWith(
            """
            "tip_toe" has 1 fault
              is neither a protocol of Soleus nor a file. Maybe "tiptoe"? Soleus has \
            quiet_standing, tiptoe,\
            """)
        .endsWith(" and reflux_examination.");
    assertThat(message("")).contains("is neither a protocol of Soleus nor a file.");
    assertThat(message("a\u0000b")).contains("is neither a protocol of Soleus nor a file.");
    assertThat(message("nowhere.yaml")).startsWith("nowhere.yaml has 1 fault\n  does not exist.");
    assertThatThrownBy(() -> ProtocolLibrary.text("../tiptoe"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String message(String name) {
    Reading<Protocol> reading = ProtocolLibrary.read(name);
    assertThat(reading).isInstanceOf(Rejected.class);
    return ((Rejected<Protocol>) reading).message();
  }

  private static java.util.List<Vein> sites(String protocol) {
    return ProtocolLibrary.builtIn(protocol).measures().stream()
        .map((Request request) -> ((Reflux) request).site())
        .toList();
  }
}
