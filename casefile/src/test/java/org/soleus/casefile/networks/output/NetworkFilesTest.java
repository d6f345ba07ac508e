package org.soleus.casefile.networks.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Supplier;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.soleus.casefile.fault.Reading;
import org.soleus.casefile.networks.NetworkFile;
import org.soleus.casefile.networks.NetworkModel;
import org.soleus.casefile.networks.Vessel;
import org.soleus.hemodynamics.scheme.Outcome;
import org.soleus.hemodynamics.scheme.Solver;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files of a run: columns, counts, and the same bytes for the same run. */
class NetworkFilesTest {
  private static final String NETWORK =
      """
      soleus_network: 1
      title: Two ways around
      nodes: {a: {inflow_mL_s: {waves: {period_s: 1, mean: 3, sines: [1]}}}, z: {pressure_mmHg: 5}}
      tubes:
        t: {from: a, to: m, length_mm: 100, diameter_mm: 8, valves: [{at_mm: 40}]}
        u: {from: m, to: n, length_mm: 100, diameter_mm: 8, parallel: 2}
        v: {from: m, to: n, length_mm: 120, diameter_mm: 6, record_at_mm: [60]}
      links: {out: {from: n, to: z, resistance_mmHg_s_per_mL: 2}}
      beds: {skin: {node: n, arterial_resistance_mmHg_s_per_mL: 50,
        venous_resistance_mmHg_s_per_mL: 5, compliance_mL_per_mmHg: 0.1}}
      """;

  private static NetworkRun run(String how) {
    NetworkModel model =
        switch (NetworkFile.parse("test", NETWORK + how, Path.of("."))) {
          case Reading.Read<NetworkModel>(NetworkModel read) -> read;
          case Reading.Rejected<NetworkModel> not -> throw new AssertionError(not.message());
        };
    Solver solver = model.solver(Solver.usual());
    Outcome outcome =
        solver.run(model.network(), model.start(), NetworkRun.probes(model), model.span());
    assertThat(outcome).isInstanceOf(Outcome.Completed.class);
    return new NetworkRun(model, solver.name(), (Outcome.Completed) outcome);
  }

  private static NetworkRun lasting() {
    return run("run: {duration_s: 1, sampling_s: 0.1, record: {frames: 3}}\n");
  }

  private static String text(SequencedMap<String, Supplier<String>> files, String name) {
    Supplier<String> file = files.get(name);
    assertThat(file).as(name).isNotNull();
    return file.get();
  }

  @Test
  void filesOfARun() {
    assertThat(NetworkFiles.of(lasting(), "1").sequencedKeySet())
        .containsExactly(
            "vessels/t.csv",
            "vessels/u.csv",
            "vessels/v.csv",
            "vessels/out.csv",
            "valves.csv",
            "beds.csv",
            "frames/network-00000.vtp",
            "frames/network-00001.vtp",
            "frames/network-00002.vtp",
            "network.pvd",
            "summary.json");
  }

