package org.soleus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.soleus.casefile.results.WholeFile;
import org.soleus.hemodynamics.scheme.Solver;
import org.soleus.limb.physiology.Parameters;
import org.soleus.limb.simulation.Workers;
import org.soleus.validation.Answer;
import org.soleus.validation.ValidationBook;
import org.soleus.validation.ValidationJson;
import org.soleus.validation.ValidationPage;
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
      "Writes the page as README.md into a folder: --out, or docs/validation where that exists here."
    })
final class ValidateCommand implements Callable<Integer> {
  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  @Option(names = "--out", paramLabel = "DIR", description = "Folder for the validation page.")
  private @Nullable Path out;

  @Mixin private Threads threads = new Threads();

  @Override
  public Integer call() throws IOException {
    List<Answer> answers;
    try (Workers workers = threads.workers()) {
      System.err.println("Running the validation book ...");
      answers =
          new ValidationBook(
                  Laboratory.assessor(Solver.usual(), workers, (share, what) -> {}), workers)
              .answers();
    }
    Path folder = out != null ? out : Path.of("docs", "validation");
    if (out != null || Files.isDirectory(folder)) {
      String provenance = Version.words(Parameters.DEFAULT, Solver.usual()) + ".";
      WholeFile.write(folder.resolve("README.md"), ValidationPage.markdown(answers, provenance));
      System.err.println("Written: " + folder.resolve("README.md"));
    }
    System.out.print(
        json
            ? ValidationJson.of(answers, Version.stamp(Parameters.DEFAULT, Solver.usual()))
            : ValidationPage.table(answers));
    return 0;
  }
}
