package org.soleus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.casefile.protocols.ProtocolLibrary;
import org.soleus.limb.anatomy.Day;
import org.soleus.limb.anatomy.DefaultLeg;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.Person;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.measurement.Measurement.Taken;
import org.soleus.limb.physiology.Parameters;
import org.soleus.limb.simulation.DayRun;
import org.soleus.limb.simulation.VirtualLaboratory;

/** The run through a day against the examinations that hold one posture each. */
class DayRunTest {
  private static final Leg LEG = DefaultLeg.of(Person.REFERENCE, Side.LEFT, Parameters.DEFAULT);
  private static final VirtualLaboratory LABORATORY = VirtualLaboratory.survey();

  private static double pressure(Day day) {
    Measurement mean =
        DayRun.of(LEG.with(day), protocol -> LABORATORY.examineAlone(LEG, protocol))
            .measurements()
            .getFirst();
    return ((Taken) mean).inUnit();
  }

  /** Two minutes in a posture against four: within 2 mmHg. */
  @ParameterizedTest
  @CsvSource({
    "24, 0, 0, quiet_standing, foot_vein_pressure_standing",
    "0, 24, 0, sitting_rest, foot_vein_pressure_sitting",
    "0, 0, 0, supine_rest, foot_vein_pressure_supine",
    "0, 0, 24, treadmill, foot_vein_pressure_walking"
  })
  void aDayOfOneSpellHasThePressureOfItsExamination(
      double standing, double sitting, double walking, String protocol, String measure) {
    double held =
        LABORATORY.examineAlone(LEG, ProtocolLibrary.builtIn(protocol)).measurements().stream()
            .filter(one -> one.measure().equals(measure))
            .mapToDouble(one -> ((Taken) one).inUnit())
            .sum();
    assertThat(pressure(Day.of(standing, sitting, walking))).isCloseTo(held, within(2.0));
  }

  @Test
  void theMeanIsThatOfTheSpellsByTheirHours() {
    double standing = pressure(Day.of(24, 0, 0));
    double sitting = pressure(Day.of(0, 24, 0));
    double walking = pressure(Day.of(0, 0, 24));
    double lying = pressure(Day.of(0, 0, 0));
    assertThat(pressure(Day.USUAL))
        .isCloseTo((6 * standing + 8 * sitting + 2 * walking + 8 * lying) / 24, within(1e-9));
  }

  @Test
  void higherLegsHaveLowerPressure() {
    Day sitting = Day.of(0, 24, 0);
    double before = pressure(Day.of(0, 0, 0));
    for (double degrees : new double[] {10, 20, 40}) {
      double raised = pressure(sitting.raising(Math.toRadians(degrees), 24));
      assertThat(raised).as(degrees + " degrees").isLessThan(before);
      before = raised;
    }
  }
}
