package org.soleus.hemodynamics.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.soleus.hemodynamics.verification.RiemannSolution.Side;
import org.soleus.hemodynamics.verification.RiemannSolution.State;
import org.soleus.hemodynamics.wall.PowerLaw;
import org.soleus.hemodynamics.wall.TubeLaw;
import org.soleus.hemodynamics.wall.VeinLaw;

/** The exact solver against closed forms, against the laws of conservation, and turned round. */
class RiemannSolutionTest {
  private static final double DENSITY = 1060;
  private static final double REST_AREA = 2e-5;
  private static final TubeLaw ARTERY = PowerLaw.artery(53_000);
  private static final TubeLaw VEIN = new VeinLaw(11_300, 800, 2.5);

  private static Side side(TubeLaw law, double areaRatio, double velocity) {
    return new Side(law, 1, REST_AREA, 0, areaRatio, velocity);
  }

  @Test
  void rarefactionsOfAnArteryHaveAClosedForm() {
    // c ~ α^(1/4), so that u ± 4c is constant
    Side left = side(ARTERY, 1, -2);
    RiemannSolution solution = RiemannSolution.of(left, left.with(1, 2), DENSITY);
    double speed = Math.sqrt(0.5 * 53_000 / DENSITY);
    double starSpeed = speed - 0.5;
    assertThat(solution.leftStar().areaRatio())
        .isCloseTo(Math.pow(starSpeed / speed, 4), within(1e-13));
    assertThat(solution.leftStar().velocity()).isCloseTo(0, within(1e-12));
    // within the fan u − c = x/t as well
    double ray = -2 - speed + 0.3;
    State inside = solution.at(ray);
    double insideSpeed = (-2 + 4 * speed - ray) / 5;
    assertThat(inside.areaRatio()).isCloseTo(Math.pow(insideSpeed / speed, 4), within(1e-12));
    assertThat(inside.velocity()).isCloseTo(ray + insideSpeed, within(1e-12));
  }

  @Test
  void jumpsOfAnArteryConserveMassAndMomentum() {
    Side left = side(ARTERY, 1, 1.5);
    RiemannSolution solution = RiemannSolution.of(left, left.with(1, -1.5), DENSITY);
    double star = solution.leftStar().areaRatio();
    // mass: s (α* − 1) = −1.5; momentum: −1.5 s = (thrust* − thrust) − 1.5²; α ∫dψ/ρ = K α^1.5/3ρ
    double thrust = 53_000 / (3 * DENSITY) * (Math.pow(star, 1.5) - 1);
    double speed = -1.5 / (star - 1);
    assertThat(solution.leftIsJump()).isTrue();
    assertThat(thrust - 2.25 + 1.5 * speed).isCloseTo(0, within(1e-11));
    assertThat(solution.at(speed - 1e-9).velocity()).isEqualTo(1.5);
    assertThat(solution.at(speed + 1e-9).velocity()).isCloseTo(0, within(1e-12));
  }

  /** The flow out of a box equals what the box loses, whatever the waves: of mass and momentum. */
  @Test
  void everySolutionConservesMassAndMomentumInTheLarge() {
    Random random = new Random(7);
    for (int k = 0; k < 200; k++) {
      TubeLaw law = k % 3 == 0 ? ARTERY : k % 3 == 1 ? VEIN : new PowerLaw(600, 10, -1.5);
      double low = k % 3 == 0 ? 0.5 : 0.05;
      Side left = side(law, low + random.nextDouble() * 1.3, 2 * random.nextDouble() - 1);
      Side right = left.with(low + random.nextDouble() * 1.3, 2 * random.nextDouble() - 1);
      RiemannSolution solution = RiemannSolution.of(left, right, DENSITY);
      double reach = 1.1 * solution.fastest();
      TubeWaves waves = new TubeWaves(law, 1, DENSITY);
      int rays = 20_000;
      double mass = 0;
      double momentum = 0;
      for (int i = 0; i < rays; i++) {
        State state = solution.at(reach * ((2 * i + 1.0) / rays - 1));
        mass += state.areaRatio() * 2 * reach / rays;
        momentum += state.areaRatio() * state.velocity() * 2 * reach / rays;
      }
      assertThat(mass)
          .as("mass, case %d of seed 7", k)
          .isCloseTo(
              reach * (left.areaRatio() + right.areaRatio())
                  + left.areaRatio() * left.velocity()
                  - right.areaRatio() * right.velocity(),
              within(2e-4 * reach));
      assertThat(momentum)
          .as("momentum, case %d of seed 7", k)
          .isCloseTo(
              reach * (motion(left) + motion(right)) + force(waves, left) - force(waves, right),
              within(1e-3 * reach * reach));
    }
  }

