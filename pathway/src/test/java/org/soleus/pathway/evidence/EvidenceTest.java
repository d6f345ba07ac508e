package org.soleus.pathway.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.soleus.limb.anatomy.Person;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.assessment.LimbRecord;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.duplex.DuplexFinding.Patency;
import org.soleus.limb.duplex.DuplexFinding.Position;
import org.soleus.limb.duplex.DuplexFinding.RefluxTest;
import org.soleus.limb.duplex.DuplexMap;
import org.soleus.limb.treatment.Method;
import org.soleus.limb.treatment.StockingClass;
import org.soleus.limb.treatment.StockingProfile;
import org.soleus.limb.treatment.Treatment;
import org.soleus.limb.treatment.Treatment.StockingLength;
import org.soleus.limb.treatment.Treatment.TrunkClosure;
import org.soleus.pathway.evidence.PublishedRate.Endpoint;

class EvidenceTest {
  private static final Set<String> TAGS =
      Set.of(
          "read in source",
          "read in a secondary source",
          "recalled, not verified",
          "engineering assumption, no source read");

  static Stream<Method> trunkMethods() {
    return Method.on(Method.On.TRUNK).stream();
  }

  private static TrunkClosure closure(Method method) {
    return new TrunkClosure(method, Vein.GSV_DISTAL_THIGH, Vein.GSV_PROXIMAL_THIGH);
  }

  private static LimbRecord limb(String clinicalClass, DuplexFinding... findings) {
    return new LimbRecord(Side.LEFT, clinicalClass, new DuplexMap(List.of(findings)), List.of());
  }

  private static DuplexFinding tested(Vein vein, boolean reflux) {
    RefluxTest test =
        new RefluxTest(
            DuplexFinding.Manoeuvre.CUFF_DEFLATION,
            reflux,
            OptionalDouble.empty(),
            OptionalDouble.empty());
    return new DuplexFinding(
        vein, Position.STANDING, OptionalDouble.empty(), Optional.of(test), Patency.PATENT, "");
  }

  @Test
  void everyRowHasASourceAndSaysWhetherItWasRead() {
    Stream.of(
            PublishedRate.all().stream().map(PublishedRate::source),
            PublishedEffect.all().stream().map(PublishedEffect::source),
            Statement.all().stream().map(Statement::source),
            Claim.all().stream().map(Claim::source))
        .flatMap(sources -> sources)
        .forEach(source -> {
          assertThat(source.citation()).isNotBlank();
          assertThat(TAGS).as(source.citation()).contains(source.tag());
        });
  }

