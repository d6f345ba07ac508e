package org.soleus.casefile.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soleus.casefile.fault.Reading.Read;
import org.soleus.casefile.networks.PeerRuns.Curves;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Recording;
import org.soleus.hemodynamics.recording.Span;
import org.soleus.hemodynamics.scheme.Outcome;
import org.soleus.hemodynamics.scheme.SemiImplicitSolver;
import org.soleus.hemodynamics.scheme.StepControl;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Models of openBF and svZeroDSolver as those projects publish them, against those codes' own
 * solutions. The files are not part of this project: where they are not at hand, these tests are
 * skipped.
 */
class PeerBenchmarksTest {
  private static final double PEER_TOLERANCE = 1e-7;

  private static Path folder() {
    String named = System.getenv("SOLEUS_BENCHMARKS");
    Optional<Path> found =
        Stream.of(named == null ? "" : named, "../shared/benchmarks", "../../shared/benchmarks")
            .filter(name -> !name.isEmpty())
            .map(Path::of)
            .filter(Files::isDirectory)
            .findFirst();
    assumeTrue(found.isPresent(), "the folder of benchmarks is not at hand");
    return found.orElseThrow();
  }

  private static NetworkModel model(Path file) {
    return ((Read<NetworkModel>) PeerModelsTest.read(file)).value();
  }

  @Test
  void everyModelReads() throws IOException {
    try (Stream<Path> files = Files.find(folder(), 2, (file, _) -> isModel(file))) {
      List<Path> models = files.toList();
      assertThat(models).hasSizeGreaterThanOrEqualTo(16);
      assertThat(models)
          .allSatisfy(file -> assertThat(PeerModelsTest.read(file)).isInstanceOf(Read.class));
    }
  }

