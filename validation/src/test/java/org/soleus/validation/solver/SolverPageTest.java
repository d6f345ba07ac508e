package org.soleus.validation.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.soleus.hemodynamics.verification.Catalogue;
import org.soleus.hemodynamics.verification.Finding;
import org.soleus.hemodynamics.verification.Method;
import org.soleus.hemodynamics.verification.Problem;
import org.soleus.hemodynamics.verification.Study;

/** The page on a few findings; the whole of it is compared with what is committed elsewhere. */
class SolverPageTest {
  private static Problem problem(String name) {
    return Catalogue.all().stream()
        .filter(problem -> problem.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static final Problem RAREFACTIONS = problem("two rarefactions");

  private static final List<Finding> FINDINGS =
      List.of(
          Study.of(RAREFACTIONS, Method.SEMI_IMPLICIT),
          new Finding(RAREFACTIONS, Method.UNLIMITED, List.of(), Optional.empty()),
          Study.of(problem("rest in a loop"), Method.SEMI_IMPLICIT),
          Study.of(problem("two elastic jumps"), Method.SEMI_IMPLICIT));

  @Test
  void pageTellsErrorsOrdersAndWhatWasNotRun() {
    Map<String, String> files = SolverPage.files(FINDINGS, "A version.");
    String page = files.get("README.md");
    assertThat(page)
        .contains("A version.")
        .contains("3 problems, 2 studies, 2 as expected.")
        .contains("| two rarefactions | semi-implicit | 100 to 800 | area, velocity |")
        .contains("| rest in a loop | semi-implicit | 10 to 40 | velocity, pressure | < 1e-")
        .contains("semi-implicit: its momentum equation conserves energy across a jump")
        .contains("](two-rarefactions.svg)");
    assertThat(files.get("two-rarefactions.svg")).startsWith("<svg").contains("<circle");
  }

  @Test
  void tableHasALineForEachStudy() {
    assertThat(SolverPage.table(FINDINGS).lines())
        .anyMatch(line -> line.startsWith("two rarefactions") && line.endsWith("met"))
        .noneMatch(line -> line.startsWith("two elastic jumps"));
    assertThat(SolverPage.isMet(FINDINGS)).isTrue();
  }
}
