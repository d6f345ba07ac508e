package org.soleus.fhir;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationReferenceRangeComponent;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.soleus.casefile.WrittenNumber;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.assessment.LimbAssessment;
import org.soleus.limb.measurement.Interval;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.measurement.Measurement.NotMeasurable;
import org.soleus.limb.measurement.Measurement.Taken;
import org.soleus.limb.measurement.Unit;
import org.soleus.limb.simulation.LaboratoryResult;

/** What the untreated twin says of each leg: Observations that are tagged as simulated. */
final class TwinResources {
  private static final String MEASURE = "urn:soleus:fhir:measure";

  private TwinResources() {}

  static void write(Outgoing out, List<LimbAssessment> twins) {
    for (LimbAssessment twin : twins) {
      Side side = twin.leg().side();
      int number = 0;
      for (LaboratoryResult result : twin.before()) {
        for (Measurement one : result.measurements()) {
          number++;
          Observation observation = observation(out, side, one);
          observation.setMethod(
              new CodeableConcept()
                  .setText(
                      "Simulated: protocol " + result.protocol().name() + " on a twin of the leg"));
          out.addSimulated(Vocabulary.key(side) + ".twin-" + number, observation);
        }
      }
    }
  }

  private static Observation observation(Outgoing out, Side side, Measurement one) {
    Observation observation =
        out.observation(
            new CodeableConcept()
                .addCoding(new Coding(MEASURE, one.measure(), Vocabulary.words(one.measure())))
                .setText("Simulated " + Vocabulary.words(one.measure())));
    observation.setStatus(ObservationStatus.PRELIMINARY);
    observation.setBodySite(Vocabulary.site(side, one.site()));
    switch (one) {
      case Taken taken when Double.isFinite(taken.value()) -> put(observation, taken);
      case Taken _ -> absent(observation, "the model gave no finite number");
      case NotMeasurable not -> absent(observation, not.reason());
    }
    return observation;
  }

  private static void put(Observation observation, Taken taken) {
    Quantity value = quantity(taken.value(), taken.unit());
    if (taken.atLeast()) {
      value.setComparator(Quantity.QuantityComparator.GREATER_OR_EQUAL);
    }
    observation.setValue(value);
    Optional<Interval> interval = taken.interval();
    if (interval.isPresent()) {
      ObservationReferenceRangeComponent range = observation.addReferenceRange();
      range.setText("where the measure lies in legs that vary; not a normal range");
      range.setLow(quantity(interval.get().low(), taken.unit()));
      range.setHigh(quantity(interval.get().high(), taken.unit()));
    }
  }

  private static void absent(Observation observation, String why) {
    observation.setDataAbsentReason(Absent.notPerformed().setText(why));
  }

  private static Quantity quantity(double value, Unit unit) {
    BigDecimal written = WrittenNumber.of(unit.of(value), WrittenNumber.OF_RESULTS);
    return FieldValue.quantity(written, ucum(unit));
  }

  private static String ucum(Unit unit) {
    return switch (unit) {
      case MMHG -> "mm[Hg]";
      case MMHG_PER_SECOND -> "mm[Hg]/s";
      case SECOND,
          MILLILITRE,
          MILLILITRE_PER_SECOND,
          MILLILITRE_PER_MINUTE,
          PERCENT,
          CENTIMETRE_PER_SECOND,
          MILLIMETRE ->
          unit.symbol();
    };
  }
}
