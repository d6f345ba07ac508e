package org.soleus.fhir;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Resource;
import org.soleus.casefile.schema.Schemas;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.anatomy.Vein;
import org.soleus.pathway.cause.Prior;
import org.soleus.pathway.cause.Support;
import org.soleus.pathway.grading.CeapTerm;
import org.soleus.pathway.grading.ClinicalClass;
import org.soleus.pathway.grading.Etiology;
import org.soleus.pathway.grading.InvestigationLevel;
import org.soleus.pathway.grading.Pathophysiology;
import org.soleus.pathway.grading.Segment;
import org.soleus.pathway.history.MedicineClass;
import org.soleus.pathway.history.Question;
import org.soleus.pathway.history.Score;
import org.soleus.pathway.redflag.RedFlag;
import org.soleus.pathway.referral.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The questionnaire and the local code systems, for whoever reads or checks a bundle. */
public final class FhirDefinitions {
  private static final JsonNode SCHEMA =
      JsonMapper.shared().readTree(Schemas.text("case").orElseThrow());

  private FhirDefinitions() {}

  /** All of them as the text of one bundle: JSON. */
  public static String text() {
    Outgoing out = new Outgoing("definitions");
    for (Resource one : all()) {
      out.add(nameOf(one), one);
    }
    return FhirText.of(out.bundle());
  }

  private static String nameOf(Resource one) {
    String url = one instanceof CodeSystem system ? system.getUrl() : Systems.QUESTIONNAIRE;
    return url.substring(url.lastIndexOf(':') + 1);
  }

  /** All of them. */
  static List<Resource> all() {
    List<Resource> all = new ArrayList<>();
    all.add(HistoryQuestionnaire.of());
    systems().forEach((url, codes) -> all.add(system(url, codes)));
    return all;
  }

  private static CodeSystem system(String url, Map<String, String> codes) {
    CodeSystem system = new CodeSystem();
    system.setUrl(url);
    String name = url.substring(url.lastIndexOf(':') + 1);
    system.setName("Soleus" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
    system.setStatus(PublicationStatus.ACTIVE);
    system.setContent(CodeSystemContentMode.COMPLETE);
    system.setCaseSensitive(true);
    codes.forEach((code, words) -> system.addConcept().setCode(code).setDisplay(words));
    return system;
  }

  private static Map<String, Map<String, String>> systems() {
    Map<String, Map<String, String>> all = new LinkedHashMap<>();
    all.put(Systems.FIELD, fields());
    all.put(Systems.WORD, words());
    all.put(Systems.CEAP, ceap());
    all.put(Systems.SITE, sites());
    Map<String, String> choices = new LinkedHashMap<>();
    Map<String, String> questions = new LinkedHashMap<>();
    for (Question one : Question.all()) {
      questions.put(one.id(), one.words());
      one.choices().forEach(word -> choices.put(one.id() + ":" + word, Vocabulary.words(word)));
    }
    all.put(Systems.CHOICE, choices);
    all.put(Systems.QUESTION, questions);
    Map<String, String> medicines = new LinkedHashMap<>();
    MedicineClass.all().forEach(one -> medicines.put(one.key(), one.label()));
    all.put(Systems.MEDICINE, medicines);
    Map<String, String> treatments = new LinkedHashMap<>();
    SCHEMA
        .at("/$defs/option/properties")
        .propertyNames()
        .forEach(one -> treatments.put(one, Vocabulary.words(one)));
    all.put(Systems.TREATMENT, treatments);
    Map<String, String> causes = new LinkedHashMap<>();
    Prior.all().forEach(one -> causes.put(one.cause(), one.label()));
    all.put(Systems.CAUSE, causes);
    Map<String, String> flags = new LinkedHashMap<>();
    RedFlag.all().forEach(one -> flags.put(one.id(), one.reason()));
    all.put(Systems.RED_FLAG, flags);
    Map<String, String> support = new LinkedHashMap<>();
    for (Support one : Support.values()) {
      support.put(one.name().toLowerCase(Locale.ROOT), one.words());
    }
    all.put(Systems.SUPPORT, support);
    all.put(Systems.SCORE, scores());
    Map<String, String> services = new LinkedHashMap<>();
    for (Service one : Service.values()) {
      services.put(one.name(), one.label());
    }
    all.put(Systems.SERVICE, services);
    Map<String, String> origins = new LinkedHashMap<>();
    origins.put(Systems.COMPUTED, "follows from what was recorded, by rules with sources");
    origins.put(Systems.SIMULATED, "a value of the twin, which nobody measured");
    all.put(Systems.ORIGIN, origins);
    return all;
  }

  private static Map<String, String> fields() {
    Map<String, String> codes = new LinkedHashMap<>();
    FhirField.groups().forEach(one -> codes.put(one, FhirField.wordsOf(one)));
    FhirField.all().forEach(one -> codes.put(one.code(), one.words()));
    return codes;
  }

  private static Map<String, String> words() {
    Map<String, String> codes = new LinkedHashMap<>();
    for (FhirField field : FhirField.all()) {
      if (field.kind() == FhirField.Kind.WORD) {
        for (String word : wordsOf(field)) {
          codes.put(field.code() + ":" + word, Vocabulary.words(word));
        }
      }
    }
    return codes;
  }

  /** The words that the case schema allows for a field. */
  static Set<String> wordsOf(FhirField field) {
    String within =
        switch (field.group()) {
          case "leg" -> "limb";
          case "duplex" -> field.path().startsWith("reflux.") ? "reflux" : "finding";
          case "treatment" -> "option";
          default -> field.group();
        };
    String name = field.path().substring(field.path().lastIndexOf('.') + 1);
    Set<String> words = new LinkedHashSet<>();
    collect(SCHEMA.at("/$defs/" + within), name, words);
    return words;
  }

  private static void collect(JsonNode node, String name, Set<String> words) {
    if (node.path("properties").has(name)) {
      JsonNode field = resolved(node.path("properties").path(name));
      JsonNode list = field.has("items") ? resolved(field.path("items")) : field;
      list.path("enum").forEach(word -> words.add(word.asString()));
    }
    for (JsonNode child : node.path("properties")) {
      collect(resolved(child), name, words);
    }
  }

  private static JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? SCHEMA.at(node.path("$ref").asString().substring(1)) : node;
  }

  private static Map<String, String> ceap() {
    Map<String, String> codes = new LinkedHashMap<>();
    Stream.<CeapTerm[]>of(
            ClinicalClass.values(),
            Etiology.values(),
            Segment.values(),
            Pathophysiology.values(),
            InvestigationLevel.values())
        .flatMap(Arrays::stream)
        .forEach(one -> codes.put(one.code(), one.code()));
    return codes;
  }

  private static Map<String, String> sites() {
    Map<String, String> codes = new LinkedHashMap<>();
    for (Side side : Side.values()) {
      codes.put(Vocabulary.key(side), Vocabulary.label(side));
      Stream.concat(
              Arrays.stream(Vein.values()).map(Vein::key),
              Stream.of("calf", "foot", "thigh", "leg"))
          .forEach(place ->
              codes.put(Vocabulary.key(side) + "." + place, Vocabulary.label(side, place)));
    }
    return codes;
  }

  private static Map<String, String> scores() {
    Map<String, String> codes = new LinkedHashMap<>();
    Score.ALL.forEach(one -> codes.put(one.name(), one.label()));
    codes.put("ceap_full", "ceap full");
    codes.put("vcss_total", "vcss total");
    codes.put("vcss_all_ten", "total all ten");
    codes.put("vcss_nine", "total nine");
    codes.put("villalta_total", "villalta total");
    return codes;
  }
}
