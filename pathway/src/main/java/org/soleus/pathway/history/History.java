package org.soleus.pathway.history;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person was asked and answered.
 *
 * @param taken when, if known
 * @param answers by the name of the question; what is unknown is absent
 * @param medicines all that are taken; empty where nobody asked, which is not "none"
 */
public record History(
    Optional<LocalDate> taken, Map<String, Answer> answers, Optional<List<Medicine>> medicines) {
  /** Nothing was asked. */
  public static final History NONE = new History(Optional.empty(), Map.of(), Optional.empty());

  /** Copies the collections, and puts answers in the order of the questions. */
  public History {
    Map<String, Answer> ordered = new LinkedHashMap<>();
    for (Question question : Question.all()) {
      Answer answer = answers.get(question.id());
      if (answer != null) {
        ordered.put(question.id(), answer);
      }
    }
    answers = Collections.unmodifiableMap(ordered);
    medicines = medicines.map(List::copyOf);
  }

  /** Whether anything was asked. */
  public boolean isAny() {
    return !answers.isEmpty() || medicines.isPresent();
  }

  /** The answer to a question; empty where it is unknown. */
  public Optional<Answer> answer(String question) {
    return Optional.ofNullable(answers.get(question));
  }

  /** This history with an answer more. */
  public History with(String question, Answer answer) {
    Map<String, Answer> all = new LinkedHashMap<>(answers);
    all.put(question, answer);
    return new History(taken, all, medicines);
  }
}