  @Test
  void tablesHaveAllTimesAndPlaces() {
    var files = NetworkFiles.of(lasting(), "1");
    List<String> tube = text(files, "vessels/t.csv").lines().toList();
    assertThat(tube.getFirst())
        .isEqualTo("time_s,position_mm,area_mm2,flow_mL_s,velocity_m_s,pressure_mmHg");
    assertThat(tube).hasSize(1 + 11 * 5);
    assertThat(tube.get(1)).startsWith("0,0,");
    assertThat(tube.getLast()).startsWith("1,100,");
    assertThat(tube)
        .allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(6).doesNotContain(""));
    assertThat(text(files, "vessels/v.csv").lines()).hasSize(1 + 11);
    assertThat(text(files, "vessels/out.csv").lines().findFirst())
        .hasValue("time_s,flow_in_mL_s,flow_out_mL_s,pressure_in_mmHg,pressure_out_mmHg");
    assertThat(text(files, "valves.csv").lines().findFirst()).hasValue("time_s,t_40_mm");
    assertThat(text(files, "beds.csv").lines().findFirst())
        .hasValue("time_s,skin_inflow_mL_s,skin_volume_mL");
    assertThat(text(files, "vessels/t.csv")).endsWith("\r\n").doesNotContain("NaN");
  }

  @Test
  void picturesCountWhatTheyHold() throws Exception {
    var files = NetworkFiles.of(lasting(), "1");
    Document picture = xml(text(files, "frames/network-00001.vtp"));
    Element piece = (Element) picture.getElementsByTagName("Piece").item(0);
    int points = Integer.parseInt(piece.getAttribute("NumberOfPoints"));
    int lines = Integer.parseInt(piece.getAttribute("NumberOfLines"));
    assertThat(lines).isEqualTo(3);
    // the bowed way around has the places of its bow as well
    assertThat(points).isEqualTo(5 + 5 + 13);
    assertThat(numbers(picture, "Points")).hasSize(3 * points);
    assertThat(numbers(picture, "connectivity")).hasSize(points);
    assertThat(new HashSet<>(numbers(picture, "connectivity"))).hasSize(points);
    assertThat(numbers(picture, "offsets")).hasSize(lines).isSorted().endsWith((double) points);
    for (String name :
        List.of("radius_mm", "area_mm2", "pressure_mmHg", "velocity_m_s", "flow_mL_s")) {
      assertThat(numbers(picture, name)).as(name).hasSize(points).doesNotContain(Double.NaN);
    }
    assertThat(numbers(picture, "TimeValue").getFirst()).isCloseTo(0.5, within(1e-12));
    assertThat(numbers(picture, "name")).filteredOn(code -> code == 0).hasSize(lines);
    assertThat(numbers(picture, "tube")).hasSize(lines);
  }

  @Test
  void theCollectionNamesItsPictures() throws Exception {
    var files = NetworkFiles.of(lasting(), "1");
    Document collection = xml(text(files, "network.pvd"));
    NodeList sets = collection.getElementsByTagName("DataSet");
    List<String> times = new ArrayList<>();
    for (int k = 0; k < sets.getLength(); k++) {
      Element set = (Element) sets.item(k);
      assertThat(files).containsKey(set.getAttribute("file"));
      times.add(set.getAttribute("timestep"));
    }
    assertThat(times).containsExactly("0", "0.5", "1");
  }

  @Test
  void theSummaryTellsAPeriodicRunFromOneThatIsNot() {
    NetworkRun settled = run("run: {periods: {length_s: 1, tolerance: 0.01}}\n");
    JsonNode periodic = JsonMapper.shared().readTree(NetworkSummary.of(settled, "1"));
    assertThat(periodic.get("periodic").asBoolean()).isTrue();
    assertThat(settled.samples()).isEqualTo(101);
    assertThat(periodic.at("/difference_of_last_two_periods/flow").asDouble()).isLessThan(0.01);
    NetworkRun cut = run("run: {periods: {length_s: 1, most: 2, tolerance: 0.0000001}}\n");
    JsonNode not = JsonMapper.shared().readTree(NetworkSummary.of(cut, "1"));
    assertThat(not.get("periodic").asBoolean()).isFalse();
    assertThat(not.get("periods").asInt()).isEqualTo(2);
    assertThat(not.at("/kept/content").asString())
        .isEqualTo("period 2 of 2, which had not become periodic");
    JsonNode lasting = JsonMapper.shared().readTree(NetworkSummary.of(lasting(), "1"));
    assertThat(lasting.get("periodic").isNull()).isTrue();
    assertThat(lasting.at("/volume_balance/relative_error").asDouble()).isLessThan(1e-12);
    assertThat(lasting.at("/vessels/0/pressure_mmHg").propertyNames())
        .containsExactly("min", "mean", "max");
  }

  @Test
  void meansOverAPeriodCloseTheBalance() {
    NetworkRun run = run("run: {periods: {length_s: 1, tolerance: 0.0001}}\n");
    Extent flow = run.extents(run.model().vessels().getFirst()).get("flow_mL_s");
    assertThat(flow).isNotNull();
    assertThat(flow.mean()).isCloseTo(3, within(0.003));
    assertThat(flow.largest()).isBetween(3.0, 4.01);
  }

  @Test
  void sameRunSameBytes() {
    var one = NetworkFiles.of(lasting(), "1");
    var two = NetworkFiles.of(lasting(), "1");
    one.forEach((name, file) -> assertThat(text(two, name)).as(name).isEqualTo(file.get()));
  }

  @Test
  void filesOfVesselsHaveNamesOfTheirOwn() {
    List<Vessel> vessels = new ArrayList<>();
    for (String name : List.of("a/b", "A_b", "a b", "..", "", "x".repeat(300))) {
      vessels.add(new Vessel.OneDimensional(name, "t", List.of(0.5)));
    }
    Set<String> names = new HashSet<>(FileNames.of(vessels).values());
    assertThat(names)
        .hasSize(vessels.size())
        .allSatisfy(
            name -> assertThat(name).matches("[A-Za-z0-9_][A-Za-z0-9._-]*").hasSizeLessThan(100));
  }

  @Test
  void filesOfAnEarlierRunAreKnown() {
    String heading = VesselCsv.TUBE_HEADING;
    assertThat(NetworkFiles.isOfAnEarlierRun("vessels/old.csv", heading)).isTrue();
    assertThat(NetworkFiles.isOfAnEarlierRun("vessels/mine.csv", "a,b")).isFalse();
    assertThat(NetworkFiles.isOfAnEarlierRun("frames/network-00012.vtp", "")).isTrue();
    assertThat(NetworkFiles.isOfAnEarlierRun("notes.txt", heading)).isFalse();
  }

  private static Document xml(String text) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(text)));
  }

  private static List<Double> numbers(Document picture, String name) {
    NodeList arrays = picture.getElementsByTagName("DataArray");
    for (int k = 0; k < arrays.getLength(); k++) {
      Element array = (Element) arrays.item(k);
      if (array.getAttribute("Name").equals(name)) {
        List<Double> numbers = new ArrayList<>();
        for (String word : array.getTextContent().strip().split("\\s+")) {
          numbers.add(Double.parseDouble(word));
        }
        return numbers;
      }
    }
    throw new AssertionError("no array " + name);
  }
}
