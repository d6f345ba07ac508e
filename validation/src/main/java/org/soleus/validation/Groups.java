package org.soleus.validation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.soleus.casefile.Case;
import org.soleus.casefile.CaseFile;
import org.soleus.casefile.TreatmentText;
import org.soleus.casefile.fault.Reading;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.assessment.Assessor;
import org.soleus.limb.simulation.Sampling;
import org.soleus.limb.treatment.Applied;
import org.soleus.limb.treatment.Treatment;

/** The groups of legs that answer the rows: an example's twin, and others like it. */
final class Groups {
  private final Assessor assessor;
  private final Sampling sampling;
  private final Map<String, Leg> twins = new ConcurrentHashMap<>();

  Groups(Assessor assessor, Sampling sampling) {
    this.assessor = assessor;
    this.sampling = sampling;
  }

  /** How many legs a group has; the first is the twin of the example. */
  int size(String group) {
    twin(group); // built here, by the thread that may use the workers
    return 1 + sampling.samples();
  }

  /** A leg of a group after a treatment as on the command line, or {@code none}. */
  Leg leg(String group, int number, String treatment) {
    Leg twin = twin(group);
    Leg leg = number == 0 ? twin : sampling.leg(twin, number - 1);
    return treatment.equals("none") ? leg : treated(leg, treatment);
  }

  private Leg twin(String group) {
    Leg known = twins.get(group);
    if (known == null) {
      Case example = example(group);
      known = assessor.twin(example.person(), example.limbs().getFirst());
      twins.put(group, known);
    }
    return known;
  }

  private static Case example(String name) {
    return switch (CaseFile.parse(name + ".yaml", Shipped.text(name))) {
      case Reading.Read<Case>(Case example) -> example;
      case Reading.Rejected<Case> rejected -> throw new IllegalStateException(rejected.message());
    };
  }

  private static Leg treated(Leg leg, String text) {
    Treatment treatment =
        switch (TreatmentText.parse(text)) {
          case Reading.Read<Treatment> read -> read.value();
          case Reading.Rejected<Treatment> rejected ->
              throw new IllegalStateException(rejected.message());
        };
    return switch (Applied.to(leg, treatment)) {
      case Applied.Treated treated -> treated.leg();
      case Applied.NotApplicable not -> throw new IllegalStateException(not.reason());
    };
  }
}
