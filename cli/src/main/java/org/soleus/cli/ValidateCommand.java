package org.soleus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.soleus.casefile.results.JsonText;
import org.soleus.casefile.results.WholeFile;
import org.soleus.hemodynamics.scheme.Solver;
import org.soleus.limb.assessment.Assessor;
import org.soleus.limb.physiology.Parameters;
import org.soleus.limb.simulation.Sampling;
import org.soleus.limb.simulation.Variation;
import org.soleus.limb.simulation.Workers;
import org.soleus.validation.Answer;
import org.soleus.validation.EffectPage;
import org.soleus.validation.PublishedRow.Role;
import org.soleus.validation.ValidationBook;
import org.soleus.validation.ValidationJson;
import org.soleus.validation.ValidationPage;
import org.soleus.validation.calfpump.PumpBook;
import org.soleus.validation.calfpump.PumpJson;
import org.soleus.validation.calfpump.PumpPage;
import org.soleus.validation.vignettes.PathwayPage;
import org.soleus.validation.vignettes.Vignette;
import org.soleus.validation.vignettes.VignettesJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code soleus validate}: runs the published rows. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Runs the published measurements against the model and prints each row, misses included.",
      "Writes the page as README.md into a folder: --out, or docs/validation where that exists here.",
      "Beside it calf-pump.md, a published model of the calf pump; with --calf-pump that alone"
          + " (seconds).",
      "And pathway.md, the vignettes of examples/pathway where that exists here; with --pathway"
          + " that alone (seconds)."
    })
final class ValidateCommand implements Callable<Integer> {
  private static final Path VIGNETTES = Path.of("examples", "pathway");

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  @Option(names = "--out", paramLabel = "DIR", description = "Folder for the validation page.")
  private @Nullable Path out;

  @Option(names = "--calf-pump", description = "Runs the published calf pump alone.")
  private boolean calfPump;

  @Option(names = "--pathway", description = "Runs the vignettes of the pathway alone.")
  private boolean pathway;

  @Option(
      names = "--samples",
      paramLabel = "N",
      description = "Legs in each group besides its mean leg (default: ${DEFAULT-VALUE}).")
  private int samples = 8;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Seed by which they differ (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Mixin private Threads threads = new Threads();

  @Override
  public Integer call() throws IOException {
    if (samples < 0 || samples > 1000) {
      throw new BadInput("--samples must be between 0 and 1000, but is " + samples + ".");
    }
    Path folder = out != null ? out : Path.of("docs", "validation");
    boolean writes = out != null || Files.isDirectory(folder);
    if (pathway) {
      return pathway(writes ? Optional.of(folder) : Optional.empty());
    }
    PumpBook pump = pump();
    if (writes) {
      write(pump, folder);
    }
    if (calfPump) {
      System.out.print(json ? JsonText.of(PumpJson.of(pump)) : PumpPage.summary(pump) + "\n");
      return 0;
    }
    Sampling sampling = new Sampling(Variation.OF_A_GROUP, seed, samples);
    List<Answer> answers = answers(sampling);
    if (writes) {
      if (Files.isDirectory(VIGNETTES)) {
        write(Vignette.in(VIGNETTES), folder);
      }
      String provenance = Version.words(Parameters.DEFAULT, Solver.usual(), sampling) + ".";
      WholeFile.write(folder.resolve("README.md"), ValidationPage.markdown(answers, provenance));
      WholeFile.write(folder.resolve("treatments.md"), EffectPage.markdown(answers, provenance));
      WholeFile.write(
          folder.resolve("validation.svg"), ValidationPage.figure(answers, Role.VALIDATION));
      WholeFile.write(
          folder.resolve("calibration.svg"), ValidationPage.figure(answers, Role.CALIBRATION));
      System.err.println("Written: " + folder.resolve("README.md") + " and its figures");
    }
    System.out.print(
        json
            ? ValidationJson.of(
                answers, pump, Version.stamp(Parameters.DEFAULT, Solver.usual(), sampling))
            : ValidationPage.table(answers) + PumpPage.summary(pump) + "\n");
    return 0;
  }

  private int pathway(Optional<Path> folder) throws IOException {
    if (!Files.isDirectory(VIGNETTES)) {
      throw new BadInput("There is no " + VIGNETTES + " here. Run it in the root of a checkout.");
    }
    List<Vignette> vignettes = Vignette.in(VIGNETTES);
    if (folder.isPresent()) {
      write(vignettes, folder.get());
    }
    System.out.print(
        json ? JsonText.of(VignettesJson.of(vignettes)) : PathwayPage.summary(vignettes) + "\n");
    return 0;
  }

  private static void write(List<Vignette> vignettes, Path folder) throws IOException {
    Path page = folder.resolve("pathway.md");
    WholeFile.write(page, PathwayPage.markdown(vignettes));
    System.err.println("Written: " + page);
  }

  private PumpBook pump() {
    try (Workers workers = threads.workers()) {
      return PumpBook.run(workers);
    }
  }

  private static void write(PumpBook pump, Path folder) throws IOException {
    // it has its own values, so that no set of parameters is named
    String provenance = "Soleus %s, %s solver.".formatted(Version.number(), Solver.usual().name());
    for (Map.Entry<String, String> file : PumpPage.files(pump, provenance).entrySet()) {
      WholeFile.write(folder.resolve(file.getKey()), file.getValue());
    }
    System.err.println("Written: " + folder.resolve("calf-pump.md") + " and its figures");
  }

  private List<Answer> answers(Sampling sampling) {
    try (Workers workers = threads.workers();
        ProgressLine progress = ProgressLine.of("Running the validation book", 1)) {
      Assessor assessor =
          Laboratory.assessor(Solver.usual(), Sampling.NONE, workers, (share, what) -> {});
      return new ValidationBook(
              assessor,
              sampling,
              workers,
              (done, of) -> progress.done(1.0 / of, "%d of %d runs".formatted(done, of)))
          .answers();
    }
  }
}
