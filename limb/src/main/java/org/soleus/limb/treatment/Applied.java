package org.soleus.limb.treatment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.soleus.limb.anatomy.Day;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.Person;
import org.soleus.limb.anatomy.SaphenousTrunk;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.anatomy.VeinSegment;
import org.soleus.limb.anatomy.VeinSystem;
import org.soleus.limb.anatomy.Worn;
import org.soleus.limb.physiology.Parameter;
import org.soleus.limb.physiology.Parameters;

/** What becomes of a leg under a treatment: another leg, or the reason why it does not apply. */
public sealed interface Applied {
  /** Body-mass index below which a person is underweight [kg/m²] (World Health Organization). */
  double LEAST_INDEX = 18.5;

  /**
   * The treated leg.
   *
   * @param leg after treatment
   */
  record Treated(Leg leg) implements Applied {}

  /**
   * The treatment does not apply to this leg.
   *
   * @param reason in words
   */
  record NotApplicable(String reason) implements Applied {}

  /**
   * Applies a treatment unless a precaution forbids it.
   *
   * @param ankleBrachialIndex of the leg [1], empty where none was recorded
   */
  static Applied to(Leg leg, Treatment treatment, OptionalDouble ankleBrachialIndex) {
    return Precaution.of(treatment, ankleBrachialIndex).stream()
        .filter(Precaution::forbids)
        .findFirst()
        .<Applied>map(one -> new NotApplicable(one.line()))
        .orElseGet(() -> to(leg, treatment));
  }

  /** Applies a treatment, whatever the arteries are. */
  static Applied to(Leg leg, Treatment treatment) {
    return switch (treatment) {
      case Treatment.CompressionStocking stocking -> wear(leg, stocking);
      case Treatment.Bandage bandage -> wear(leg, bandage);
      case Treatment.WeightGoal(double kilograms) -> weigh(leg, kilograms);
      case Treatment.CalfTraining(double strength) -> train(leg, strength);
      case Treatment.Advice _ ->
          new NotApplicable(
              "the model has nothing that it acts on; what is known stands beside it");
      case Treatment.OfTheDay measure -> live(leg, measure);
      case Treatment.TrunkClosure closure -> close(leg, closure);
      case Treatment.VaricesRemoval _ -> remove(leg, Vein.CALF_VARICES);
      case Treatment.Ligation(_, Vein vein) -> remove(leg, vein);
      case Treatment.ValveRepair(_, Vein vein) -> repair(leg, vein);
      case Treatment.Stent(_, Vein vein) -> stent(leg, vein);
    };
  }

  /** Another day; each measure of it counts once. */
  private static Applied live(Leg leg, Treatment.OfTheDay measure) {
    Day day = leg.day();
    return switch (measure) {
      case Treatment.LegElevation(double angle, double hours) ->
          day.raised() > 0
              ? new NotApplicable("the legs are raised already")
              : tooLong(day, hours)
                  .orElseGet(() -> new Treated(leg.with(day.raising(angle, hours))));
      case Treatment.PneumaticCompression(Day.Pump pump, double hours) ->
          day.pumped() > 0
              ? new NotApplicable("the leg is pumped already")
              : tooLong(day, hours)
                  .orElseGet(() -> new Treated(leg.with(day.pumping(pump, hours))));
      case Treatment.WalkingBreaks(double minutes) ->
          day.breaks() > 0
              ? new NotApplicable("there are walking breaks already")
              : new Treated(leg.with(day.breaking(minutes / 60)));
    };
  }

  private static Optional<Applied> tooLong(Day day, double hours) {
    return hours <= day.free()
        ? Optional.empty()
        : Optional.of(
            new NotApplicable(
                "only %s h of sitting are left in the day for it".formatted(day.free())));
  }

  private static Applied wear(Leg leg, Worn worn) {
    return leg.worn().contains(worn)
        ? new NotApplicable("it is worn already")
        : new Treated(leg.wearing(worn));
  }

