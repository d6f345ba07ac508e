package org.soleus.casefile.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.soleus.limb.anatomy.DefaultLeg;
import org.soleus.limb.anatomy.Person;
import org.soleus.limb.anatomy.SaphenousTrunk;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.anatomy.VeinSystem;
import org.soleus.limb.duplex.CutOffProfile;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.duplex.ExaminationRecord;
import org.soleus.limb.duplex.SegmentDetail;
import org.soleus.limb.measurement.Unit;
import org.soleus.limb.protocol.Action;
import org.soleus.limb.protocol.Exercise;
import org.soleus.limb.protocol.Posture;
import org.soleus.limb.protocol.Request;
import org.soleus.limb.treatment.Method;
import org.soleus.limb.treatment.StockingClass;
import org.soleus.limb.treatment.StockingProfile;
import org.soleus.limb.treatment.Treatment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schemas say the same as the records, and say what every field is. */
class SchemasTest {
  private static final JsonNode CASE = schema("case");
  private static final JsonNode PROTOCOL = schema("protocol");
  private static final JsonNode RESULTS = schema("results");

  @ParameterizedTest
  @MethodSource("org.soleus.casefile.schema.Schemas#names")
  void everySchemaIsOne(String name) {
    var dialect = SpecificationVersion.DRAFT_2020_12;
    var metaSchema =
        SchemaRegistry.withDefaultDialect(dialect)
            .getSchema(com.networknt.schema.SchemaLocation.of(dialect.getDialectId()));
    assertThat(metaSchema.validate(schema(name))).isEmpty();
    assertThat(schema(name).path("$schema").asString()).isEqualTo(dialect.getDialectId());
  }

  @ParameterizedTest
  @MethodSource("org.soleus.casefile.schema.Schemas#names")
  void everyFieldIsDescribed(String name) {
    List<String> silent = new ArrayList<>();
    collectSilent(schema(name), schema(name), name, silent);
    assertThat(silent).as("fields without a description").isEmpty();
  }

  @Test
  void otherNamesHaveNoSchema() {
    assertThat(Schemas.text("../secret")).isEmpty();
  }

  @Test
  void duplexMapsHaveEveryVeinThatCanBeExamined() {
    List<String> examined =
        Arrays.stream(Vein.values())
            .filter(vein -> vein.system() != VeinSystem.SMALL_VEINS || vein == Vein.CALF_VARICES)
            .map(Vein::key)
            .toList();
    assertThat(words(CASE, "/$defs/vein/enum")).as(pasteable(examined)).isEqualTo(examined);
    assertThat(words(PROTOCOL, "/$defs/probe_site/enum"))
        .as(pasteable(examined))
        .isEqualTo(examined);
  }

  @Test
  void measurementsHaveEveryVein() {
    List<String> all = Arrays.stream(Vein.values()).map(Vein::key).toList();
    assertThat(words(PROTOCOL, "/$defs/site/enum")).as(pasteable(all)).isEqualTo(all);
  }

  @Test
  void ablationsHaveEveryStretchOfEveryTrunk() {
    List<String> stretches =
        Arrays.stream(SaphenousTrunk.values())
            .flatMap(trunk -> trunk.veins().stream())
            .map(Vein::key)
            .toList();
    assertThat(words(CASE, "/$defs/trunk/enum")).as(pasteable(stretches)).isEqualTo(stretches);
  }

  @Test
  void limbsHaveEveryVariant() {
    assertThat(words(CASE, "/$defs/limb/properties/variants/items/enum"))
        .isEqualTo(DefaultLeg.variants());
  }

  @Test
  void wordsOfCasesAreThoseOfTheRecords() {
    assertThat(words(CASE, "/properties/person/properties/sex/enum"))
        .isEqualTo(constants(Person.Sex.values()));
    assertThat(words(CASE, "/$defs/limb/properties/side/enum")).isEqualTo(constants(Side.values()));
    assertThat(words(CASE, "/$defs/finding/properties/position/enum"))
        .isEqualTo(constants(DuplexFinding.Position.values()));
    assertThat(words(CASE, "/$defs/finding/properties/patency/enum"))
        .isEqualTo(constants(DuplexFinding.Patency.values()));
    assertThat(words(CASE, "/$defs/reflux/properties/manoeuvre/enum"))
        .isEqualTo(constants(DuplexFinding.Manoeuvre.values()));
    String stocking = "/$defs/option/properties/compression_stocking/properties";
    assertThat(words(CASE, stocking + "/class/enum"))
        .isEqualTo(StockingClass.all().stream().map(StockingClass::key).toList());
    assertThat(words(CASE, stocking + "/profile/enum"))
        .isEqualTo(StockingProfile.all().stream().map(StockingProfile::key).toList());
    assertThat(words(CASE, stocking + "/length/enum"))
        .isEqualTo(constants(Treatment.StockingLength.values()));
  }

