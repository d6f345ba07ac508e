package org.soleus.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.soleus.casefile.Case;
import org.soleus.casefile.CaseFile;
import org.soleus.casefile.results.ResultsWriter;
import org.soleus.pathway.cause.Picture;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code soleus causes}: red flags, scores and possible causes of cramps from a history. */
@Command(
    name = "causes",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Shows what the history of a case comes to: red flags first, scores, causes that may contribute to"
          + " cramps with reasons for and against, and what would change the picture most.",
      "Prints a table; with --json JSON."
    })
final class CausesCommand implements Callable<Integer> {
  @CommandLine.Parameters(paramLabel = "CASE", description = "Case file (YAML).")
  private Path file = Path.of("");

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Case told = BadInput.orThrow(CaseFile.read(file));
    Picture picture = Picture.of(told.facts());
    System.out.print(
        json
            ? ResultsWriter.causes(Version.number(), told, picture)
            : told.title()
                + "\n\n"
                + CausesTable.of(picture)
                + "\nSoleus "
                + Version.number()
                + ". For research and education. Not a medical device.\n");
    return 0;
  }
}