  private static double motion(Side side) {
    return side.areaRatio() * side.velocity();
  }

  private static double force(TubeWaves waves, Side side) {
    return motion(side) * side.velocity() + waves.thrust(side.areaRatio());
  }

  @Test
  void contactKeepsFlowAndTotalHead() {
    Side left = side(VEIN, 1.5, 0.1);
    Side right = new Side(new PowerLaw(600, 10, -1.5), 3, 0.5 * REST_AREA, 2000, 0.8, 0);
    RiemannSolution solution = RiemannSolution.of(left, right, DENSITY);
    State before = solution.leftStar();
    State after = solution.rightStar();
    assertThat(0.5 * after.areaRatio() * after.velocity())
        .isCloseTo(before.areaRatio() * before.velocity(), within(1e-13));
    double headBefore = VEIN.pressure(before.areaRatio()) + 530 * Math.pow(before.velocity(), 2);
    double headAfter =
        2000 + 3 * right.law().pressure(after.areaRatio()) + 530 * Math.pow(after.velocity(), 2);
    assertThat(headAfter).isCloseTo(headBefore, within(1e-8));
    assertThat(solution.at(-1e-9)).isEqualTo(before);
    assertThat(solution.at(1e-9)).isEqualTo(after);
  }

  @Test
  void contactOfEqualTubesIsNone() {
    Side left = side(VEIN, 1.5, 0.1);
    Side right = left.with(0.9, 0);
    Side almost = new Side(VEIN, 1 + 1e-12, REST_AREA, 0, 0.9, 0);
    State same = RiemannSolution.of(left, right, DENSITY).leftStar();
    State star = RiemannSolution.of(left, almost, DENSITY).leftStar();
    assertThat(star.areaRatio()).isCloseTo(same.areaRatio(), within(1e-10));
    assertThat(star.velocity()).isCloseTo(same.velocity(), within(1e-10));
  }

  @Test
  void turnedRoundItIsTheSame() {
    Side left = side(VEIN, 2.5, 0.3);
    RiemannSolution there = RiemannSolution.of(left, left.with(0.1, -0.2), DENSITY);
    RiemannSolution back = RiemannSolution.of(left.with(0.1, 0.2), left.with(2.5, -0.3), DENSITY);
    for (double ray = -12; ray < 12; ray += 0.37) {
      assertThat(back.at(-ray).areaRatio()).isCloseTo(there.at(ray).areaRatio(), within(1e-11));
      assertThat(back.at(-ray).velocity()).isCloseTo(-there.at(ray).velocity(), within(1e-11));
    }
  }

  @Test
  void anArteryCanBeTornEmptyAndAVeinCannot() {
    Side artery = side(ARTERY, 1, -50);
    assertThatThrownBy(() -> RiemannSolution.of(artery, artery.with(1, 50), DENSITY))
        .isInstanceOf(IllegalArgumentException.class);
    Side vein = side(VEIN, 1, -50);
    assertThat(RiemannSolution.of(vein, vein.with(1, 50), DENSITY).leftStar().areaRatio())
        .isBetween(1e-4, 0.01);
  }
}
