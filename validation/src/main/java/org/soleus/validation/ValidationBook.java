package org.soleus.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.soleus.casefile.protocols.ProtocolLibrary;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.assessment.Assessor;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.measurement.Unit;
import org.soleus.limb.protocol.Protocol;
import org.soleus.limb.protocol.Request;
import org.soleus.limb.simulation.Sampling;
import org.soleus.limb.simulation.VirtualLaboratory;
import org.soleus.limb.simulation.Workers;

/**
 * Runs the published rows. The group of a row is its example's twin and others that differ from it
 * as people do; each leg is treated as the row says and examined under its protocol. Rows that
 * share a run share it.
 */
public final class ValidationBook {
  private final Groups groups;
  private final VirtualLaboratory laboratory;
  private final Workers workers;
  private final Progress progress;
  private final Map<String, Protocol> protocols = new ConcurrentHashMap<>();

  /** Hears how far the book has come. */
  public interface Progress {
    /** So many runs of so many are done. */
    void done(int runs, int of);
  }

  /**
   * A book.
   *
   * @param assessor by which twins are built
   * @param sampling how many legs a group has besides its twin, and how they differ
   */
  public ValidationBook(Assessor assessor, Sampling sampling, Workers workers, Progress progress) {
    groups = new Groups(assessor, sampling);
    laboratory = assessor.laboratory();
    this.workers = workers;
    this.progress = progress;
  }

  /** A group under a treatment in a protocol. */
  private record Run(String group, String treatment, String protocol) {}

  /** One leg of a run, and all that is asked of it. */
  private record Visit(Run run, int leg, List<Request> requests) {}

  /** What one measurement of one leg gave. */
  private record Key(Run run, int leg, Request request, String measure) {}

  /** Answers all rows, those not run last. */
  public List<Answer> answers() {
    List<PublishedRow> rows = RowTable.run();
    Map<Run, Set<Request>> runs = new LinkedHashMap<>();
    for (PublishedRow row : rows) {
      for (Term term : Question.parse(row.question()).terms()) {
        if (needsRun(row)) {
          Run run = run(row, term);
          runs.computeIfAbsent(run, _ -> new LinkedHashSet<>())
              .add(Asking.request(row, term, protocol(run.protocol())));
        }
      }
    }
    Map<Key, Measurement> measured = measure(runs);
    List<Answer> answers = new ArrayList<>();
    for (PublishedRow row : rows) {
      answers.add(answer(row, measured));
    }
    for (PublishedRow row : RowTable.notRun()) {
      answers.add(Answer.none(row, row.reason()));
    }
    return answers;
  }

  private static boolean needsRun(PublishedRow row) {
    return !row.protocol().equals("anatomy") && !row.protocol().equals("wall");
  }

  private static Run run(PublishedRow row, Term term) {
    return new Run(
        row.leg(),
        term.untreated() ? "none" : row.treatment(),
        term.protocol().isEmpty() ? row.protocol() : term.protocol());
  }

  private Protocol protocol(String key) {
    return protocols.computeIfAbsent(key, ProtocolLibrary::builtIn);
  }

  private Map<Key, Measurement> measure(Map<Run, Set<Request>> runs) {
    List<Visit> visits = new ArrayList<>();
    runs.forEach((run, requests) -> {
      for (int k = 0; k < groups.size(run.group()); k++) {
        visits.add(new Visit(run, k, List.copyOf(requests)));
      }
    });
    Map<Key, Measurement> measured = new ConcurrentHashMap<>();
    int[] done = {0};
    workers.map(
        visits,
        visit -> {
          measured.putAll(measure(visit));
          synchronized (done) {
            progress.done(++done[0], visits.size());
          }
          return visit;
        });
    return measured;
  }

  private Map<Key, Measurement> measure(Visit visit) {
    Leg leg = groups.leg(visit.run().group(), visit.leg(), visit.run().treatment());
    Protocol asked = protocol(visit.run().protocol()).measuring(visit.requests(), List.of());
    List<Measurement> found = laboratory.examine(leg, asked).measurements();
    Map<Key, Measurement> byKey = new LinkedHashMap<>();
    int next = 0;
    for (Request request : visit.requests()) {
      for (int k = 0; k < VirtualLaboratory.count(request); k++) {
        Measurement one = found.get(next++);
        byKey.put(new Key(visit.run(), visit.leg(), request, one.measure()), one);
      }
    }
    return byKey;
  }

  private Answer answer(PublishedRow row, Map<Key, Measurement> measured) {
    Question question = Question.parse(row.question());
    List<Double> values = new ArrayList<>();
    String reason = "";
    int legs = groups.size(row.leg());
    for (int k = 0; k < legs; k++) {
      List<Double> terms = new ArrayList<>();
      for (Term term : question.terms()) {
        switch (taken(row, term, k, measured)) {
          case Measurement.Taken taken -> terms.add(taken.value());
          case Measurement.NotMeasurable not -> reason = not.reason();
        }
      }
      if (terms.size() == question.terms().size()) {
        values.add(question.answer(terms, RowUnit.of(row.unit())));
      }
    }
    return values.isEmpty()
        ? Answer.none(row, reason)
        : Answer.of(row, values.stream().mapToDouble(one -> one).toArray(), legs);
  }

  private Measurement taken(PublishedRow row, Term term, int leg, Map<Key, Measurement> measured) {
    if (!needsRun(row)) {
      return ofLegItself(row, term, leg);
    }
    Run run = run(row, term);
    Request request = Asking.request(row, term, protocol(run.protocol()));
    Key key = new Key(run, leg, request, Asking.measure(term, request));
    return Optional.ofNullable(measured.get(key))
        .orElseThrow(() -> new IllegalStateException("row " + row.id() + " was not measured"));
  }

  private Measurement ofLegItself(PublishedRow row, Term term, int leg) {
    if (!(term.read() instanceof Term.Read.Measure measure)) {
      throw new IllegalArgumentException("row " + row.id() + " needs a run");
    }
    Leg asked = groups.leg(row.leg(), leg, row.treatment());
    OptionalDouble value = new WallAnswers(asked).of(measure.name(), row.site());
    Unit unit = Unit.SECOND; // SI; not read
    return value.isPresent()
        ? new Measurement.Taken(measure.name(), row.site(), unit, value.getAsDouble())
        : new Measurement.NotMeasurable(
            measure.name(), row.site(), unit, "the leg has no such vein");
  }
}
