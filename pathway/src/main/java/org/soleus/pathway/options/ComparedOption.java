package org.soleus.pathway.options;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.assessment.Comparison.Outcome;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.treatment.Treatment;
import org.soleus.pathway.evidence.Durability;
import org.soleus.pathway.evidence.PublishedEffect;
import org.soleus.pathway.evidence.PublishedRate;
import org.soleus.pathway.evidence.Statement;

/**
 * One option with all that is to be shown beside it.
 *
 * @param asked what was asked for
 * @param outcome measures of the twin and of the varied legs under it
 * @param failed the same once what may fail has failed; empty where nothing may, or nothing is
 *     published of it
 * @param reflux the twin's reflux times under it by vein, where a reflux test was recorded; empty
 *     where nothing of it applies
 * @param statements of guidelines and trials that apply to this leg, or may
 */
public record ComparedOption(
    AskedPlan asked,
    Outcome outcome,
    Optional<Outcome> failed,
    Map<Vein, Measurement> reflux,
    List<Statement.Applying> statements) {
  /** Copies the collections. */
  public ComparedOption {
    reflux = Collections.unmodifiableMap(new LinkedHashMap<>(reflux));
    statements = List.copyOf(statements);
  }

  /** Short words for tables. */
  public String label() {
    return asked.label();
  }

  /** What is done, without what does not apply. */
  public List<Treatment> done() {
    return outcome.applied().done();
  }

  /** How long what it does to the flow holds, treatment by treatment. */
  public List<Durability> durabilities() {
    return done().stream().flatMap(one -> Durability.of(one).stream()).toList();
  }

  /** Freedom from recurrent varices, as published, of each treatment of which it is. */
  public Map<Treatment, Durability> freeOfVarices() {
    Map<Treatment, Durability> free = new LinkedHashMap<>();
    for (Treatment one : done()) {
      Durability.of(one, PublishedRate.Endpoint.RECURRENCE)
          .ifPresent(course -> free.put(one, course));
    }
    return free;
  }

  /** Published effects on measures. */
  public List<PublishedEffect> effects() {
    return done().stream().flatMap(one -> PublishedEffect.of(one).stream()).toList();
  }

  /** Published rates of all that may come of it. */
  public List<PublishedRate> rates() {
    return done().stream().flatMap(one -> PublishedRate.of(one).stream()).distinct().toList();
  }
}
