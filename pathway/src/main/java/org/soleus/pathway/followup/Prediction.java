package org.soleus.pathway.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.VeinSegment;
import org.soleus.limb.assessment.Comparer;
import org.soleus.limb.assessment.Comparison;
import org.soleus.limb.assessment.Comparison.Outcome;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.measurement.Measurement.NotMeasurable;
import org.soleus.limb.measurement.Measurement.Taken;
import org.soleus.limb.measurement.Recorded;
import org.soleus.limb.treatment.AppliedPlan;
import org.soleus.limb.treatment.Plan;
import org.soleus.limb.treatment.Treatment;
import org.soleus.pathway.followup.Timeline.Holding;
import org.soleus.pathway.options.Judgement;

/**
 * What the twin of one examination makes of the treatment that followed, against what the next
 * examination measured. Everything simulated is simulated; nothing here was known to the next
 * examination.
 */
public sealed interface Prediction {
  /** Examination of which the twin is. */
  Examination from();

  /** The next one. */
  Examination to();

  /** How often the treatments up to then still hold, as published. */
  List<Holding> holding();

  /**
   * There is no twin of that examination.
   *
   * @param reason in words
   */
  record NotMade(Examination from, Examination to, List<Holding> holding, String reason)
      implements Prediction {
    /** Copies the list. */
    public NotMade {
      holding = List.copyOf(holding);
    }
  }

  /**
   * A prediction.
   *
   * @param applied what the twin makes of the treatment; the twin as it was where there was none
   * @param samples varied legs
   * @param measures of the treated twin; then what was measured and is not predicted
   * @param closed veins that were to be closed by these or earlier treatments
   * @param remarks what must be known of the twin, as sentences
   */
  record Made(
      Examination from,
      Examination to,
      List<Holding> holding,
      AppliedPlan applied,
      int samples,
      List<PredictedMeasure> measures,
      List<ClosedVein> closed,
      List<String> remarks)
      implements Prediction {
    /** Copies the lists. */
    public Made {
      holding = List.copyOf(holding);
      measures = List.copyOf(measures);
      closed = List.copyOf(closed);
      remarks = List.copyOf(remarks);
    }

    /** Whether anything could be simulated. */
    public boolean isTaken() {
      return measures.stream().anyMatch(one -> one.predicted() instanceof Taken);
    }
  }

  /** Builds the twin of a record. */
  interface Builder {
    /** The twin of a leg at an examination. */
    Leg twin(Examination of);

    /** The leg beside it then. */
    Leg beside(Examination of);
  }

  /**
   * Predicts an examination from the one before.
   *
   * @param number of the examination that is predicted, 1 for the second
   */
  static Prediction of(Timeline timeline, int number, Builder twins, Comparer comparer) {
    Examination from = timeline.examinations().get(number - 1);
    Examination to = timeline.examinations().get(number);
    List<Holding> holding = timeline.holding(number);
    if (from.record().duplex().findings().isEmpty()) {
      return new NotMade(
          from,
          to,
          holding,
          "no duplex map was recorded on " + from.date() + " to build a twin of");
    }
    OptionalDouble arteries = from.record().limits().ankleBrachialIndex();
    Leg twin = twins.twin(from);
    Plan plan = new Plan(to.treated());
    Comparison compared = comparer.compare(twin, twins.beside(from), List.of(plan), arteries);
    AppliedPlan applied = AppliedPlan.to(twin, plan, arteries);
    // advice, and what does not apply, leave the leg as it was
    Outcome outcome =
        applied.done().isEmpty() ? compared.untreated() : compared.options().getFirst();
    return new Made(
        from,
        to,
        holding,
        applied,
        compared.samples(),
        measures(outcome, from, to),
        closed(timeline, number, twin, applied),
        remarks(timeline, number - 1));
  }

  private static List<PredictedMeasure> measures(
      Outcome outcome, Examination from, Examination to) {
    List<PredictedMeasure> measures = new ArrayList<>();
    for (int k = 0; k < outcome.twin().size(); k++) {
      Measurement one = outcome.twin().get(k);
      Measurement predicted =
          one instanceof Taken taken
              ? outcome.interval(k).<Measurement>map(taken::within).orElse(taken)
              : one;
      measures.add(
          new PredictedMeasure(
              predicted,
              from.measured(one.measure(), one.site()),
              to.measured(one.measure(), one.site()),
              !Judgement.errs(outcome.applied().done(), one.measure())));
    }
    for (Recorded one : to.record().measured()) {
      if (measures.stream().noneMatch(other -> isSame(other.predicted(), one))) {
        Measurement none =
            new NotMeasurable(
                one.measure(),
                one.site(),
                one.unit(),
                "the predicted examination does not take it");
        measures.add(
            new PredictedMeasure(
                none, from.measured(one.measure(), one.site()), Optional.of(one), true));
      }
    }
    return measures;
  }

  private static boolean isSame(Measurement one, Recorded other) {
    return one.measure().equals(other.measure()) && one.site().equals(other.site());
  }

  /** Veins closed now or earlier: those of earlier treatments may have opened again since. */
  private static List<ClosedVein> closed(
      Timeline timeline, int number, Leg twin, AppliedPlan applied) {
    List<Examination> all = timeline.examinations();
    List<Treatment> done = new ArrayList<>();
    all.subList(1, number).forEach(one -> done.addAll(one.treated()));
    done.addAll(applied.done());
    return ClosedVeins.of(done).stream()
        .filter(vein -> twin.segment(vein).isPresent())
        .map(vein ->
            ClosedVein.of(
                vein,
                applied.leg().segment(vein).filter(VeinSegment::open).isEmpty(),
                all.get(number - 1).record().duplex(),
                all.get(number).record().duplex()))
        .toList();
  }

  private static List<String> remarks(Timeline timeline, int number) {
    Examination from = timeline.examinations().get(number);
    List<String> remarks = new ArrayList<>();
    if (from.record().measured().isEmpty()) {
      remarks.add("Nothing was measured on " + from.date() + ": the twin is not fitted.");
    }
    String left =
        timeline.examinations().subList(0, number).stream()
            .flatMap(one -> one.record().duplex().findings().stream())
            .filter(one -> from.record().duplex().of(one.vein()).isEmpty())
            .map(one -> one.vein().label())
            .distinct()
            .collect(Collectors.joining("; "));
    Stream.of(left)
        .filter(veins -> !veins.isEmpty())
        .forEach(veins ->
            remarks.add(
                "Examined before, but not on %s, and taken as healthy in the twin: %s."
                    .formatted(from.date(), veins)));
    return remarks;
  }
}
