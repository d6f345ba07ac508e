package org.soleus.casefile.protocols;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.NearestNames;
import org.soleus.casefile.fault.Reading;
import org.soleus.casefile.fault.Shown;
import org.soleus.casefile.fault.Where;
import org.soleus.limb.protocol.Protocol;

/** The protocols that come with Soleus, by name, and any other by its file. */
public final class ProtocolLibrary {
  /** Those by which an assessment compares a leg before and after treatment. */
  private static final List<String> ASSESSMENT =
      List.of(
          "quiet_standing",
          "tiptoe",
          "plethysmography",
          "duplex_calf_cuff",
          "duplex_foot_cuff",
          "duplex_valsalva");

  private static final List<String> NAMES =
      List.of(
          "quiet_standing",
          "tiptoe",
          "plethysmography",
          "duplex_calf_cuff",
          "duplex_foot_cuff",
          "duplex_valsalva",
          "calf_pump",
          "duplex_diameters",
          "supine_rest",
          "sitting_rest",
          "bench_sitting_rest",
          "foot_compression",
          "duplex_valsalva_standing",
          "tiptoe_tourniquet_thigh",
          "tiptoe_tourniquet_calf",
          "plethysmography_tourniquet",
          "photoplethysmography",
          "venous_occlusion",
          "treadmill",
          "treadmill_fast",
          "run",
          "cycling",
          "ankle_pumping",
          "sitting_dorsiflexion",
          "sitting_plantarflexion",
          "supine_dorsiflexion",
          "supine_plantarflexion",
          "stimulation",
          "manual_squeeze",
          "squeeze_supine",
          "dorsiflexion_reflux",
          "valve_cycle",
          "cough",
          "deep_breathing",
          "tilt",
          "trendelenburg",
          "reverse_trendelenburg",
          "semirecumbent_rest",
          "legs_up",
          "long_standing",
          "long_sitting");

  /**
   * Examinations that consist of several protocols: what a vascular technologist does in twenty
   * minutes.
   */
  private static final Map<String, List<String>> SESSIONS =
      Map.of(
          "reflux_examination",
          List.of(
              "duplex_valsalva",
              "duplex_diameters",
              "duplex_calf_cuff",
              "manual_squeeze",
              "duplex_foot_cuff",
              "dorsiflexion_reflux"));

  private ProtocolLibrary() {}

  /** The protocols that a name stands for: those of a session, or the one itself. */
  public static List<String> expanded(String name) {
    return SESSIONS.getOrDefault(name, List.of(name));
  }

  /** Names of the protocols that come with Soleus. */
  public static List<String> names() {
    return NAMES;
  }

  /** Names of those by which an assessment compares a leg before and after treatment. */
  public static List<String> assessment() {
    return ASSESSMENT;
  }

  /**
   * A protocol that comes with Soleus.
   *
   * @param name one of {@link #names}
   */
  public static Protocol builtIn(String name) {
    return switch (ProtocolFile.parse(name + ".yaml", text(name))) {
      case Reading.Read<Protocol>(Protocol protocol) -> protocol;
      case Reading.Rejected<Protocol> rejected ->
          throw new IllegalStateException(rejected.message());
    };
  }

  /**
   * Text of the file of a protocol that comes with Soleus, as a pattern for others.
   *
   * @param name one of {@link #names}
   */
  public static String text(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException(
          "a protocol that comes with Soleus is one of " + NAMES + ", but got " + name);
    }
    try (InputStream in = ProtocolLibrary.class.getResourceAsStream(name + ".yaml")) {
      if (in == null) {
        throw new IllegalStateException("the program is incomplete: " + name + " is not in it");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The protocol that comes with Soleus under this name, or else the one in the file of this name.
   */
  public static Reading<Protocol> read(String nameOrPath) {
    if (NAMES.contains(nameOrPath)) {
      return new Reading.Read<>(builtIn(nameOrPath));
    }
    try {
      Path path = Path.of(nameOrPath);
      return isFile(nameOrPath, path) ? ProtocolFile.read(path) : unknown(nameOrPath);
    } catch (InvalidPathException e) {
      return unknown(nameOrPath);
    }
  }

  private static boolean isFile(String text, Path path) {
    boolean looksLikeOne = text.endsWith(".yaml") || text.endsWith(".yml") || text.contains("/");
    return looksLikeOne || (!text.isEmpty() && Files.exists(path));
  }

  private static Reading<Protocol> unknown(String name) {
    FaultList faults = new FaultList(Shown.text(name));
    List<String> known = new ArrayList<>(NAMES);
    known.addAll(SESSIONS.keySet());
    String nearest = NearestNames.hint(name, known);
    faults.add(
        Where.FILE,
        "",
        "is neither a protocol of Soleus nor a file.",
        (nearest + " Soleus has " + Shown.all(known) + ".").strip());
    return faults.reading(() -> builtIn(NAMES.getFirst()));
  }
}
