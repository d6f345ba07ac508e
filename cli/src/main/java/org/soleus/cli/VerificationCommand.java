package org.soleus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.soleus.casefile.protocols.ProtocolLibrary;
import org.soleus.casefile.results.WholeFile;
import org.soleus.hemodynamics.verification.Finding;
import org.soleus.limb.simulation.VirtualLaboratory;
import org.soleus.limb.simulation.Workers;
import org.soleus.validation.RandomLegs;
import org.soleus.validation.solver.BenchmarkBook;
import org.soleus.validation.solver.BenchmarkFolder;
import org.soleus.validation.solver.BenchmarkPage;
import org.soleus.validation.solver.BenchmarkResults;
import org.soleus.validation.solver.SolverBook;
import org.soleus.validation.solver.SolverPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code soleus verification}: holds the solvers against flows that are known. */
@Command(
    name = "verification",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Runs the solvers on flows whose solution is known and prints errors and orders.",
      "Writes a page with figures into a folder: --out, or docs/verification where that exists here.",
      "Ends with 1 if a solver falls short of what is expected of it.",
      "With --legs N: runs ten tiptoes on N legs drawn over all that is allowed instead; each must"
          + " complete or be refused with a reason.",
      "With --benchmarks: runs the published benchmarks instead, where their files are at hand"
          + " (SOLEUS_BENCHMARKS or ../shared/benchmarks), and writes docs/validation/benchmarks.md."
    })
final class VerificationCommand implements Callable<Integer> {
  /** Random legs between two words of progress. */
  private static final int BATCH = 250;

  @Option(names = "--out", paramLabel = "DIR", description = "Folder for the page and figures.")
  private @Nullable Path out;

  @Option(
      names = "--benchmarks",
      description = "Hold the solvers against published benchmarks (some minutes).")
  private boolean benchmarks;

  @Option(names = "--legs", paramLabel = "N", description = "Random legs through ten tiptoes.")
  private int legs;

  @Option(
      names = "--first",
      paramLabel = "K",
      description = "Number of the first random leg, to go on with (default: ${DEFAULT-VALUE}).")
  private int first;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Seed of the random legs (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Mixin private Threads threads = new Threads();

  @Override
  public Integer call() throws IOException {
    if (legs < 0 || legs > 100_000) {
      throw new BadInput("--legs must be between 0 and 100000, but is " + legs + ".");
    }
    if (first < 0 || first > 1_000_000_000) {
      throw new BadInput("--first must be between 0 and 1000000000, but is " + first + ".");
    }
    return legs > 0 ? legs() : benchmarks ? benchmarks() : catalogue();
  }

  /** In batches, each of which is told: a long run that is cut off can go on from there. */
  private int legs() {
    RandomLegs found = new RandomLegs(0, Map.of(), List.of());
    try (Workers workers = threads.workers()) {
      System.err.println("Running " + legs + " random legs (half a second each) ...");
      for (int done = 0; done < legs; done += BATCH) {
        found =
            found.and(
                RandomLegs.run(
                    VirtualLaboratory.usual(),
                    ProtocolLibrary.builtIn("tiptoe"),
                    seed,
                    first + done,
                    Math.min(BATCH, legs - done),
                    workers));
        System.err.printf(
            "%d of %d: %d completed, %d failed%n",
            Math.min(done + BATCH, legs), legs, found.completed(), found.failed().size());
      }
    }
    System.out.printf("%d random legs of seed %d: %d completed%n", legs, seed, found.completed());
    found
        .refused()
        .forEach((reason, count) -> System.out.printf("%d refused: %s%n", count, reason));
    found.failed().forEach(System.out::println);
    return found.failed().isEmpty() ? 0 : 1;
  }

  private int benchmarks() throws IOException {
    Optional<BenchmarkFolder> files = BenchmarkFolder.find();
    if (files.isEmpty()) {
      System.err.println(
          "The benchmarks are not at hand: name their folder in SOLEUS_BENCHMARKS. Nothing is run.");
      return 0;
    }
    BenchmarkResults results;
    try (Workers workers = threads.workers()) {
      System.err.println("Running the published benchmarks (some minutes) ...");
      results = BenchmarkBook.results(files.get(), workers, System.err::println);
    }
    write(
        Path.of("docs", "validation"),
        "benchmarks.md",
        BenchmarkPage.files(results, "Soleus " + Version.number() + "."));
    System.out.println(results.summary());
    return 0;
  }

  private int catalogue() throws IOException {
    List<Finding> findings;
    try (Workers workers = threads.workers()) {
      System.err.println("Running the verification catalogue (about half a minute) ...");
      findings = SolverBook.findings(workers);
    }
    write(
        Path.of("docs", "verification"),
        "README.md",
        SolverPage.files(findings, "Soleus " + Version.number() + "."));
    System.out.print(SolverPage.table(findings));
    return SolverPage.isMet(findings) ? 0 : 1;
  }

  private void write(Path usual, String page, Map<String, String> files) throws IOException {
    Path folder = out != null ? out : usual;
    if (out != null || Files.isDirectory(folder)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        WholeFile.write(folder.resolve(file.getKey()), file.getValue());
      }
      System.err.println("Written: " + folder.resolve(page));
    }
  }
}
