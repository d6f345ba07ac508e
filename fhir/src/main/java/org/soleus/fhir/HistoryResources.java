package org.soleus.fhir;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.ListResource;
import org.hl7.fhir.r4.model.ListResource.ListMode;
import org.hl7.fhir.r4.model.ListResource.ListStatus;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.MedicationStatement.MedicationStatementStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.soleus.pathway.history.MedicineClass;
import org.soleus.pathway.history.Question;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The history of a case: answers as a QuestionnaireResponse, medicines as statements in a list. */
final class HistoryResources {
  /** LOINC: history of medication use. Recalled, not verified. */
  private static final String MEDICATION = "10160-0";

  private static final String EMPTY_REASON =
      "http://terminology.hl7.org/CodeSystem/list-empty-reason";
  private static final String NIL_KNOWN = "nilknown";
  private static final String MEDICINES = "medicines";
  private static final String WHOLE = "medicines_complete";
  private static final String ANSWERS = "history";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private HistoryResources() {}

  static Reference answers(Outgoing out) {
    return out.reference(ANSWERS);
  }

  static void write(Outgoing out, JsonNode history) {
    if (!(history instanceof ObjectNode)) {
      return;
    }
    out.add("questionnaire", HistoryQuestionnaire.of());
    QuestionnaireResponse response = new QuestionnaireResponse();
    response.setStatus(QuestionnaireResponseStatus.COMPLETED);
    response.setQuestionnaire(Systems.QUESTIONNAIRE + "|" + HistoryQuestionnaire.VERSION);
    response.setSubject(out.reference(CaseResources.PATIENT));
    if (history.has("date")) {
      response.setAuthoredElement(new DateTimeType(history.path("date").asString()));
    }
    for (String section : HistoryQuestionnaire.sections()) {
      QuestionnaireResponseItemComponent group = new QuestionnaireResponseItemComponent();
      group.setLinkId(section);
      group.setText(Vocabulary.words(section));
      for (Map.Entry<String, JsonNode> one : history.path("answers").properties()) {
        Question question = Question.of(one.getKey()).orElseThrow();
        if (question.section().equals(section)) {
          QuestionnaireResponseItemComponent item = group.addItem();
          item.setLinkId(question.id());
          item.setText(question.words());
          item.addAnswer().setValue(answer(question, one.getValue()));
        }
      }
      if (group.hasItem()) {
        response.addItem(group);
      }
    }
    out.add(ANSWERS, response);
    writeMedicines(out, history);
  }

  private static Type answer(Question question, JsonNode value) {
    return switch (question.kind()) {
      case YES_NO -> new BooleanType(value.asString().equals("yes"));
      case ONE_OF -> HistoryQuestionnaire.choice(question, value.asString());
      case NUMBER -> new DecimalType(value.decimalValue());
    };
  }

  private static void writeMedicines(Outgoing out, JsonNode history) {
    if (!history.has("medicines")) {
      return;
    }
    List<Reference> taken = new ArrayList<>();
    for (JsonNode one : history.path("medicines")) {
      taken.add(out.add("medicine-" + (taken.size() + 1), statement(out, one)));
    }
    // a list is all that is taken: where others may be, the statements stand by themselves
    if (!history.path("medicines_complete").asString("yes").equals("no")) {
      out.add("medicines", list(out, taken));
    }
  }

  private static ListResource list(Outgoing out, List<Reference> taken) {
    ListResource list = new ListResource();
    list.setStatus(ListStatus.CURRENT);
    list.setMode(ListMode.SNAPSHOT);
    list.setTitle("Medicines that are taken, as told");
    list.setCode(
        new CodeableConcept().addCoding(new Coding().setSystem(Systems.LOINC).setCode(MEDICATION)));
    list.setSubject(out.reference(CaseResources.PATIENT));
    taken.forEach(one -> list.addEntry().setItem(one));
    if (taken.isEmpty()) {
      list.setEmptyReason(new CodeableConcept(new Coding(EMPTY_REASON, NIL_KNOWN, "Nil Known")));
    }
    return list;
  }

  private static MedicationStatement statement(Outgoing out, JsonNode medicine) {
    String key = medicine.path("class").asString();
    String label = MedicineClass.of(key).orElseThrow().label();
    CodeableConcept code =
        new CodeableConcept().addCoding(new Coding(Systems.MEDICINE, key, label));
    if (medicine.has("name")) {
      code.setText(medicine.path("name").asString());
    }
    MedicationStatement statement = new MedicationStatement();
    statement.setStatus(MedicationStatementStatus.ACTIVE);
    statement.setMedication(code);
    statement.setSubject(out.reference(CaseResources.PATIENT));
    if (medicine.has("started")) {
      statement.setEffective(
          new Period().setStartElement(new DateTimeType(medicine.path("started").asString())));
    }
    return statement;
  }

  /** Reads answers. */
  static void readAnswers(QuestionnaireResponse response, Draft draft, Incoming incoming) {
    String questionnaire = String.valueOf(response.getQuestionnaire());
    if (!questionnaire.split("\\|", 2)[0].equals(Systems.QUESTIONNAIRE)) {
      incoming.leave(response, "questionnaire", "answers to other questions: " + questionnaire);
      return;
    }
    ObjectNode history = draft.root().withObjectProperty("history");
    if (response.hasAuthored()) {
      history.put("date", Days.of(response.getAuthoredElement()));
    }
    ObjectNode answers = history.withObjectProperty("answers");
    draft.from(response, answers, incoming);
    read(response, response.getItem(), answers, incoming);
  }

