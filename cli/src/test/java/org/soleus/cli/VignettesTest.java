package org.soleus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.soleus.casefile.CaseFile;
import org.soleus.pathway.cause.Causes;
import org.soleus.pathway.redflag.RedFlag;
import org.soleus.validation.vignettes.PathwayPage;
import org.soleus.validation.vignettes.Vignette;
import org.soleus.validation.vignettes.Vignette.Place;
import org.soleus.validation.vignettes.VignettesJson;
import tools.jackson.databind.JsonNode;

/**
 * Vignettes with what the pathway has to make of them: exactly these red flags, and where the
 * expected cause stands. The page about them is the committed one.
 */
class VignettesTest {
  private static final Path FOLDER = Terminal.root().resolve("examples/pathway");

  static List<Vignette> expected() {
    return Vignette.in(FOLDER);
  }

  @ParameterizedTest
  @MethodSource("expected")
  void theFlagsAreCaughtAndTheCauseStandsWhereItIsSaid(Vignette expected) {
    assertThat(expected.raised()).isEqualTo(expected.flags());
    assertThat(expected.found()).as(expected.name()).isEqualTo(expected.place());
    assertThat(Causes.of(expected.facts()).of("idiopathic")).isPresent();
    assertThat(expected.source()).isNotBlank();
    assertThat(expected.writtenFrom())
        .isIn(Vignette.CRITERIA, "published case", "teaching case", "clinician's account");
    if (expected.place() == Place.LISTED || expected.place() == Place.MISSED) {
      assertThat(expected.remark()).as("why %s does not stand first", expected.name()).isNotBlank();
    }
  }

  @Test
  void everyFlagEveryCauseEveryRuleAndEveryMeaningOfAScoreIsExercised() {
    assertThat(PathwayPage.gaps(expected())).isEmpty();
    assertThat(expected().stream().filter(Vignette::isReported)).hasSizeGreaterThanOrEqualTo(10);
  }

  @Test
  void pageIsTheCommittedOne() throws IOException {
    assertThat(PathwayPage.markdown(expected()))
        .as("run ./soleus validate --pathway in the root of the checkout and commit")
        .isEqualTo(Files.readString(Terminal.root().resolve("docs/validation/pathway.md")));
    JsonNode root = VignettesJson.of(expected());
    assertThat(root.get("vignettes")).hasSize(expected().size());
    assertThat(root.get("rows")).allMatch(row -> row.get("vignettes").asInt() > 0);
  }

  @Test
  void thePageNeedsTheVignettes() {
    Terminal run = Terminal.run("validate", "--pathway");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("examples/pathway", "root of a checkout");
  }

  @Test
  void everyVignetteIsExpectedAndRoundTrips() throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .forEach(name -> names.add(name.replace(".yaml", "")));
    }
    assertThat(expected().stream().map(Vignette::name)).containsExactlyInAnyOrderElementsOf(names);
    for (Vignette one : expected()) {
      assertThat(BadInput.orThrow(CaseFile.parse(one.name(), CaseFile.text(one.told()))))
          .isEqualTo(one.told());
    }
  }

  @ParameterizedTest
  @MethodSource("expected")
  void nothingReassuringIsSaid(Vignette expected) {
    Terminal done = Terminal.run("causes", FOLDER.resolve(expected.name() + ".yaml"));
    assertThat(done.exit()).isZero();
    assertThat(done.out().toLowerCase(Locale.ROOT))
        .contains("not a medical device", "what may contribute")
        .doesNotContain(Forbidden.PHRASES);
    boolean isOpen = !RedFlag.open(expected.facts()).isEmpty();
    assertThat(done.out().contains("not known of")).isEqualTo(isOpen);
  }
}
