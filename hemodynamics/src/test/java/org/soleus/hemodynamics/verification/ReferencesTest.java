package org.soleus.hemodynamics.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.soleus.hemodynamics.network.Friction;
import org.soleus.hemodynamics.units.Units;
import org.soleus.hemodynamics.verification.Comparison.Field;
import org.soleus.hemodynamics.wall.PowerLaw;
import org.soleus.hemodynamics.wall.TubeLaw;

/** The references themselves: they satisfy the equations that the solvers solve. */
class ReferencesTest {
  private static final double DENSITY = Draft.BLOOD.density();
  private static final double STEP = 1e-5;

  private static double alongX(Field field, double x, double t) {
    return (field.at(x + STEP, t) - field.at(x - STEP, t)) / (2 * STEP);
  }

  private static double overTime(Field field, double x, double t) {
    return (field.at(x, t + STEP) - field.at(x, t - STEP)) / (2 * STEP);
  }

  @Test
  void simpleWaveSatisfiesTheEquations() {
    TubeWaves waves = new TubeWaves(Draft.VEIN, 1, DENSITY);
    SimpleWave wave =
        new SimpleWave(waves, 1.1, 1.3, x -> 1.1 + 0.2 * Math.exp(-Math.pow(x / 0.1, 2)));
    Field ratio = (x, t) -> wave.at(x, t).areaRatio();
    Field velocity = (x, t) -> wave.at(x, t).velocity();
    Field flux = (x, t) -> ratio.at(x, t) * velocity.at(x, t);
    Field head =
        (x, t) -> waves.pressure(ratio.at(x, t)) / DENSITY + 0.5 * Math.pow(velocity.at(x, t), 2);
    for (double x = -0.1; x < 0.3; x += 0.013) {
      assertThat(overTime(ratio, x, 0.01) + alongX(flux, x, 0.01)).isCloseTo(0, within(1e-4));
      assertThat(overTime(velocity, x, 0.01) + alongX(head, x, 0.01)).isCloseTo(0, within(1e-4));
    }
    assertThat(wave.breaking(-0.5, 0.5, 1000)).isBetween(0.02, 0.2);
  }

  @Test
  void manufacturedWaveSatisfiesMomentum() {
    TubeLaw law = new PowerLaw(500, 10, -1.5);
    TravellingWave wave =
        new TravellingWave(law, Draft.BLOOD, Friction.VEIN, 2e-5, 0.5, 0.6, 0.2, 0.7, -0.3);
    Field velocity = wave::velocity;
    Field head = (x, t) -> wave.totalPressure(x, t) + DENSITY * Units.GRAVITY * wave.slope() * x;
    double extent = 0;
    for (double x = 0; x < 0.5; x += 0.021) {
      double alpha = wave.areaRatio(x, 0.2);
      double area = 2e-5 * alpha;
      double drag = 8 * Math.PI * Draft.BLOOD.viscosity() / (alpha * area * area);
      double inertia = DENSITY * overTime(velocity, x, 0.2);
      double residual = inertia + alongX(head, x, 0.2) + drag * wave.flow(x, 0.2);
      extent = Math.max(extent, Math.abs(inertia));
      assertThat(residual).isCloseTo(0, within(1e-3));
    }
    assertThat(extent).as("it does move").isGreaterThan(100);
  }

  @Test
  void manufacturedPressureIsWhatTheSqueezesAdd() {
    TravellingWave wave =
        new TravellingWave(Draft.VEIN, Draft.BLOOD, Friction.VEIN, 2e-5, 0.5, 1.4, 0.3, 0.7, -0.3);
    double x = 0.123;
    double t = 0.31;
    double outside = 0;
    for (var squeeze : wave.squeezes()) {
      outside += squeeze.weight().at(x / 0.5) * wave.channels().get(squeeze.channel()).at(t);
    }
    double exact = wave.pressure(x, t) - Draft.VEIN.pressure(wave.areaRatio(x, t));
    assertThat(outside).isCloseTo(exact, within(1e-4 * Math.abs(exact)));
  }

  @Test
  void wavesOfAVeinInCollapseFollowThePowerLaw() {
    TubeLaw law = new PowerLaw(800, 10, -1.5);
    TubeWaves waves = new TubeWaves(law, 2, DENSITY);
    // far down ψ ~ −α^(−3/2): c ~ α^(−3/4), ∫c dα/α = −4/3 c, ∫c² dα = −2 α c²
    double from = 1e-3;
    double to = 2e-3;
    double speed = waves.speed(from);
    double other = waves.speed(to);
    assertThat(waves.invariant(to) - waves.invariant(from))
        .isCloseTo(4.0 / 3 * (speed - other), within(1e-9 * speed));
    assertThat(waves.thrust(to) - waves.thrust(from))
        .isCloseTo(2 * (from * speed * speed - to * other * other), within(1e-9));
  }

  @Test
  void chokedFlowIsCriticalAtTheThroatAndLosesHeadInTheJump() {
    TranscriticalProblem choked = new TranscriticalProblem();
    assertThat(choked.speedIndex(0.1)).isLessThan(0.9);
    assertThat(choked.speedIndex(0.5)).isCloseTo(1, within(1e-6));
    assertThat(choked.speedIndex(0.6)).isGreaterThan(1.1);
    assertThat(choked.speedIndex(0.65)).isLessThan(0.95);
    assertThat(choked.areaRatio(0.95)).isLessThan(choked.areaRatio(0.05));
  }

  @Test
  void rungeKuttaIsOfFourthOrder() {
    double[] errors = new double[2];
    for (int k = 0; k < 2; k++) {
      Trajectory swing =
          new Trajectory(0, 3, 50 << k, new double[] {1, 0}, (_, y) -> new double[] {y[1], -y[0]});
      errors[k] = Math.abs(swing.at(2.345, 0) - Math.cos(2.345));
    }
    assertThat(Math.log(errors[0] / errors[1]) / Math.log(2)).isBetween(3.5, 4.6);
  }
}
