package org.soleus.hemodynamics.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every problem of the catalogue with every method that represents it. */
class CatalogueTest {
  static Stream<Arguments> studies() {
    return Catalogue.all().stream()
        .flatMap(problem ->
            Stream.of(Method.values())
                .filter(method -> !(problem.expected(method) instanceof Expectation.NotRun))
                .map(method -> Arguments.of(Named.of(problem.name(), problem), method)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("studies")
  void meetsWhatIsExpectedOfIt(Problem problem, Method method, TestReporter reporter) {
    Finding finding = Study.of(problem, method);
    StringBuilder seen = new StringBuilder();
    for (int q = 0; q < finding.quantities(); q++) {
      Comparison comparison = finding.finest().trial().comparisons().get(q);
      seen.append(
          String.format(
              Locale.ROOT,
              "%s: error %.2e, order %.2f; ",
              comparison.quantity().word(),
              finding.finest().deviations().get(q).mean(),
              finding.order(q)));
    }
    reporter.publishEntry(problem.name() + ", " + method.label(), seen.toString());
    assertThat(finding.shortfalls())
        .as("%s, %s: %s", problem.name(), method.label(), seen)
        .isEmpty();
  }

  @Test
  void namesAreUnique() {
    assertThat(Catalogue.all().stream().map(Problem::name).toList()).doesNotHaveDuplicates();
  }

  @Test
  void everyProblemIsRepresentedBySomeMethod() {
    assertThat(Catalogue.all())
        .allSatisfy(problem ->
            assertThat(problem.expected(Method.EXPLICIT))
                .as(problem.name())
                .isNotInstanceOf(Expectation.NotRun.class));
  }
}
