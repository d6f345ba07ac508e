package org.soleus.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.soleus.casefile.networks.NetworkFile;
import org.soleus.casefile.networks.NetworkModel;
import org.soleus.casefile.networks.output.NetworkFiles;
import org.soleus.casefile.networks.output.NetworkRun;
import org.soleus.casefile.networks.output.NetworkSummary;
import org.soleus.casefile.results.WholeFolder;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Recording;
import org.soleus.hemodynamics.recording.Span;
import org.soleus.hemodynamics.scheme.Outcome;
import org.soleus.hemodynamics.scheme.Solver;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code soleus network}: runs a network of tubes and lumped elements. */
@Command(
    name = "network",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Runs a network of collapsible tubes and lumped elements.",
      "Reads Soleus networks and models of openBF (YAML), and of svZeroDSolver (JSON).",
      "Prints a table; with --out writes CSV, a summary, and pictures for ParaView."
    })
final class NetworkCommand implements Callable<Integer> {
  @CommandLine.Parameters(paramLabel = "FILE", description = "Network file (YAML or JSON).")
  private Path file = Path.of("");

  @Option(names = "--out", paramLabel = "DIR", description = "Folder for the results.")
  private @Nullable Path out;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  @Option(
      names = "--solver",
      paramLabel = "NAME",
      description = {
        "Solver: semi-implicit, explicit, or, without tubes, lumped.",
        "By default lumped for models of svZeroDSolver, semi-implicit for others."
      })
  private @Nullable String solver;

  @Override
  public Integer call() throws IOException {
    NetworkModel model = BadInput.orThrow(NetworkFile.read(file));
    OutFolder.require(out);
    Solver kind = solver == null ? model.usualSolver() : SolverChoice.among(Solver.all(), solver);
    Solver chosen = model.solver(kind);
    model.remarks().forEach(remark -> System.err.println("Note: " + remark));
    return switch (run(model, chosen)) {
      case Outcome.Completed completed -> finish(new NetworkRun(model, chosen.name(), completed));
      case Outcome.Diverged diverged -> fail("The run " + diverged + ".");
    };
  }

  private Outcome run(NetworkModel model, Solver chosen) {
    List<Probe> probes = NetworkRun.probes(model);
    try (ProgressLine progress = ProgressLine.of("Running", 1)) {
      return chosen.run(watched(model, progress), model.start(), probes, model.span());
    } catch (IllegalArgumentException refused) {
      throw new BadInput(
          "%s cannot be run by the %s solver: %s."
              .formatted(file, chosen.name(), refused.getMessage()));
    }
  }

  private static Network watched(NetworkModel model, ProgressLine progress) {
    if (!progress.isShown()) {
      return model.network();
    }
    Span span = model.span();
    double[] last = {span.begin()};
    return Watched.network(
        model.network(),
        time -> {
          if (time > last[0]) {
            progress.done(
                (time - last[0]) / (span.end() - span.begin()), "at %.2f s".formatted(time));
            last[0] = time;
          }
        });
  }

  private int finish(NetworkRun run) throws IOException {
    Recording recording = run.completed().recording();
    for (int probe = 0; probe < recording.probes().size(); probe++) {
      for (int sample = 0; sample < recording.size(); sample++) {
        if (!Double.isFinite(recording.value(probe, sample))) {
          return fail(
              "The run gave no finite number at %.4f s: %s."
                  .formatted(recording.time(sample), recording.probes().get(probe)));
        }
      }
    }
    if (run.unsettled()) {
      System.err.printf(
          "The run did not become periodic within its %d periods; results are of the last one.%n",
          run.periods());
    }
    if (out != null) {
      WholeFolder.write(
          out, NetworkFiles.of(run, Version.number()), NetworkFiles::isOfAnEarlierRun);
      System.err.println("Written: " + out.resolve("summary.json") + " and the files it names");
    }
    System.out.print(json ? NetworkSummary.of(run, Version.number()) : table(run));
    return 0;
  }

  private static String table(NetworkRun run) {
    return NetworkTable.of(run)
        + "Soleus %s, %s solver\n".formatted(Version.number(), run.solver())
        + "For research and education. Not a medical device.\n";
  }

  private static int fail(String words) {
    System.err.println(words);
    System.err.println("There is no result.");
    return 1;
  }
}
