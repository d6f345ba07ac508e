package org.soleus.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soleus.hemodynamics.units.Units.MMHG;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.casefile.fault.Reading;
import org.soleus.casefile.fault.Reading.Read;
import org.soleus.casefile.fault.Reading.Rejected;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.treatment.Method;
import org.soleus.limb.treatment.StockingClass;
import org.soleus.limb.treatment.StockingProfile;
import org.soleus.limb.treatment.Treatment;
import org.soleus.limb.treatment.Treatment.CompressionStocking;
import org.soleus.limb.treatment.Treatment.StockingLength;
import org.soleus.limb.treatment.Treatment.TrunkClosure;

class TreatmentTextTest {
  static Stream<StockingClass> classes() {
    return StockingClass.all().stream();
  }

  @ParameterizedTest
  @MethodSource("classes")
  void everyClassOfStockingsHasAWord(StockingClass standard) {
    assertTreatment(
        "stocking:" + standard.key() + ":thigh", standard.stocking(StockingLength.THIGH));
  }

  @Test
  void stockingsReachTheKneeUnlessSaidOtherwise() {
    assertTreatment("stocking:RAL_2", StockingClass.named("ral_2").stocking(StockingLength.KNEE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"stocking:25mmHg", "stocking:25 mmHg:knee", " stocking : 25MMHG "})
  void stockingsByPressure(String word) {
    assertTreatment(
        word,
        new CompressionStocking(
            "25 mmHg", 25 * MMHG, StockingLength.KNEE, StockingProfile.GRADUATED));
  }

  @Test
  void ablationsOfOneOrMoreStretches() {
    assertTreatment(
        "ablation:gsv_distal_thigh..gsv_junction",
        new TrunkClosure(
            Method.named("thermal_ablation"), Vein.GSV_DISTAL_THIGH, Vein.GSV_JUNCTION));
    assertTreatment(
        "ablation:anterior_accessory",
        new TrunkClosure(
            Method.named("thermal_ablation"), Vein.ANTERIOR_ACCESSORY, Vein.ANTERIOR_ACCESSORY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stocking:ral_2:knee",
        "stocking:25mmHg:thigh",
        "stocking:22.5mmHg:knee",
        "ablation:ssv_distal..ssv_junction",
        "radiofrequency:gsv_distal_thigh..gsv_junction",
        "stripping:gsv_proximal_calf..gsv_junction",
        "phlebectomy",
        "ligation:ssv_junction",
        "valve_repair:popliteal_proximal",
        "stent:external_iliac",
        "bandage:inelastic:40mmHg:knee",
        "weight:65kg",
        "training:120",
        "stocking:us_20_30:knee:progressive",
        "elevation:30deg:2h",
        "breaks:5min",
        "pneumatic:calf:45mmHg:2h:3s:20s",
        "liquid:ssv_distal..ssv_junction",
        "varices_sclerotherapy",
        "chiva:gsv_junction",
        "external_valvuloplasty:femoral_proximal",
        "advice:hydration"
      })
  void wordsSurviveReadingAndWriting(String word) {
    assertThat(TreatmentText.parse(word).map(TreatmentText::of)).isEqualTo(new Read<>(word));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          stoking:ral_2 | names no treatment that Soleus knows. Maybe "stocking"? Write \
          stocking:ral_2, stocking:25mmHg:thigh, ablation:gsv_distal_thigh..gsv_junction, \
          laser:ssv_proximal, phlebectomy, ligation:boyd, valve_repair:femoral_proximal, \
          stent:common_iliac, bandage:inelastic:40mmHg, weight:65kg, training:120, \
          elevation:30deg:2h, breaks:5min, pneumatic:calf:45mmHg:2h or advice:hydration.
          stocking | must be stocking, a class or an ankle pressure, and perhaps a length and a profile. Write \
          stocking:ral_2 or stocking:25mmHg:thigh.
          stocking:ral2 | class = "ral2"\\      is not a name Soleus knows. Maybe "ral_2"? (all names: \
          ./soleus schema case)
          stocking:25 | ankle_pressure_mmHg = 25\\      must be a pressure in mmHg. Maybe 25mmHg?
          stocking:3.3kPa | ankle_pressure_mmHg = 3.3kPa\\      must be a pressure in mmHg. Maybe \
          24.8mmHg?
          stocking:250mmHg | ankle_pressure_mmHg = 250\\      must lie between 5 and 80 mmHg.
          stocking:ral_1:ankle | length = "ankle"\\      must be knee or thigh.
          stocking:ral_1:knee:x | profile = "x"\\      must be graduated or progressive.
          stocking:ral_1:knee:graduated:x | must be stocking, a class or an ankle pressure, and \
          perhaps a length and a profile. Write stocking:ral_2 or stocking:25mmHg:thigh.
          elevation:30deg | must be elevation, an angle over the horizontal and hours a day. Write \
          elevation:30deg:2h.
          pneumatic:calf:45:2h | pressure_mmHg = 45\\      must be a pressure in mmHg. Maybe 45mmHg?
          breaks:90min | minutes_per_hour = 90\\      must lie between 1 and 30 minutes. Maybe the value is in \
          seconds: 1.5 minutes is written 1.5.
          ablation:gsv_mid_thig | from = "gsv_mid_thig"\\      must be one of gsv_distal_calf, \
          gsv_mid_calf, gsv_proximal_calf, gsv_distal_thigh, gsv_mid_thigh, gsv_proximal_thigh, \
          gsv_junction, ssv_distal, ssv_proximal, ssv_junction, anterior_accessory or \
          posterior_accessory. Maybe "gsv_mid_thigh"?
          ablation:gsv_junction..gsv_mid_thigh | from = "gsv_junction"\\      lies nearer to the \
          heart than the other end, "gsv_mid_thigh". Maybe from and to are swapped: from is the \
          distal end.
          ligation | must be ligation and a vein. Write ligation:boyd.
          stent:gsv_junction | vein = "gsv_junction"\\      must be one of common_femoral_proximal, \
          external_iliac, common_iliac or cava_infrarenal.
          bandage:stiff:40mmHg | kind = "stiff"\\      must be elastic or inelastic.
          weight:ten | must be weight and a number in kg. Write weight:65kg.
          training:500% | strength_percent = 500\\      must lie between 10 and 130 %.
          advice | must be advice and its topic. Write advice:smoking_cessation.
          ablation:a..b..c | must be ablation, the distal end, two dots and the proximal end. Write \
          ablation:gsv_distal_thigh..gsv_junction.
          """)
  void otherWordsAreRejected(String word, String fault) {
    String expected = "\"" + word + "\" has 1 fault\n  " + fault.replace("\\", "\n");
    Reading<Treatment> reading = TreatmentText.parse(word);
    assertThat(reading).isInstanceOf(Rejected.class);
    assertThat(((Rejected<Treatment>) reading).message()).isEqualTo(expected);
  }

  private static void assertTreatment(String word, Treatment treatment) {
    assertThat(TreatmentText.parse(word)).isEqualTo(new Read<>(treatment));
  }
}
