package org.soleus.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.soleus.casefile.Case;
import org.soleus.casefile.CaseFile;
import org.soleus.casefile.results.WholeFile;
import org.soleus.fhir.CodeMap;
import org.soleus.fhir.FhirDefinitions;
import org.soleus.fhir.FhirExport;
import org.soleus.limb.assessment.Assessor;
import org.soleus.limb.assessment.LimbAssessment;
import org.soleus.limb.assessment.LimbRecord;
import org.soleus.limb.simulation.Workers;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code soleus export}: a case as a bundle of FHIR R4. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Writes a case as a bundle of FHIR R4: what was recorded, and what follows from it, tagged as computed.",
      "Prints JSON, or writes it to the file of --out. The same case gives the same bytes."
    })
final class ExportCommand implements Callable<Integer> {
  @CommandLine.Parameters(paramLabel = "CASE", arity = "0..1", description = "Case file (YAML).")
  private @Nullable Path file;

  @Option(names = "--fhir", description = "As FHIR R4, the only format there is.")
  private boolean fhir;

  @Option(
      names = "--definitions",
      description = "Instead of a case: the questionnaire and the code systems that bundles use.")
  private boolean definitions;

  @Option(
      names = "--twin",
      description = "Adds what the twin of each leg says, tagged as simulated.")
  private boolean twin;

  @Option(
      names = "--codes",
      paramLabel = "FILE",
      description = "Adds codes of other systems from your own table, such as SNOMED CT.")
  private @Nullable Path codes;

  @Option(names = "--out", paramLabel = "FILE", description = "Where the bundle is written.")
  private @Nullable Path out;

  @Mixin private SolverChoice solver = new SolverChoice();

  @Mixin private Threads threads = new Threads();

  @Mixin private Samples samples = new Samples();

  @Override
  public Integer call() throws IOException {
    OutFile.require(out);
    String text = definitions ? definitions() : bundle();
    if (out == null) {
      System.out.print(text);
    } else {
      WholeFile.write(out, text);
      System.err.println("Written: " + out);
    }
    return 0;
  }

  private String definitions() {
    if (file != null || twin || codes != null) {
      throw new BadInput(
          "--definitions prints what all bundles share; it takes no case, --twin or --codes.");
    }
    return FhirDefinitions.text();
  }

  private String bundle() {
    if (file == null) {
      throw new BadInput("Name a case, such as: soleus export CASE --fhir");
    }
    if (!fhir) {
      throw new BadInput("Say in which format: soleus export CASE --fhir");
    }
    CodeMap map = codes == null ? CodeMap.NONE : BadInput.orThrow(CodeMap.read(codes));
    Case told = BadInput.orThrow(CaseFile.read(file));
    return FhirExport.of(told, Version.number(), twin ? twins(told) : List.of(), map);
  }

  private List<LimbAssessment> twins(Case told) {
    List<LimbAssessment> twins = new ArrayList<>();
    try (Workers workers = threads.workers();
        ProgressLine progress = ProgressLine.of("Examining " + told.id(), told.limbs().size())) {
      Assessor assessor =
          Laboratory.assessor(solver.solver(), samples.sampling(), workers, progress);
      for (LimbRecord limb : told.limbs()) {
        twins.add(assessor.untreated(told.person(), limb, told.limb(limb.side().opposite())));
      }
    }
    return twins;
  }
}
