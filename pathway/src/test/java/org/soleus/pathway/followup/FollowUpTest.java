package org.soleus.pathway.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.assessment.LimbRecord;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.duplex.DuplexFinding.Manoeuvre;
import org.soleus.limb.duplex.DuplexFinding.Patency;
import org.soleus.limb.duplex.DuplexFinding.Position;
import org.soleus.limb.duplex.DuplexFinding.RefluxTest;
import org.soleus.limb.duplex.DuplexMap;
import org.soleus.limb.measurement.Interval;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.measurement.Measurement.NotMeasurable;
import org.soleus.limb.measurement.Measurement.Taken;
import org.soleus.limb.measurement.Recorded;
import org.soleus.limb.measurement.Unit;
import org.soleus.limb.treatment.Method;
import org.soleus.limb.treatment.StockingClass;
import org.soleus.limb.treatment.Treatment;
import org.soleus.limb.treatment.Treatment.StockingLength;
import org.soleus.limb.treatment.Treatment.TrunkClosure;
import org.soleus.pathway.grading.LimbGrading;
import org.soleus.pathway.options.Judgement;

/** Timelines, verdicts and diaries, without any simulation. */
class FollowUpTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 12);
  private static final LocalDate SECOND = LocalDate.of(2026, 7, 13);
  private static final LocalDate THIRD = LocalDate.of(2027, 1, 12);
  private static final Treatment ABLATION =
      new TrunkClosure(
          Method.named("radiofrequency_ablation"), Vein.GSV_DISTAL_THIGH, Vein.GSV_JUNCTION);
  private static final Treatment STOCKING =
      StockingClass.named("ral_2").stocking(StockingLength.KNEE);

  private static Recorded filling(double value) {
    return new Recorded(
        "VFI", "calf", Unit.MILLILITRE_PER_SECOND, Unit.MILLILITRE_PER_SECOND.si(value), "");
  }

  private static Visit visit(
      LocalDate date, String clinicalClass, List<Treatment> treated, Recorded... measured) {
    return new Visit(
        date,
        "",
        "",
        List.of(
            new LimbVisit(
                Side.LEFT,
                clinicalClass,
                "",
                LimbGrading.NONE,
                treated,
                new DuplexMap(List.of()),
                List.of(measured))));
  }

  private static Timeline timeline(Visit... visits) {
    return Timeline.of(
        new LimbRecord(Side.LEFT, "C2", new DuplexMap(List.of()), List.of(STOCKING)),
        new FollowUp(Optional.of(FIRST), Map.of(), List.of(visits), List.of()));
  }

  private static final Timeline YEAR =
      timeline(
          visit(SECOND, "C1", List.of(ABLATION, STOCKING), filling(1.9)),
          visit(THIRD, "C2", List.of(), filling(2.4)));

  @Test
  void aMeasureHasItsValuesByDate() {
    Timeline.Measured measured = new Timeline.Measured("VFI", "calf");
    assertThat(YEAR.measured()).containsExactly(measured);
    assertThat(YEAR.course(measured))
        .extracting(Timeline.Point::date)
        .containsExactly(SECOND, THIRD);
    assertThat(YEAR.at(SECOND.plusDays(1)).orElseThrow().clinicalClass()).isEqualTo("C1");
    assertThat(YEAR.at(FIRST.minusDays(1))).isEmpty();
  }

  @Test
  void varicesAfterTheirTreatmentAreWarnedOfAndTheRecordIsLeft() {
    assertThat(YEAR.examinations().get(0).warnings()).as("nothing was treated yet").isEmpty();
    assertThat(YEAR.examinations().get(1).warnings()).as("C1").isEmpty();
    Examination last = YEAR.examinations().get(2);
    assertThat(last.warnings()).singleElement().asString().contains("C2r");
    assertThat(last.ceap().clinical()).isEqualTo("C2");
    assertThat(timeline(visit(SECOND, "C2", List.of(STOCKING))).examinations().get(1).warnings())
        .as("a stocking treats no varices away")
        .isEmpty();
    assertThat(timeline(visit(SECOND, "C2r", List.of(ABLATION))).examinations().get(1).warnings())
        .isEmpty();
  }

  @Test
  void whatIsPublishedOfATreatmentIsToldForTheTimeSinceTheExaminationBeforeIt() {
    assertThat(YEAR.holding(0)).isEmpty();
    Timeline.Holding after = YEAR.holding(2).getFirst();
    assertThat(YEAR.holding(2)).as("nothing is published of how a stocking holds").hasSize(1);
    assertThat(after.since()).isEqualTo(FIRST);
    assertThat(after.years()).isCloseTo(1, within(0.01));
    assertThat(after.time()).isEqualTo("1.0 years");
    assertThat(after.words()).startsWith("still holds in 95 % of legs 1.0 years after 2026-01-12");
    assertThat(
            timeline(visit(FIRST.plusDays(5), "", List.of(ABLATION))).holding(1).getFirst().words())
        .startsWith("still holds in over 99 % of legs 5 days after 2026-01-12")
        .doesNotContain("100");
    // Rasmussen 2011: 4.8 % open and refluxing after a year
    assertThat(after.share().share()).isCloseTo(0.952, within(0.002));
  }

  private static Measurement predicted(Interval interval) {
    return new Taken("VFI", "calf", Unit.MILLILITRE_PER_SECOND, 2e-6).within(interval);
  }

  private static Verdict verdict(Measurement predicted, double measured) {
    return new PredictedMeasure(predicted, Optional.empty(), Optional.of(filling(measured)), true)
        .verdict();
  }

  @ParameterizedTest
  @CsvSource({"1.4, BELOW", "1.6, WITHIN", "2.5, WITHIN", "2.6, ABOVE"})
  void aMeasuredValueLiesWithinOrOutside(double measured, Verdict.Place place) {
    assertThat(verdict(predicted(new Interval(1.5e-6, 2.55e-6, 50, 50)), measured))
        .isEqualTo(place);
  }

  @Test
  void whereNothingCanBeComparedTheReasonIsTold() {
    Interval interval = new Interval(1e-6, 3e-6, 50, 50);
    assertThat(
            new PredictedMeasure(predicted(interval), Optional.empty(), Optional.empty(), true)
                .verdict())
        .isEqualTo(new Verdict.NotCompared("not measured"));
    assertThat(verdict(new Taken("VFI", "calf", Unit.MILLILITRE_PER_SECOND, 2e-6), 2).words())
        .contains("no varied legs");
    assertThat(
            verdict(new NotMeasurable("VFI", "calf", Unit.MILLILITRE_PER_SECOND, "no way out"), 2)
                .words())
        .isEqualTo("no way out");
    assertThat(verdict(predicted(new Interval(1e-6, 3e-6, 24, 50)), 2).words())
        .contains("24 of 50");
    assertThat(
            new PredictedMeasure(
                    predicted(interval), Optional.empty(), Optional.of(filling(2)), false)
                .verdict()
                .words())
        .contains("errs");
  }

  @Test
  void pressuresUnderCompressionAreNotJudged() {
    assertThat(Judgement.errs(List.of(STOCKING), "AVP")).isTrue();
    assertThat(Judgement.errs(List.of(STOCKING), "VFI")).isFalse();
    assertThat(Judgement.errs(List.of(ABLATION), "AVP")).isFalse();
  }

  private static DuplexFinding finding(Patency patency, Optional<Boolean> reflux) {
    return new DuplexFinding(
        Vein.GSV_MID_THIGH,
        Position.STANDING,
        OptionalDouble.empty(),
        reflux.map(present ->
            new RefluxTest(
                Manoeuvre.VALSALVA, present, OptionalDouble.empty(), OptionalDouble.empty())),
        patency,
        "");
  }

  private static String found(boolean closed, DuplexFinding... findings) {
    DuplexMap none = new DuplexMap(List.of());
    return ClosedVein.of(Vein.GSV_MID_THIGH, closed, none, new DuplexMap(List.of(findings)))
        .words();
  }

  @Test
  void aClosedVeinIsHeldAgainstTheNextDuplex() {
    assertThat(found(true, finding(Patency.OCCLUDED, Optional.empty())))
        .isEqualTo("occluded as planned");
    assertThat(found(true, finding(Patency.PATENT, Optional.of(true))))
        .isEqualTo("patent and refluxing again");
    assertThat(found(true, finding(Patency.PATENT, Optional.of(false))))
        .isEqualTo("patent, no reflux found");
    assertThat(found(true, finding(Patency.RECANALISED, Optional.empty())))
        .isEqualTo("patent, not tested for reflux");
    assertThat(found(true)).isEqualTo("not examined");
    assertThat(found(false, finding(Patency.PATENT, Optional.of(true))))
        .isEqualTo("patent and refluxing");
  }

  private static DiaryDay day(LocalDate date, Optional<Side> side, OptionalInt cramps) {
    return new DiaryDay(
        date,
        side,
        cramps,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        "");
  }

  @Test
  void cramps() {
    Optional<Side> left = Optional.of(Side.LEFT);
    Diary diary =
        Diary.of(
            new FollowUp(
                Optional.of(FIRST),
                Map.of(),
                List.of(),
                List.of(
                    day(FIRST.plusDays(7), left, OptionalInt.of(4)),
                    day(FIRST, left, OptionalInt.of(2)),
                    day(FIRST.plusDays(1), left, OptionalInt.empty()),
                    day(FIRST.plusDays(6), Optional.empty(), OptionalInt.of(1)),
                    day(FIRST.plusDays(6), Optional.of(Side.RIGHT), OptionalInt.of(9)),
                    day(FIRST.plusDays(21), left, OptionalInt.of(0)))),
            Side.LEFT);
    assertThat(diary.isOfBoth()).isTrue();
    assertThat(diary.weeks()).extracting(week -> week.span().cramps()).containsExactly(3, 4, 0);
    assertThat(diary.weeks().getFirst().span().counted())
        .as("a day without a count is unknown")
        .isEqualTo(2);
    assertThat(diary.weeks().getLast().from()).isEqualTo(FIRST.plusDays(21));
    assertThat(diary.between(FIRST, FIRST.plusDays(7)).words()).isEqualTo("3 cramps on 2 days");
    assertThat(diary.between(FIRST.plusDays(1), FIRST.plusDays(2)).words())
        .isEqualTo("cramps not counted");
  }
}
