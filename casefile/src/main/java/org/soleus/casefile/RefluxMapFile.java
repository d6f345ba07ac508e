package org.soleus.casefile;

import static org.soleus.casefile.fault.Shown.constant;

import java.nio.file.Path;
import java.util.List;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.Reading;
import org.soleus.casefile.schema.SchemaCheck;
import org.soleus.casefile.yaml.Value.Fields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Files of reflux maps: YAML or JSON by the schema {@code reflux-map}. Units stand in the names of
 * the fields; the records hold SI.
 */
public final class RefluxMapFile {
  /** Field that names the format and its version. */
  public static final String KEY = "soleus_reflux_map";

  private static final FileFormat<RefluxMap> FORMAT =
      new FileFormat<>(
          new FormatVersion(KEY, RefluxMap.FORMAT),
          new SchemaCheck("reflux-map"),
          RefluxMapFile::check,
          RefluxMapFile::record);

  private RefluxMapFile() {}

  /** Reads a file. Whatever is wrong with it is a fault. */
  public static Reading<RefluxMap> read(Path path) {
    return FORMAT.read(path);
  }

  /**
   * Reads a text.
   *
   * @param name what messages call the text
   */
  public static Reading<RefluxMap> parse(String name, String text) {
    return FORMAT.parse(name, text);
  }

  /** A map as YAML. Reading it gives an equal map. */
  public static String text(RefluxMap map) {
    ObjectNode root = CaseText.YAML.createObjectNode();
    put(root, map);
    return CaseText.YAML.writeValueAsString(root);
  }

  private static void check(Fields root, FaultList faults) {
    List<Fields> sources = root.entries("sources");
    CaseCheck.onlyOnce(
        sources, "key", "is the key of another source too", "Give each its own key.", faults);
    List<String> keys =
        sources.stream().flatMap(source -> source.text("key").stream()).distinct().toList();
    CaseCheck.sourceExists(root, keys, faults);
    ExaminationCheck.check(root, faults);
    CaseCheck.lines(
        root.entries("lines"), ExaminationRecords.cutOffs(root), List.of(), keys, faults);
  }

  /** Reading fills in what nobody recorded; writing must not tell it as if somebody had. */
  private static void leaveOut(ObjectNode line, String position) {
    if (line.path("position").asString("").equals(position)) {
      line.remove("position");
    }
    boolean saysMore = DuplexCheck.SAYING.stream().filter(line::has).count() > 1;
    if (saysMore && line.path("patency").asString("").equals("patent")) {
      line.remove("patency");
    }
  }

  private static RefluxMap record(Fields root) {
    String source = root.text("source").orElse("");
    return new RefluxMap(
        root.text("title").orElse(""),
        CaseRecords.side(root),
        source,
        CaseRecords.duplex(root, "lines", source),
        root.entries("sources").stream().map(CaseRecords::source).toList());
  }

  /** Puts the fields of a map. */
  public static void put(ObjectNode root, RefluxMap map) {
    root.put(KEY, RefluxMap.FORMAT);
    CaseText.put(root, "title", map.title());
    root.put("side", constant(map.side()));
    CaseText.put(root, "source", map.source());
    CaseText.put(root, "lines", map.duplex(), map.source());
    String position = constant(ExaminationRecords.position(map.duplex().examination()));
    for (JsonNode line : root.path("lines")) {
      leaveOut((ObjectNode) line, position);
    }
    if (!map.sources().isEmpty()) {
      ArrayNode sources = root.putArray("sources");
      map.sources().forEach(source -> CaseText.put(sources.addObject(), source));
    }
  }
}
