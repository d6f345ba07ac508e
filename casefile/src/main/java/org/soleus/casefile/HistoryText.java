package org.soleus.casefile;

import org.soleus.pathway.history.Answer;
import org.soleus.pathway.history.History;
import org.soleus.pathway.history.Medicine;
import org.soleus.pathway.history.MedicineList;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the history of a case. */
final class HistoryText {
  private HistoryText() {}

  /** Puts a history, where there is one. */
  static void put(ObjectNode root, History history) {
    if (!history.isAny()) {
      return;
    }
    ObjectNode node = root.putObject("history");
    history.taken().ifPresent(date -> node.put("date", date.toString()));
    ObjectNode answers = node.putObject("answers");
    history.answers().forEach((question, answer) -> put(answers, question, answer));
    history
        .medicines()
        .ifPresent(medicines -> {
          ArrayNode list = node.putArray("medicines");
          medicines.forEach(one -> put(list.addObject(), one));
        });
    if (history.medicineList() == MedicineList.IN_PART) {
      node.put("medicines_complete", "no");
    }
  }

  private static void put(ObjectNode node, String question, Answer answer) {
    switch (answer) {
      case Answer.YesNo(boolean yes) -> node.put(question, yes ? "yes" : "no");
      case Answer.Choice(String choice) -> node.put(question, choice);
      case Answer.Amount(double number) ->
          node.put(question, WrittenNumber.of(number, WrittenNumber.EXACT));
    }
  }

  private static void put(ObjectNode node, Medicine medicine) {
    node.put("class", medicine.kind().key());
    CaseText.put(node, "name", medicine.name());
    medicine.started().ifPresent(date -> node.put("started", date.toString()));
  }
}
