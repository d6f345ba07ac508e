package org.soleus.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ARCHITECTURE.md as rules: who may know whom, and what no class of Soleus may look like. */
class ArchitectureTest {
  private static final JavaClasses SOLEUS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.soleus");

  /** A package that does not exist yet breaks no rule. */
  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(SOLEUS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hemodynamics",
        "limb",
        "pathway",
        "casefile",
        "fhir",
        "report",
        "validation",
        "cli"
      })
  void everyModuleIsLookedAt(String module) {
    assertThat(SOLEUS.containPackage("org.soleus." + module))
        .as("module %s among the classes that these rules read", module)
        .isTrue();
  }

  @Test
  void modulesKnowOnlyTheModulesBelowThem() {
    check(
        layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("org.soleus..")
            .withOptionalLayers(true)
            .layer("hemodynamics")
            .definedBy("org.soleus.hemodynamics..")
            .layer("limb")
            .definedBy("org.soleus.limb..")
            .layer("pathway")
            .definedBy("org.soleus.pathway..")
            .layer("casefile")
            .definedBy("org.soleus.casefile..")
            .layer("fhir")
            .definedBy("org.soleus.fhir..")
            .layer("report")
            .definedBy("org.soleus.report..")
            .layer("validation")
            .definedBy("org.soleus.validation..")
            .layer("cli")
            .definedBy("org.soleus.cli..")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("fhir")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("validation", "cli")
            .whereLayer("validation")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("casefile")
            .mayOnlyBeAccessedByLayers("fhir", "report", "validation", "cli")
            .whereLayer("pathway")
            .mayOnlyBeAccessedByLayers("casefile", "fhir", "report", "validation", "cli")
            .whereLayer("limb")
            .mayOnlyBeAccessedByLayers("pathway", "casefile", "fhir", "report", "validation", "cli")
            .because(
                "hemodynamics <- limb <- pathway <- casefile <- report <- validation <- cli, and casefile <- fhir <- cli"));
  }

  @Test
  void modulesFormNoCycle() {
    check(slices().matching("org.soleus.(*)..").should().beFreeOfCycles());
  }

  @Test
  void packagesFormNoCycle() {
    check(
        slices()
            .matching("org.soleus.(*).(*)..")
            .namingSlices("$1.$2")
            .should()
            .beFreeOfCycles()
            .because("two packages that need each other are one package, or one class too many"));
  }

  @Test
  void hemodynamicsNeedsNothingButTheJdk() {
    check(
        classes()
            .that()
            .resideInAPackage("org.soleus.hemodynamics..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.soleus.hemodynamics..", "org.jspecify..")
            .because("the solver has no third-party code and no word of anatomy"));
  }

  @Test
  void onlyFhirKnowsFhir() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.soleus.fhir..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ca.uhn.fhir..", "org.hl7.fhir..")
            .because("the formats of others stay where they are read and written"));
  }

  @Test
  void theKernelIsPrivateToHemodynamics() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.soleus.hemodynamics..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.soleus.hemodynamics.kernel..")
            .because("the fast code changes shape freely; others use the solver"));
  }

  @Test
  void onlySimulationSpeaksBothLanguages() {
    DescribedPredicate<JavaClass> solverClasses =
        resideInAPackage("org.soleus.hemodynamics..")
            .and(resideOutsideOfPackage("org.soleus.hemodynamics.units.."))
            .as("belong to the solver (hemodynamics without its units)");
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "org.soleus.hemodynamics..",
                "org.soleus.limb.simulation..",
                "org.soleus.casefile.networks..",
                "org.soleus.validation.solver..",
                "org.soleus.validation.calfpump..",
                "org.soleus.cli..",
                "org.soleus.bench..")
            .should()
            .dependOnClassesThat(solverClasses)
            .because(
                "org.soleus.limb.simulation translates veins and valves into tubes and nodes;"
                    + " network files, the solvers' own validation and the published calf pump speak of"
                    + " tubes alone"));
  }

  @Test
  void namesSayWhatAClassIs() {
    check(
        noClasses()
            .should()
            .haveNameMatching(".*(Utils?|Helper|Manager|Impl|Base|Data|Info|Handler)")
            .because(
                "such a name holds anything; take the word of the field from docs/glossary.md"));
  }

  @Test
  void onlyTheCommandLinePrints() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("org.soleus.cli..")
            .should(ACCESS_STANDARD_STREAMS)
            .because("a library returns values; the command line decides what people see"));
  }

  @Test
  void loggingGoesThroughSystemLogger() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..")
            .because("java.lang.System.Logger leaves the choice of the log to the application"));
  }

  @Test
  void publicFieldsCannotChange() {
    check(
        fields()
            .that()
            .arePublic()
            .should()
            .beFinal()
            .andShould()
            .notHaveRawType(DescribedPredicate.describe("an array", JavaClass::isArray))
            .because("values are immutable, and the elements of a public array are not"));
  }
}
