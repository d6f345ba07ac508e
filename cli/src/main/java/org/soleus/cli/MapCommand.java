package org.soleus.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.soleus.casefile.results.RefluxMapJson;
import org.soleus.casefile.results.WholeFolder;
import org.soleus.limb.anatomy.Side;
import org.soleus.report.VeinMap;
import org.soleus.report.VeinMapPage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code soleus map}: a recorded duplex map, what it says and what it lacks. */
@Command(
    name = "map",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Shows a recorded duplex map, from a reflux map or a case: every line, what they say by published"
          + " definitions, and what was not examined. Nothing is simulated.",
      "Prints tables; with --json a reflux map (soleus schema reflux-map); with --out writes vein-map.html,"
          + " a sheet to print for each leg."
    })
final class MapCommand implements Callable<Integer> {
  @CommandLine.Parameters(paramLabel = "FILE", description = "Reflux map or case file.")
  private Path file = Path.of("");

  @Option(names = "--side", description = "Only this leg: ${COMPLETION-CANDIDATES}.")
  private @Nullable Side side;

  @Option(names = "--json", description = "Prints a reflux map as JSON, of one leg.")
  private boolean json;

  @Option(names = "--out", paramLabel = "DIR", description = "Folder for the page.")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    List<MappedLeg> all = MappedLeg.read(file);
    List<MappedLeg> legs = all.stream().filter(one -> side == null || one.side() == side).toList();
    if (legs.isEmpty()) {
      throw new BadInput(
          all.isEmpty()
              ? file
                  + " has no duplex map. Add duplex: [{vein: gsv_mid_thigh, diameter_mm: 5.2}] to a leg."
              : file + " has no duplex map of the leg that --side names.");
    }
    if (json && legs.size() > 1) {
      throw new BadInput("A reflux map is of one leg: name it with --side left or --side right.");
    }
    OutFolder.require(out);
    if (out != null) {
      write(out, legs);
      System.err.println("Written: " + out.resolve("vein-map.html"));
    }
    System.out.print(json ? RefluxMapJson.of(legs.getFirst().map()) : MapTable.of(legs));
    return 0;
  }

  private static void write(Path folder, List<MappedLeg> legs) throws IOException {
    List<VeinMap> maps = legs.stream().map(MappedLeg::page).toList();
    SequencedMap<String, Supplier<String>> files = new LinkedHashMap<>();
    files.put("vein-map.html", () -> VeinMapPage.render(maps, Version.number()));
    WholeFolder.write(folder, files, (_, _) -> false);
  }
}
