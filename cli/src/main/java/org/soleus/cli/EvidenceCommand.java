package org.soleus.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.soleus.pathway.library.Evidence;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code soleus evidence}: what the tables hold, with sources. */
@Command(
    name = "evidence",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Prints rows of the tables of evidence: rates, effects, statements and claims about treatments;"
          + " questions, red flags, findings, scores and rules of the history; referrals and what a"
          + " person is told. Each with its source and whether it was read."
    })
final class EvidenceCommand implements Callable<Integer> {
  @CommandLine.Parameters(
      paramLabel = "TERM",
      arity = "0..1",
      description = "Only rows that hold this term, such as foam or NICE.")
  private String term = "";

  @Override
  public Integer call() {
    List<Evidence> rows = Evidence.about(term);
    if (rows.isEmpty()) {
      throw new BadInput(
          "No row of the tables holds \"" + term + "\". Without a term all rows are printed.");
    }
    rows.forEach(row -> System.out.println(row.line()));
    return 0;
  }
}
