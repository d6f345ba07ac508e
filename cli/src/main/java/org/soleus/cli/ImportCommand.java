package org.soleus.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.soleus.casefile.CaseFile;
import org.soleus.casefile.results.WholeFile;
import org.soleus.casefile.yaml.TextFile;
import org.soleus.fhir.CodeMap;
import org.soleus.fhir.FhirImport;
import org.soleus.fhir.LeftOut;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code soleus import}: a bundle of FHIR R4 as a case file. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Reads a bundle of FHIR R4 as a case file, as far as a case can hold it. What is left out is listed on"
          + " stderr, each thing with its place and the reason.",
      "Prints the case (YAML), or writes it to the file of --out."
    })
final class ImportCommand implements Callable<Integer> {
  /** Bundles larger than this are not opened [bytes]. */
  private static final long LARGEST = 20_000_000;

  @CommandLine.Parameters(paramLabel = "FILE", description = "Bundle of FHIR R4 (JSON).")
  private Path file = Path.of("");

  @Option(
      names = "--codes",
      paramLabel = "FILE",
      description = "Understands codes of other systems by your own table, such as SNOMED CT.")
  private @Nullable Path codes;

  @Option(names = "--out", paramLabel = "FILE", description = "Where the case is written.")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    OutFile.require(out);
    CodeMap map = codes == null ? CodeMap.NONE : BadInput.orThrow(CodeMap.read(codes));
    FhirImport.Imported imported =
        BadInput.orThrow(
            TextFile.read(file, LARGEST).then(text -> FhirImport.read(file.toString(), text, map)));
    if (!imported.leftOut().isEmpty()) {
      System.err.println("Left out of the case:");
    }
    for (LeftOut one : imported.leftOut()) {
      System.err.println("  " + one.where() + "\n      " + one.why());
    }
    String text = CaseFile.text(imported.told());
    if (out == null) {
      System.out.print(text);
    } else {
      WholeFile.write(out, text);
      System.err.println("Written: " + out);
    }
    return 0;
  }
}
