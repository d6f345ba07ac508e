package org.soleus.fhir;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.StringType;
import org.soleus.casefile.Case;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.assessment.LimbRecord;
import org.soleus.pathway.followup.Examination;
import org.soleus.pathway.followup.Timeline;
import org.soleus.pathway.grading.Ceap;
import org.soleus.pathway.grading.GradedLimb;
import org.soleus.pathway.grading.Vcss;
import org.soleus.pathway.grading.Villalta;

/** Class and sums of severity of each leg at each examination. All tagged as computed. */
final class GradeResources {
  private final Outgoing out;
  private final Side side;
  private final Optional<LocalDate> date;
  private final String number;

  private GradeResources(Outgoing out, Side side, Optional<LocalDate> date, int number) {
    this.out = out;
    this.side = side;
    this.date = date;
    this.number = "-" + number;
  }

  static void write(Outgoing out, Case told) {
    for (LimbRecord limb : told.limbs()) {
      if (told.followUp().date().isEmpty()) {
        GradedLimb graded = told.graded(limb);
        new GradeResources(out, limb.side(), Optional.empty(), 1)
            .write(graded.ceap(), graded.vcss(), graded.villalta());
        continue;
      }
      List<Examination> all = Timeline.of(limb, told.followUp()).examinations();
      for (int k = 0; k < all.size(); k++) {
        Examination one = all.get(k);
        new GradeResources(out, limb.side(), Optional.of(one.date()), k + 1)
            .write(one.ceap(), one.vcss(), one.grading().villalta());
      }
    }
  }

  private void write(Ceap ceap, Vcss vcss, Villalta villalta) {
    if (!ceap.present().isEmpty() || ceap.found().isAny()) {
      Observation observation = of("ceap_full");
      observation.setValue(new StringType(ceap.full()));
      observation.addNote().setText("Basic: " + ceap.words());
      ceap.notes().forEach(one -> observation.addNote().setText(one));
      add("ceap", observation);
    }
    if (vcss.isAny()) {
      Observation observation = of("vcss_total");
      for (Vcss.Sum sum : Vcss.Sum.values()) {
        String key = sum.name().toLowerCase(Locale.ROOT);
        ObservationComponentComponent part = observation.addComponent();
        part.setCode(concept("vcss_" + key, "total " + Vocabulary.words(key)));
        vcss.total(sum)
            .ifPresentOrElse(
                total -> part.setValue(new IntegerType(total)),
                () -> part.setDataAbsentReason(notAll()));
      }
      add("vcss", observation);
    }
    if (villalta.isAny()) {
      Observation observation = of("villalta_total");
      OptionalInt total = villalta.total();
      if (total.isPresent()) {
        observation.setValue(new IntegerType(total.getAsInt()));
      } else {
        observation.setDataAbsentReason(notAll());
      }
      add("villalta", observation);
    }
  }

  private void add(String grade, Observation observation) {
    out.addComputed(Vocabulary.key(side) + "." + grade + number, observation);
  }

  private Observation of(String measure) {
    Observation observation = out.observation(concept(measure, Vocabulary.words(measure)));
    observation.setBodySite(Vocabulary.site(side));
    date.ifPresent(day -> observation.setEffective(new DateTimeType(day.toString())));
    return observation;
  }

  private static CodeableConcept concept(String code, String words) {
    return new CodeableConcept().addCoding(new Coding(Systems.SCORE, code, words)).setText(words);
  }

  private static CodeableConcept notAll() {
    return Absent.unknown().setText("not all items are recorded");
  }
}
