package org.soleus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.soleus.casefile.results.WholeFile;
import org.soleus.hemodynamics.verification.Finding;
import org.soleus.limb.simulation.Workers;
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
      "Ends with 1 if a solver falls short of what is expected of it."
    })
final class VerificationCommand implements Callable<Integer> {
  @Option(names = "--out", paramLabel = "DIR", description = "Folder for the page and figures.")
  private @Nullable Path out;

  @Mixin private Threads threads = new Threads();

  @Override
  public Integer call() throws IOException {
    List<Finding> findings;
    try (Workers workers = threads.workers()) {
      System.err.println("Running the verification catalogue (about half a minute) ...");
      findings = SolverBook.findings(workers);
    }
    Path folder = out != null ? out : Path.of("docs", "verification");
    if (out != null || Files.isDirectory(folder)) {
      Map<String, String> files = SolverPage.files(findings, "Soleus " + Version.number() + ".");
      for (Map.Entry<String, String> file : files.entrySet()) {
        WholeFile.write(folder.resolve(file.getKey()), file.getValue());
      }
      System.err.println("Written: " + folder.resolve("README.md"));
    }
    System.out.print(SolverPage.table(findings));
    return SolverPage.isMet(findings) ? 0 : 1;
  }
}
