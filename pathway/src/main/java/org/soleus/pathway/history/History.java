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
 * @param medicines that are taken; empty where nobody asked, which is not "none"
 * @param areMedicinesWhole whether no other medicine is taken; if not, of others nothing is known
 */
public record History(
    Optional<LocalDate> taken,
    Map<String, Answer> answers,
    Optional<List<Medicine>> medicines,
    boolean areMedicinesWhole) {
  /** Nothing was asked. */
  public static final History NONE = new History(Optional.empty(), Map.of(), Optional.empty());

  /** A history whose medicines, where they were asked for, are all that are taken. */
  public History(
      Optional<LocalDate> taken, Map<String, Answer> answers, Optional<List<Medicine>> medicines) {
    this(taken, answers, medicines, true);
  }

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

  /** What the medicines tell of those that are not among them. */
  public MedicineList medicineList() {
    return medicines.isEmpty()
        ? MedicineList.NOT_ASKED
        : areMedicinesWhole ? MedicineList.WHOLE : MedicineList.IN_PART;
  }

  /** The answer to a question; empty where it is unknown. */
  public Optional<Answer> answer(String question) {
    return Optional.ofNullable(answers.get(question));
  }

  /** This history with an answer more. */
  public History with(String question, Answer answer) {
    Map<String, Answer> all = new LinkedHashMap<>(answers);
    all.put(question, answer);
    return new History(taken, all, medicines, areMedicinesWhole);
  }

  /** This history without the answer to a question, which is then unknown. */
  public History without(String question) {
    Map<String, Answer> all = new LinkedHashMap<>(answers);
    all.remove(question);
    return new History(taken, all, medicines, areMedicinesWhole);
  }
}