  @Test
  void wordsOfExaminationsAreThoseOfTheRecords() {
    String line = "/$defs/finding/properties";
    assertThat(words(CASE, line + "/compressible/enum"))
        .isEqualTo(constants(SegmentDetail.Compressible.values()));
    assertThat(words(CASE, line + "/thrombus/enum"))
        .isEqualTo(constants(SegmentDetail.Thrombus.values()));
    assertThat(words(CASE, line + "/flow/enum")).isEqualTo(constants(SegmentDetail.Flow.values()));
    assertThat(words(CASE, line + "/previous_treatment/enum"))
        .containsAll(Method.all().stream().map(Method::key).toList())
        .endsWith(SegmentDetail.METHOD_UNKNOWN);
    String examination = "/$defs/examination/properties";
    assertThat(words(CASE, examination + "/position/enum"))
        .isEqualTo(constants(ExaminationRecord.Posture.values()));
    assertThat(words(CASE, examination + "/examiner_role/enum"))
        .isEqualTo(constants(ExaminationRecord.Examiner.values()));
    assertThat(words(CASE, examination + "/cut_offs/enum"))
        .isEqualTo(CutOffProfile.all().stream().map(CutOffProfile::key).toList());
  }

  @Test
  void refluxMapsDefineWhatCasesDefine() {
    JsonNode definitions = schema("reflux-map").path("$defs");
    assertThat(definitions.propertyNames()).contains("finding", "reflux", "examination", "vein");
    for (String name : definitions.propertyNames()) {
      assertThat(definitions.path(name)).as(name).isEqualTo(CASE.at("/$defs/" + name));
    }
  }

  @Test
  void everyTreatmentIsAnOption() {
    assertThat(CASE.at("/$defs/option/properties").propertyNames())
        .containsAll(Method.all().stream().map(Method::key).toList())
        // an intervention is an option for each method, anything else for its kind
        .hasSize(
            Method.all().size()
                + Treatment.class.getPermittedSubclasses().length
                - 2
                + Treatment.OfTheDay.class.getPermittedSubclasses().length);
  }

  @Test
  void wordsOfProtocolsAreThoseOfTheRecords() {
    assertThat(words(PROTOCOL, "/$defs/posture/enum")).isEqualTo(constants(Posture.Named.values()));
    assertThat(words(PROTOCOL, "/$defs/quantity/enum"))
        .isEqualTo(constants(Request.Quantity.values()));
    assertThat(words(PROTOCOL, "/$defs/action/properties/cuff/properties/site/enum"))
        .isEqualTo(constants(Action.CuffSite.values()));
    assertThat(words(PROTOCOL, "/$defs/measure/properties/statistic/properties/statistic/enum"))
        .isEqualTo(constants(Request.Kind.values()));
    assertThat(PROTOCOL.at("/$defs/action/properties").propertyNames())
        .containsAll(Stream.of(Exercise.values()).map(SchemasTest::action).toList());
    assertThat(words(PROTOCOL, "/$defs/measure/properties/refill/properties/technique/enum"))
        .isEqualTo(constants(Request.Technique.values()));
    assertThat(PROTOCOL.at("/$defs/measure/properties").propertyNames())
        .hasSameSizeAs(Request.class.getPermittedSubclasses());
  }

  @Test
  void unitsOfResultsAreThoseOfTheMeasurements() {
    assertThat(words(RESULTS, "/$defs/value/properties/unit/enum"))
        .isEqualTo(Arrays.stream(Unit.values()).map(Unit::symbol).toList());
  }

  @Test
  void cutOffsAreNamedAsTheProgramNamesThem() {
    assertThat(CASE.at("/$defs/reflux/description").asString())
        .contains(org.soleus.limb.duplex.RefluxCutOff.PROFILE);
  }

  private static JsonNode schema(String name) {
    return JsonMapper.shared().readTree(Schemas.text(name).orElseThrow());
  }

  private static List<String> words(JsonNode schema, String pointer) {
    List<String> words = new ArrayList<>();
    schema.at(pointer).forEach(word -> words.add(word.asString()));
    return words;
  }

  /** Files say what a person does, the others name the exercise. */
  private static String action(Exercise exercise) {
    return switch (exercise) {
      case WALKING -> "walk";
      case RUNNING -> "run";
      case CYCLING -> "cycle";
      default -> exercise.name().toLowerCase(Locale.ROOT);
    };
  }

  private static List<String> constants(Enum<?>[] constants) {
    return Stream.of(constants).map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
  }

  /** What to paste into the schema after a change of the enum. */
  private static String pasteable(List<String> words) {
    return "the schema's enum; it should be: \"" + String.join("\", \"", words) + "\"";
  }

  private static void collectSilent(
      JsonNode root, JsonNode node, String path, List<String> silent) {
    JsonNode properties = node.path("properties");
    for (String name : properties.propertyNames()) {
      JsonNode property = properties.path(name);
      String reference = property.path("$ref").asString("#/nowhere");
      JsonNode target = root.at(reference.substring(1));
      if (!property.has("description") && !target.has("description")) {
        silent.add(path + "." + name);
      }
    }
    for (String name : node.propertyNames()) {
      if (node.path(name).isObject()) {
        collectSilent(root, node.path(name), path + "." + name, silent);
      }
    }
  }
}