  /** The pressure of the abdomen follows the weight (theory 3.2); the veins keep their sizes. */
  private static Applied weigh(Leg leg, double kilograms) {
    Person person = leg.person();
    if (kilograms == person.weight()) {
      return new NotApplicable("that is the weight already");
    }
    Person then =
        new Person(person.sex(), person.age(), person.height(), kilograms, person.pregnancyWeeks());
    if (then.bodyMassIndex() < LEAST_INDEX) {
      return new NotApplicable(
          "the person would be underweight: body-mass index below %.1f kg/m²"
              .formatted(LEAST_INDEX));
    }
    Parameters parameters = leg.parameters();
    double pressure =
        parameters.inUnit(Parameter.ABDOMINAL_PRESSURE)
            + parameters.inUnit(Parameter.ABDOMINAL_PER_BMI)
                * (then.bodyMassIndex() - person.bodyMassIndex());
    return new Treated(
        leg.with(then).with(within(parameters, Parameter.ABDOMINAL_PRESSURE, pressure)));
  }

  private static Applied train(Leg leg, double strength) {
    Parameters parameters = leg.parameters();
    return parameters.inUnit(Parameter.CALF_STRENGTH) >= strength
        ? new NotApplicable("the calf is that strong already")
        : new Treated(leg.with(within(parameters, Parameter.CALF_STRENGTH, strength)));
  }

  /** Physiology with another value of a parameter, within its range. */
  private static Parameters within(Parameters parameters, Parameter parameter, double value) {
    return parameters.with(parameter, Math.clamp(value, parameter.low(), parameter.high()));
  }

  /**
   * Closes a length of trunk. Unless the method takes the junction, the last 30 to 35 mm before it
   * stay open, as in practice, so that the tributaries there drain.
   */
  private static Applied close(Leg leg, Treatment.TrunkClosure closure) {
    List<Vein> span =
        SaphenousTrunk.of(closure.from())
            .map(trunk -> trunk.between(closure.from(), closure.to()))
            .orElse(List.of());
    List<VeinSegment> segments =
        span.stream()
            .filter(vein -> closure.method().tiesJunction() || !isJunction(vein))
            .flatMap(vein -> leg.segment(vein).stream())
            .filter(VeinSegment::open)
            .toList();
    if (segments.isEmpty()) {
      return new NotApplicable(
          "there is no open saphenous trunk to close from "
              + closure.from().label()
              + " to "
              + closure.to().label()
              + (closure.method().tiesJunction() ? "" : "; the junction itself stays open"));
    }
    if (segments.stream().noneMatch(segment -> segment.leak() > 0)) {
      return new NotApplicable("no reflux was recorded in this length of trunk");
    }
    Leg treated = leg;
    for (VeinSegment segment : segments) {
      treated = treated.with(segment.vein(), VeinSegment::closed);
    }
    return new Treated(treated);
  }

  private static boolean isJunction(Vein vein) {
    return vein == Vein.GSV_JUNCTION || vein == Vein.SSV_JUNCTION;
  }

  /** Closes one vein through which blood flows back. */
  private static Applied remove(Leg leg, Vein vein) {
    Optional<VeinSegment> segment = leg.segment(vein).filter(VeinSegment::open);
    if (segment.isEmpty()) {
      return new NotApplicable("this leg has no open vein there: " + vein.label());
    }
    if (vein.system() != VeinSystem.SMALL_VEINS && segment.get().leak() == 0) {
      return new NotApplicable("no reflux was recorded there: " + vein.label());
    }
    return new Treated(leg.with(vein, VeinSegment::closed));
  }

  private static Applied repair(Leg leg, Vein vein) {
    Optional<VeinSegment> segment = leg.segment(vein).filter(VeinSegment::open);
    if (segment.isEmpty() || segment.get().valves() == 0) {
      return new NotApplicable(vein.label() + " has no valve in this leg");
    }
    return segment.get().leak() == 0
        ? new NotApplicable("its valves close already: " + vein.label())
        : new Treated(leg.with(vein, one -> one.withLeak(0)));
  }

  private static Applied stent(Leg leg, Vein vein) {
    Optional<VeinSegment> segment = leg.segment(vein);
    if (segment.isEmpty() || segment.get().lumen() == 1) {
      return new NotApplicable("it is neither narrowed nor occluded: " + vein.label());
    }
    return new Treated(leg.with(vein, one -> one.narrowed(1)));
  }
}
