package org.soleus.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.soleus.pathway.history.Question;

/**
 * The questions of the history as a Questionnaire. No item is required: what is left out is
 * unknown.
 */
final class HistoryQuestionnaire {
  /** Version of the questionnaire; another one when a question changes its meaning. */
  static final String VERSION = "1";

  private static final String UNIT = "http://hl7.org/fhir/StructureDefinition/questionnaire-unit";
  private static final String LEAST = "http://hl7.org/fhir/StructureDefinition/minValue";

  private HistoryQuestionnaire() {}

  static Questionnaire of() {
    Questionnaire questionnaire = new Questionnaire();
    questionnaire.setUrl(Systems.QUESTIONNAIRE);
    questionnaire.setVersion(VERSION);
    questionnaire.setName("SoleusHistory");
    questionnaire.setTitle("History of a person with cramps of the leg");
    questionnaire.setStatus(PublicationStatus.ACTIVE);
    questionnaire.addSubjectType("Patient");
    questionnaire.setDescription(
        "Every answer may be unknown: then the item is left out, which is never no.");
    for (String section : sections()) {
      QuestionnaireItemComponent group = questionnaire.addItem();
      group.setLinkId(section);
      group.setText(Vocabulary.words(section));
      group.setType(QuestionnaireItemType.GROUP);
      Question.all().stream()
          .filter(one -> one.section().equals(section))
          .forEach(one -> group.addItem(item(one)));
    }
    return questionnaire;
  }

  /** Sections in the order of their first question. */
  static List<String> sections() {
    return Question.all().stream().map(Question::section).distinct().toList();
  }

  private static QuestionnaireItemComponent item(Question question) {
    QuestionnaireItemComponent item = new QuestionnaireItemComponent();
    item.setLinkId(question.id());
    item.setText(question.words());
    switch (question.kind()) {
      case YES_NO -> item.setType(QuestionnaireItemType.BOOLEAN);
      case NUMBER -> {
        item.setType(QuestionnaireItemType.DECIMAL);
        item.addExtension(UNIT, unit(question.unit()));
        item.addExtension(LEAST, new DecimalType(0));
      }
      case ONE_OF -> {
        item.setType(QuestionnaireItemType.CHOICE);
        question.choices().forEach(one -> item.addAnswerOption().setValue(choice(question, one)));
      }
    }
    return item;
  }

  static Coding choice(Question question, String choice) {
    return new Coding(Systems.CHOICE, question.id() + ":" + choice, Vocabulary.words(choice));
  }

  private static Coding unit(String unit) {
    return switch (unit) {
      case "per week" -> new Coding(Systems.UCUM, "/wk", unit);
      default -> new Coding(Systems.UCUM, unit, unit);
    };
  }
}