  private static boolean isModel(Path file) {
    String name = file.toString();
    return name.endsWith(".yaml") || name.matches(".*svZeroDSolver_cases/[^/]*\\.json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "steadyFlow_RC_R",
        "steadyFlow_RLC_R",
        "steadyFlow_RL_R",
        "steadyFlow_R_R",
        "steadyFlow_R_RCR",
        "steadyFlow_bifurcationR_R1",
        "steadyFlow_confluenceR_R",
        "steadyFlow_stenosis_R"
      })
  void steadyCasesMeetThePeersOwnTolerance(String name) throws IOException {
    Reference reference = new Reference(name);
    isMet(reference, PeerRuns.curves(reference.model(), 1));
    isMet(reference, PeerRuns.curves(reference.model()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pulsatileFlow_CRL",
        "pulsatileFlow_CStenosis_steadyPressure",
        "pulsatileFlow_R_RCR",
        "valve_tanh"
      })
  void otherCasesMeetItByThePeersOwnMethod(String name) throws IOException {
    Reference reference = new Reference(name);
    isMet(reference, PeerRuns.curves(reference.model()));
  }

  private static void isMet(Reference reference, Curves curves) {
    assertThat(curves.byName()).isNotEmpty();
    curves
        .byName()
        .forEach((curve, values) -> {
          assertThat(values).as(curve).hasSize(reference.size(curve));
          reference.isMet(curve, curves, PEER_TOLERANCE);
        });
  }

  /**
   * The exact solution is Q_in = cos 2t + ½ cos t. Between the table's points the slope of the
   * pressure, and so what the compliance takes up, stays: half a spacing times the curvature, 5e-3.
   */
  @Test
  void complianceAtAKnownPressureTakesUpWhatItShould() throws IOException {
    Reference reference = new Reference("pulsatileFlow_CRL");
    Curves curves = PeerRuns.curves(reference.model(), 1);
    isExact(
        curves.get("branch0_seg0 flow_in"),
        reference.model().largestStep(),
        t -> Math.cos(2 * t) + 0.5 * Math.cos(t),
        6e-3);
    reference.isMet("branch0_seg0 flow_in", curves, 1e-3);
  }

  /** Q_out = sin t; the table of 100 points is off by (2π/99)²/8 = 5e-4 between them. */
  @Test
  void stenosisBeforeAComplianceLetsTheWholeFlowThrough() throws IOException {
    Reference reference = new Reference("pulsatileFlow_CStenosis_steadyPressure");
    Curves curves = PeerRuns.curves(reference.model(), 4);
    isExact(
        curves.get("branch0_seg0 flow_out"), reference.model().largestStep(), Math::sin, 5.1e-4);
  }

  private static void isExact(
      double[] curve, double interval, DoubleUnaryOperator exact, double tolerance) {
    for (int k = 0; k < curve.length; k++) {
      double wanted = exact.applyAsDouble(k * interval);
      assertThat(Math.abs(curve[k] - wanted)).as("sample %d", k).isLessThan(tolerance);
    }
  }

  /** openBF calls cycles equal that differ by 1 mmHg, 0.8 % of the largest pressure. */
  @Test
  void carotidArteryIsThatOfOpenBf() throws IOException {
    Path folder = folder().resolve("boileau2015_cca");
    NetworkModel model = model(folder.resolve("cca.yaml"));
    List<Double> positions = List.of(0.0, 0.25, 0.5, 0.75, 1.0);
    List<Probe> probes = new ArrayList<>();
    positions.forEach(at -> probes.add(new Probe.Pressure("common_carotid_artery", at)));
    positions.forEach(at -> probes.add(new Probe.Flow("common_carotid_artery", at)));
    double period = model.span().period().orElseThrow().length();
    Span last = new Span(0, 9 * period, 10 * period, period / 1000);
    Outcome outcome =
        new SemiImplicitSolver(StepControl.fixed(model.largestStep()))
            .run(model.network(), model.start(), probes, last);
    Recording recording = ((Outcome.Completed) outcome).recording();
    double[] shares = {
      largest(folder.resolve("openBF_ref_P.csv"), recording, 0, period),
      largest(folder.resolve("openBF_ref_Q.csv"), recording, 5, period)
    };
    assertThat(shares[0]).as("pressure").isLessThan(0.008);
    assertThat(shares[1]).as("flow").isLessThan(0.01);
  }

  /** Largest difference to five columns of a table, relative to the largest value in it. */
  private static double largest(Path table, Recording recording, int first, double period)
      throws IOException {
    double difference = 0;
    double value = 0;
    List<String> lines = Files.readAllLines(table);
    for (String line : lines.subList(1, lines.size())) {
      String[] words = line.split(",");
      double phase = Double.parseDouble(words[1]) % period;
      int sample = (int) Math.round(phase / recording.interval());
      for (int k = 0; k < 5; k++) {
        double wanted = Double.parseDouble(words[k + 2]);
        difference = Math.max(difference, Math.abs(recording.value(first + k, sample) - wanted));
        value = Math.max(value, Math.abs(wanted));
      }
    }
    return difference / value;
  }

  /** A case of svZeroDSolver with its stored result. */
  private static final class Reference {
    private final NetworkModel model;
    private final JsonNode result;

    Reference(String name) throws IOException {
      Path cases = folder().resolve("svZeroDSolver_cases");
      model = PeerBenchmarksTest.model(cases.resolve(name + ".json"));
      String text = Files.readString(cases.resolve("results/result_" + name + ".json"));
      result = JsonMapper.shared().readTree(text);
    }

    NetworkModel model() {
      return model;
    }

    int size(String curve) {
      return stored(curve).length;
    }

    /** Curves are named by vessel and column, or by variable. */
    private double[] stored(String curve) {
      int blank = curve.indexOf(' ');
      String name = blank < 0 ? curve : curve.substring(0, blank);
      JsonNode column = result.get(blank < 0 ? "y" : curve.substring(blank + 1));
      List<Double> values = new ArrayList<>();
      for (String row : result.get("name").propertyNames()) {
        if (result.get("name").get(row).asString().equals(name)) {
          values.add(column.get(row).asDouble());
        }
      }
      return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    void isMet(String curve, Curves curves, double tolerance) {
      double[] wanted = stored(curve);
      double[] found = curves.get(curve);
      for (int k = 0; k < wanted.length; k++) {
        assertThat(Math.abs(found[k] - wanted[k]) / (1 + Math.abs(wanted[k])))
            .as("%s, sample %d", curve, k)
            .isLessThan(tolerance);
      }
    }
  }
}