  @Test
  void nothingPromisesAnOutcome() {
    Stream.concat(
            Statement.all().stream().map(Statement::words), Claim.all().stream().map(Claim::known))
        .forEach(words ->
            assertThat(words.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("will stop", "cure", "safe to", "rule out", "no need to see"));
  }

  @ParameterizedTest
  @MethodSource("trunkMethods")
  void holdingFallsFromOneAndStaysAShare(Method method) {
    Optional<Durability> durability = Durability.of(closure(method));
    if (durability.isEmpty()) {
      assertThat(PublishedRate.of(closure(method)))
          .as("%s has no course because nothing is published of its years", method)
          .noneMatch(PublishedRate::curve);
      return;
    }
    assertThat(durability.get().after(0).share()).isEqualTo(1);
    double before = 1;
    for (double years : List.of(0.1, 1.0, 2.0, 3.0, 4.0, 5.0, 10.0)) {
      Durability.Share held = durability.get().after(years);
      assertThat(held.share()).as("%s after %s years", method, years).isLessThan(before);
      assertThat(held.low()).isBetween(0.0, held.share());
      assertThat(held.high()).isBetween(held.share(), 1.0);
      before = held.share();
    }
  }

  @Test
  void theCourseRunsThroughThePublishedPoints() {
    Durability foam = Durability.of(closure(Method.named("foam_sclerotherapy"))).orElseThrow();
    assertThat(foam.after(1).share()).isCloseTo(1 - 0.163, within(1e-12));
    assertThat(foam.after(3).share()).isCloseTo(1 - 0.264, within(1e-12));
    assertThat(foam.after(3).extrapolated()).isFalse();
    assertThat(foam.after(5).extrapolated()).isTrue();
    assertThat(foam.after(6).share()).isCloseTo(Math.pow(1 - 0.264, 2), within(1e-12));
  }

  @Test
  void theSpreadHoldsEverySource() {
    Durability laser = Durability.of(closure(Method.named("laser_ablation"))).orElseThrow();
    Durability.Share year = laser.after(1);
    assertThat(year.low()).as("75 %, interval from 68 %").isCloseTo(0.68, within(1e-12));
    assertThat(year.high()).isGreaterThanOrEqualTo(year.share());
  }

  @Test
  void recurrenceAndRetreatmentHaveCoursesOfTheirOwn() {
    Durability free =
        Durability.of(closure(Method.named("stripping")), Endpoint.RECURRENCE).orElseThrow();
    assertThat(free.after(3).share()).isCloseTo(1 - 0.202, within(1e-12));
  }

  @Test
  void whatIsWornHasNoCourse() {
    assertThat(Durability.of(StockingClass.named("ral_2").stocking(StockingLength.KNEE))).isEmpty();
  }

  @Test
  void effectsOfAStockingAreThoseOfTheNearestPressureStudied() {
    Treatment light =
        new Treatment.CompressionStocking(
            "8", 8 * 133.322, StockingLength.KNEE, StockingProfile.GRADUATED);
    assertThat(PublishedEffect.of(light))
        .hasSize(4)
        .allSatisfy(
            one -> assertThat(one.pressure().getAsDouble()).isCloseTo(7 * 133.322, within(1.0)));
  }

  @Test
  void statementsApplyOrSayWhatIsMissing() {
    List<Treatment> laser = List.of(closure(Method.named("laser_ablation")));
    LimbRecord known = limb("C2", tested(Vein.GSV_MID_THIGH, true));
    assertThat(Statement.about(laser, Person.REFERENCE, known))
        .anySatisfy(one -> {
          assertThat(one.statement().id()).isEqualTo("TX01");
          assertThat(one.missing()).isEmpty();
          assertThat(one.reason()).contains("because of varicose veins", "saphenous trunk");
        });
    assertThat(Statement.about(laser, Person.REFERENCE, limb("")))
        .as("unknown is not no")
        .anySatisfy(one -> {
          assertThat(one.statement().id()).isEqualTo("TX01");
          assertThat(one.reason()).contains("depends on the CEAP clinical class");
        });
    LimbRecord competent = limb("C2", tested(Vein.GSV_MID_THIGH, false));
    assertThat(Statement.about(laser, Person.REFERENCE, competent))
        .noneSatisfy(one -> assertThat(one.statement().id()).isEqualTo("TX01"));
  }

  @Test
  void everyCircumstanceIsUsedByAStatement() {
    assertThat(Statement.all().stream().flatMap(one -> one.when().stream()))
        .contains(
            Circumstance.VARICES,
            Circumstance.TRUNK_REFLUX,
            Circumstance.OBSTRUCTION,
            Circumstance.PERFORATOR_ONLY,
            Circumstance.PREGNANT);
  }

  @Test
  void everyTreatmentNamedInATableExists() {
    Set<String> words =
        Stream.concat(
                Stream.of(
                    "all",
                    "trunk",
                    "intervention",
                    "stocking",
                    "progressive",
                    "bandage",
                    "pneumatic",
                    "weight",
                    "training",
                    "smoking_cessation",
                    "hydration",
                    "leg_elevation",
                    "walking_breaks"),
                Method.all().stream().map(Method::word))
            .collect(java.util.stream.Collectors.toSet());
    assertThat(PublishedRate.all()).allSatisfy(one -> assertThat(words).contains(one.treatment()));
    assertThat(PublishedEffect.all())
        .allSatisfy(one -> assertThat(words).contains(one.treatment()));
    assertThat(Statement.all()).allSatisfy(one -> assertThat(words).containsAll(one.treatments()));
  }
}
