package org.soleus.casefile.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.casefile.TreatmentText;
import org.soleus.casefile.fault.Reading;
import org.soleus.limb.treatment.Plan;

class PlanTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          radiofrequency ablation: great saphenous, 2 cm below junction to knee | radiofrequency:gsv_distal_thigh..gsv_proximal_thigh
          radiofrequency ablation: great saphenous, knee to 2 cm below junction | radiofrequency:gsv_distal_thigh..gsv_proximal_thigh
          Stripping: GSV, junction to below knee | stripping:gsv_proximal_calf..gsv_junction
          EVLA: small saphenous vein, junction to mid-calf | laser:ssv_proximal..ssv_junction
          foam: anterior accessory | foam:anterior_accessory..anterior_accessory
          compression: RAL II, calf | stocking:ral_2:knee
          compression stocking: UK class 3, thigh | stocking:uk_3:thigh
          compression: 20 mmHg | stocking:20mmHg:knee
          phlebectomy | phlebectomy
          asval | phlebectomy
          chiva: gsv | chiva:gsv_junction
          CHIVA: great saphenous | chiva:gsv_junction
          laser:gsv | laser:gsv_distal_calf..gsv_junction
          leg elevation: 30 degrees, 2 hours a day | elevation:30deg:2h
          walking breaks: 5 minutes an hour | breaks:5min
          pneumatic compression: calf, 45 mmHg, 2 h | pneumatic:calf:45mmHg:2h:3s:20s
          compression: US 20-30 mmHg, calf, progressive | stocking:us_20_30:knee:progressive
          compression: RAL IV, thigh | stocking:ral_4:thigh
          inelastic bandage: 40 mmHg, calf | bandage:inelastic:40mmHg:knee
          weight: 65 kg | weight:65kg
          calf training: 120 % | training:120
          Smoking cessation | advice:smoking_cessation
          bandage:elastic:30mmHg | bandage:elastic:30mmHg:knee
          ligation: boyd | ligation:boyd
          stent: Common iliac | stent:common_iliac
          laser ablation: GSV, groin to knee + phlebectomy + stocking:ral_2 | laser:gsv_distal_thigh..gsv_junction + phlebectomy + stocking:ral_2:knee
          ablation:gsv_distal_thigh..gsv_junction | ablation:gsv_distal_thigh..gsv_junction
          """)
  void plainWordsNameTreatments(String text, String words) {
    Reading<Plan> reading = PlanText.parse(text);
    assertThat(reading).as(text).isInstanceOf(Reading.Read.class);
    assertThat(
            reading.map(plan ->
                plan.treatments().stream()
                    .map(TreatmentText::of)
                    .collect(Collectors.joining(" + "))))
        .isEqualTo(new Reading.Read<>(words));
  }

  @Test
  void noneIsAPlan() {
    assertThat(PlanText.parse(" None ")).isEqualTo(new Reading.Read<>(Plan.NONE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          radiofrequency ablaton: great saphenous | Maybe "radiofrequency ablation"
          laser ablation: great safenous | Maybe "great saphenous"
          laser ablation | must name the saphenous trunk
          laser ablation: GSV, gron to knee | Maybe "groin"
          laser ablation: GSV, knee | must be two places
          laser ablation: SSV, groin to upper thigh | holds no length
          compression: RAL 7 | Maybe "ral_1"
          ligation: boid | boyd
          ligation | must be ligation and a vein
          phlebectomy + phlebectomy | names one treatment twice
          """)
  void whatIsNotUnderstoodIsSaidWithARemedy(String text, String part) {
    assertThat(PlanText.parse(text))
        .isInstanceOfSatisfying(
            Reading.Rejected.class, one -> assertThat(one.message()).contains(part));
  }
}