  private static void read(
      QuestionnaireResponse response,
      List<QuestionnaireResponseItemComponent> items,
      ObjectNode answers,
      Incoming incoming) {
    for (QuestionnaireResponseItemComponent item : items) {
      if (item.hasAnswer()) {
        read(response, item, answers, incoming);
      }
      read(response, item.getItem(), answers, incoming);
    }
  }

  private static void read(
      QuestionnaireResponse response,
      QuestionnaireResponseItemComponent item,
      ObjectNode answers,
      Incoming incoming) {
    String place = "item " + item.getLinkId();
    Optional<Question> question = Question.of(String.valueOf(item.getLinkId()));
    if (question.isEmpty()) {
      incoming.leave(response, place, "no such question");
    } else if (item.getAnswer().size() > 1) {
      incoming.leave(response, place, "more than one answer");
    } else {
      node(question.get(), item.getAnswerFirstRep())
          .ifPresentOrElse(
              node -> answers.set(question.get().id(), node),
              () -> incoming.leave(response, place, "not an answer to this question"));
    }
  }

  private static Optional<JsonNode> node(
      Question question, QuestionnaireResponseItemAnswerComponent answer) {
    return switch (answer.getValue()) {
      case PrimitiveType<?> empty when empty.getValue() == null -> Optional.empty();
      case BooleanType truth when question.kind() == Question.Kind.YES_NO ->
          Optional.of(JSON.stringNode(truth.booleanValue() ? "yes" : "no"));
      case DecimalType number when question.kind() == Question.Kind.NUMBER ->
          Optional.of(JSON.numberNode(number.getValue()));
      case IntegerType number when question.kind() == Question.Kind.NUMBER ->
          Optional.of(JSON.numberNode(BigDecimal.valueOf(number.getValue())));
      case Coding coding
          when question.kind() == Question.Kind.ONE_OF
              && Systems.CHOICE.equals(coding.getSystem())
              && coding.hasCode()
              && coding.getCode().startsWith(question.id() + ":") ->
          Optional.of(JSON.stringNode(coding.getCode().substring(question.id().length() + 1)));
      case null, default -> Optional.empty();
    };
  }

  /**
   * Reads that medicines were asked for, where a list says so: one that is empty needs a reason.
   */
  static void readList(ListResource list, Draft draft, Incoming incoming) {
    boolean none =
        Vocabulary.code(list.getEmptyReason(), EMPTY_REASON).filter(NIL_KNOWN::equals).isPresent();
    if (!list.hasEntry() && !none) {
      incoming.leave(list, "emptyReason", "an empty list, which does not say that none is taken");
      return;
    }
    ObjectNode history = history(draft);
    history.withArrayProperty(MEDICINES);
    boolean whole = true;
    for (ListResource.ListEntryComponent entry : list.getEntry()) {
      if (incoming.find(entry.getItem()).isEmpty()) {
        incoming.leave(list, "entry", "it is not in the bundle: " + entry.getItem().getReference());
        whole = false;
      }
    }
    // what could not be read before stays: a list with a gap is not whole
    if (!history.has(WHOLE) || !whole) {
      history.put(WHOLE, whole ? "yes" : "no");
    }
  }

  /** Without a list that says so, medicines are not all that are taken. */
  static void readWhetherWhole(Draft draft) {
    if (!(draft.root().path("history") instanceof ObjectNode history)) {
      return;
    }
    boolean whole = history.path(WHOLE).asString("no").equals("yes");
    history.remove(WHOLE);
    if (history.path(MEDICINES).isEmpty() && !whole) {
      history.remove(MEDICINES);
    } else if (!whole) {
      history.put(WHOLE, "no");
    }
  }

  private static ObjectNode history(Draft draft) {
    ObjectNode history = draft.root().withObjectProperty("history");
    history.withObjectProperty("answers");
    return history;
  }

  /** Whether a list is that of the medicines. */
  static boolean isMedicines(ListResource list) {
    return Vocabulary.code(list.getCode(), Systems.LOINC).filter(MEDICATION::equals).isPresent();
  }

  /** Reads a medicine. One of an unknown class is taken as another medicine, by its name. */
  static void readMedicine(MedicationStatement statement, Draft draft, Incoming incoming) {
    if (statement.getStatus() != MedicationStatementStatus.ACTIVE) {
      boolean unknown =
          !statement.hasStatus() || statement.getStatus() == MedicationStatementStatus.UNKNOWN;
      incoming.leave(
          statement, "status", unknown ? "not known whether it is taken" : "not taken now");
      if (unknown) {
        history(draft).put(WHOLE, "no");
      }
      return;
    }
    if (!(statement.getMedication() instanceof CodeableConcept code)) {
      incoming.leave(statement, "medication", "not written as a code");
      history(draft).put(WHOLE, "no");
      return;
    }
    ObjectNode node = history(draft).withArrayProperty(MEDICINES).addObject();
    draft.from(statement, node, incoming);
    Optional<String> known =
        Vocabulary.code(code, Systems.MEDICINE).or(() -> ForeignCodes.medicine(code));
    node.put("class", known.orElse("other"));
    Optional<String> name =
        code.hasText()
            ? Optional.of(code.getText())
            : code.getCoding().stream()
                .filter(one -> !Systems.MEDICINE.equals(one.getSystem()) && one.hasDisplay())
                .map(Coding::getDisplay)
                .findFirst();
    name.ifPresent(one -> node.put("name", one));
    if (known.isEmpty()) {
      incoming.leave(
          statement,
          "medication",
          "class unknown, taken as another medicine: " + FieldValue.shown(code));
    }
    if (statement.getEffective() instanceof Period period && period.hasStart()) {
      node.put("started", Days.of(period.getStartElement()));
    }
  }
}
