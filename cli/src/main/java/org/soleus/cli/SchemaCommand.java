package org.soleus.cli;

import java.util.concurrent.Callable;
import org.soleus.casefile.schema.Schemas;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code soleus schema}: prints a published JSON Schema. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Prints a JSON Schema: case, protocol, results, comparison, follow, causes, referral, network, tables or reflux-map.")
final class SchemaCommand implements Callable<Integer> {
  @CommandLine.Parameters(paramLabel = "NAME", description = "Name of the schema.")
  private String name = "";

  @Override
  public Integer call() {
    System.out.print(
        Schemas.text(name)
            .orElseThrow(() ->
                new BadInput(
                    "There is no schema %s. Soleus has: %s."
                        .formatted(name, String.join(", ", Schemas.names())))));
    return 0;
  }
}
