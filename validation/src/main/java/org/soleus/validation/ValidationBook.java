package org.soleus.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.soleus.casefile.Case;
import org.soleus.casefile.CaseFile;
import org.soleus.casefile.TreatmentText;
import org.soleus.casefile.fault.Reading;
import org.soleus.casefile.protocols.ProtocolLibrary;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.assessment.Assessor;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.protocol.Protocol;
import org.soleus.limb.protocol.Request;
import org.soleus.limb.simulation.VirtualLaboratory;
import org.soleus.limb.simulation.Workers;
import org.soleus.limb.treatment.Applied;

/**
 * Runs the published rows: each on the twin of its example, under its protocol and treatment. Rows
 * that share a run share it.
 */
public final class ValidationBook {
  private final Assessor assessor;
  private final Workers workers;
  private final Map<String, Protocol> protocols = new LinkedHashMap<>();
  private final Questions questions = new Questions(this::protocol);

  /** A book that builds its twins with an assessor. */
  public ValidationBook(Assessor assessor, Workers workers) {
    this.assessor = assessor;
    this.workers = workers;
  }

  /** A leg under a treatment in a protocol. */
  private record Run(String leg, String treatment, String protocol) {}

  /** What one measurement of one run gave. */
  private record Key(Run run, Request request, String measure) {}

  /** Answers all rows, those not run last. */
  public List<Answer> answers() {
    List<PublishedRow> rows = RowTable.run();
    Map<String, Leg> legs = twins(rows);
    Map<Run, Set<Request>> runs = new LinkedHashMap<>();
    for (PublishedRow row : rows) {
      for (Question.Asked asked : asked(row)) {
        runs.computeIfAbsent(run(row, asked), run -> new LinkedHashSet<>()).add(asked.request());
      }
    }
    Map<Key, Measurement> measured = new LinkedHashMap<>();
    List<Map.Entry<Run, Set<Request>>> entries = List.copyOf(runs.entrySet());
    workers
        .map(entries, entry -> measure(entry.getKey(), List.copyOf(entry.getValue()), legs))
        .forEach(measured::putAll);
    List<Answer> answers = new ArrayList<>();
    for (PublishedRow row : rows) {
      answers.add(answer(row, legs, measured));
    }
    for (PublishedRow row : RowTable.notRun()) {
      answers.add(new Answer(row, OptionalDouble.empty(), row.reason()));
    }
    return answers;
  }

  private static boolean needsNoRun(PublishedRow row) {
    return row.protocol().equals("anatomy") || row.protocol().equals("wall");
  }

  private List<Question.Asked> asked(PublishedRow row) {
    return needsNoRun(row) ? List.of() : questions.of(row).map(Question::asked).orElse(List.of());
  }

  private static Run run(PublishedRow row, Question.Asked asked) {
    return new Run(row.leg(), row.treatment(), asked.protocol());
  }

  private Protocol protocol(String key) {
    synchronized (protocols) {
      return protocols.computeIfAbsent(key, ProtocolLibrary::builtIn);
    }
  }

  private Map<String, Leg> twins(List<PublishedRow> rows) {
    Map<String, Leg> legs = new LinkedHashMap<>();
    rows.stream()
        .map(PublishedRow::leg)
        .distinct()
        .sorted(Comparator.naturalOrder())
        .forEach(name -> {
          Case example = example(name);
          legs.put(name, assessor.twin(example.person(), example.limbs().getFirst()));
        });
    return legs;
  }

  private static Case example(String name) {
    return switch (CaseFile.parse(name + ".yaml", Shipped.text(name))) {
      case Reading.Read<Case>(Case example) -> example;
      case Reading.Rejected<Case> rejected -> throw new IllegalStateException(rejected.message());
    };
  }

  private Map<Key, Measurement> measure(Run run, List<Request> requests, Map<String, Leg> legs) {
    Leg leg = treated(legs, run);
    Protocol protocol = protocol(run.protocol()).measuring(requests, List.of());
    List<Measurement> found = assessor.laboratory().examine(leg, protocol).measurements();
    Map<Key, Measurement> byKey = new LinkedHashMap<>();
    int next = 0;
    for (Request request : requests) {
      for (int k = 0; k < VirtualLaboratory.count(request); k++) {
        Measurement one = found.get(next++);
        byKey.put(new Key(run, request, one.measure()), one);
      }
    }
    return byKey;
  }

  private static Leg treated(Map<String, Leg> legs, Run run) {
    Leg leg = Optional.ofNullable(legs.get(run.leg())).orElseThrow();
    if (run.treatment().equals("none")) {
      return leg;
    }
    return switch (TreatmentText.parse(run.treatment())) {
      case Reading.Read<org.soleus.limb.treatment.Treatment> read ->
          switch (Applied.to(leg, read.value())) {
            case Applied.Treated treated -> treated.leg();
            case Applied.NotApplicable not -> throw new IllegalStateException(not.reason());
          };
      case Reading.Rejected<org.soleus.limb.treatment.Treatment> rejected ->
          throw new IllegalStateException(rejected.message());
    };
  }

  private Answer answer(PublishedRow row, Map<String, Leg> legs, Map<Key, Measurement> measured) {
    if (needsNoRun(row)) {
      Leg leg = Optional.ofNullable(legs.get(row.leg())).orElseThrow();
      OptionalDouble value = new WallAnswers(leg).of(row);
      return new Answer(row, value, value.isPresent() ? "" : "the model has no such measure");
    }
    Optional<Question> question = questions.of(row);
    if (question.isEmpty()) {
      return new Answer(row, OptionalDouble.empty(), "the laboratory has no such measure");
    }
    List<Double> values = new ArrayList<>();
    for (Question.Asked asked : question.get().asked()) {
      switch (measured.get(new Key(run(row, asked), asked.request(), asked.measure()))) {
        case Measurement.Taken taken -> values.add(taken.value());
        case Measurement.NotMeasurable not -> {
          return new Answer(row, OptionalDouble.empty(), not.reason());
        }
        case null -> throw new IllegalStateException("row " + row.id() + " was not measured");
      }
    }
    double value = question.get().value().applyAsDouble(values);
    return new Answer(row, OptionalDouble.of(value), "");
  }
}
