package org.soleus.casefile.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soleus.hemodynamics.units.Units.MMHG;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.soleus.casefile.schema.Schemas;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.assessment.LimbAssessment;
import org.soleus.limb.measurement.Interval;
import org.soleus.limb.measurement.Measurement.Taken;
import org.soleus.limb.measurement.Unit;
import org.soleus.limb.simulation.LaboratoryResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultsWriterTest {
  @Test
  void measurementsFollowTheContract() {
    String text =
        ResultsWriter.measurements(
            ExampleResults.STAMP,
            List.of(
                new LaboratoryRun(
                    Side.LEFT, LaboratoryRun.UNTREATED, ExampleResults.tiptoe(55.1234567))));
    assertThat(text)
        .isEqualTo(
            """
            {
              "soleus_version": "0.1.0",
              "parameters": "0123456789ab",
              "solver": "semi-implicit",
              "seed": 7,
              "measurements": [
                {
                  "measure": "AVP",
                  "site": "dorsal_arch_medial",
                  "side": "left",
                  "protocol": "tiptoe",
                  "treatment": "none",
                  "value": 55.1235,
                  "low": null,
                  "high": null,
                  "unit": "mmHg",
                  "reason": null
                },
                {
                  "measure": "RT90",
                  "site": "dorsal_arch_medial",
                  "side": "left",
                  "protocol": "tiptoe",
                  "treatment": "none",
                  "value": null,
                  "low": null,
                  "high": null,
                  "unit": "s",
                  "reason": "it does not come back"
                }
              ]
            }
            """);
  }

  @Test
  void anIntervalGivesItsBoundsInTheUnitAndItsLegs() {
    Interval interval = new Interval(20 * MMHG, 31.23456789 * MMHG, 18, 20);
    JsonNode one = written(new Taken("AVP", "calf", Unit.MMHG, 25 * MMHG).within(interval));
    assertThat(one.path("value").asDouble()).isEqualTo(25);
    assertThat(one.path("low").asDouble()).isEqualTo(20);
    assertThat(one.path("high").asDouble()).isEqualTo(31.2346);
    assertThat(one.path("samples").asInt()).isEqualTo(20);
    assertThat(one.path("samples_measurable").asInt()).isEqualTo(18);
    assertThat(one.path("at_least").isMissingNode()).isTrue();
  }

  @Test
  void aLowerBoundKeepsItsInterval() {
    Taken bound = new Taken("reflux_duration", "calf", Unit.SECOND, 9, true);
    JsonNode one = written(bound.within(new Interval(4, 9, 20, 20)));
    assertThat(one.path("at_least").asBoolean()).isTrue();
    assertThat(one.path("low").asDouble()).isEqualTo(4);
  }

  @Test
  void withoutOtherLegsThereAreNoSamples() {
    JsonNode one = written(new Taken("AVP", "calf", Unit.MMHG, 25 * MMHG));
    assertThat(one.path("low").isNull()).isTrue();
    assertThat(one.path("high").isNull()).isTrue();
    assertThat(one.path("samples").isMissingNode()).isTrue();
  }

  @Test
  void intervalsFollowTheSchema() {
    Taken taken = new Taken("AVP", "dorsal_arch_medial", Unit.MMHG, 25 * MMHG);
    LaboratoryResult result = result(taken.within(new Interval(20 * MMHG, 31 * MMHG, 18, 20)));
    LimbAssessment plain = ExampleResults.assessment();
    LimbAssessment sampled =
        new LimbAssessment(
            plain.leg(),
            plain.recorded(),
            plain.duplex(),
            plain.defaults(),
            List.of(result),
            plain.options());
    String text =
        ResultsWriter.results(ExampleResults.STAMP, ExampleResults.CASE, List.of(sampled));
    assertThat(schema().validate(JsonMapper.shared().readTree(text))).isEmpty();
    assertThat(
            JsonMapper.shared()
                .readTree(text)
                .at("/limbs/0/before/protocols/0/measurements/0/samples")
                .asInt())
        .isEqualTo(20);
  }

  private static LaboratoryResult result(Taken taken) {
    return new LaboratoryResult(
        ExampleResults.tiptoe(1).protocol(), List.of(taken), List.of(), 1e-15);
  }

  /** A measurement as it is written. */
  private static JsonNode written(Taken taken) {
    String text =
        ResultsWriter.measurements(
            ExampleResults.STAMP,
            List.of(new LaboratoryRun(Side.LEFT, LaboratoryRun.UNTREATED, result(taken))));
    return JsonMapper.shared().readTree(text).at("/measurements/0");
  }

  @Test
  void valuesThatAreNotFiniteHaveAReason() {
    var broken =
        new LaboratoryResult(
            ExampleResults.tiptoe(1).protocol(),
            List.of(new Taken("AVP", "calf", Unit.MMHG, Double.NaN)),
            List.of(),
            Double.NaN);
    String text =
        ResultsWriter.measurements(
            new RunStamp("0.1.0", "0123456789ab", "semi-implicit", OptionalLong.empty()),
            List.of(new LaboratoryRun(Side.RIGHT, "none", broken)));
    JsonNode one = JsonMapper.shared().readTree(text).at("/measurements/0");
    assertThat(one.path("value").isNull()).isTrue();
    assertThat(one.path("reason").asString()).isEqualTo("the model gave no finite number");
    assertThat(JsonMapper.shared().readTree(text).path("seed").isNull()).isTrue();
  }

  @Test
  void resultsFollowTheSchema() {
    assertThat(schema().validate(JsonMapper.shared().readTree(results()))).isEmpty();
  }

  private static Schema schema() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(JsonMapper.shared().readTree(Schemas.text("results").orElseThrow()));
  }

  @Test
  void resultsMarkWhatIsSimulated() {
    JsonNode root = JsonMapper.shared().readTree(results());
    JsonNode limb = root.at("/limbs/0");
    assertThat(root.path("disclaimer").asString()).contains("Not a medical device");
    assertThat(root.at("/case/person/defaults/0").asString()).isEqualTo("weight 72 kg");
    assertThat(limb.at("/duplex/1/recorded/kind").asString()).isEqualTo("recorded");
    assertThat(limb.at("/duplex/1/recorded/duration_s").asDouble()).isEqualTo(3.1);
    assertThat(limb.at("/duplex/1/simulated/kind").asString()).isEqualTo("simulated");
    assertThat(limb.at("/duplex/1/simulated/duration/value").asDouble()).isEqualTo(3);
    assertThat(limb.at("/duplex/2/simulated/leak").isNull()).isTrue();
    assertThat(limb.at("/before/protocols/0/volume_balance_error").asDouble())
        .isEqualTo(1.23457e-13);
    assertThat(limb.at("/before/protocols/0/measurements/0/value").asDouble()).isEqualTo(55);
    assertThat(limb.at("/options/0/kind").asString()).isEqualTo("simulated");
    assertThat(limb.at("/options/1/reason").asString()).isEqualTo("it is closed already");
    assertThat(limb.at("/recorded/0/source").asString()).isEqualTo("mendoza-2013");
  }

  @Test
  void anAssessmentIsAListOfRuns() {
    assertThat(LaboratoryRun.of(ExampleResults.assessment()))
        .extracting(LaboratoryRun::treatment)
        .containsExactly("none", "Compression stocking, RAL class II, knee length");
  }

  @Test
  void theSameResultsGiveTheSameText() {
    assertThat(results()).isEqualTo(results()).endsWith("}\n").doesNotContain("\r");
  }

  private static String results() {
    return ResultsWriter.results(
        ExampleResults.STAMP, ExampleResults.CASE, List.of(ExampleResults.assessment()));
  }
}
