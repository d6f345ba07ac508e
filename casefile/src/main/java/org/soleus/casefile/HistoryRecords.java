package org.soleus.casefile;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.pathway.history.Answer;
import org.soleus.pathway.history.History;
import org.soleus.pathway.history.Medicine;
import org.soleus.pathway.history.MedicineClass;
import org.soleus.pathway.history.Question;

/** Makes a history from a tree that has been checked. */
final class HistoryRecords {
  private HistoryRecords() {}

  static History of(Fields root) {
    return root.fields("history")
        .map(history ->
            new History(
                history.text("date").or(() -> root.text("date")).map(LocalDate::parse),
                history.fields("answers").map(HistoryRecords::answers).orElse(Map.of()),
                history.value("medicines").isPresent()
                    ? Optional.of(medicines(history))
                    : Optional.empty(),
                !history.text("medicines_complete").orElse("yes").equals("no")))
        .orElse(History.NONE);
  }

  private static Map<String, Answer> answers(Fields fields) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (Question question : Question.all()) {
      answer(question, fields).ifPresent(one -> answers.put(question.id(), one));
    }
    return answers;
  }

  /** An answer; empty where it is left out or unknown. */
  private static Optional<Answer> answer(Question question, Fields fields) {
    Optional<String> text = fields.text(question.id()).filter(one -> !one.equals("unknown"));
    return switch (question.kind()) {
      case YES_NO -> text.map(one -> new Answer.YesNo(one.equals("yes")));
      case ONE_OF -> text.map(Answer.Choice::new);
      case NUMBER ->
          fields.number(question.id()).isPresent()
              ? Optional.of(new Answer.Amount(fields.number(question.id()).getAsDouble()))
              : Optional.empty();
    };
  }

  private static List<Medicine> medicines(Fields history) {
    return history.entries("medicines").stream()
        .map(one ->
            new Medicine(
                one.text("class").flatMap(MedicineClass::of).orElseThrow(),
                one.text("name").orElse(""),
                one.text("started").map(LocalDate::parse)))
        .toList();
  }
}
