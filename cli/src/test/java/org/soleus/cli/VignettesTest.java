package org.soleus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.soleus.casefile.CaseFile;
import org.soleus.pathway.cause.Causes;
import org.soleus.pathway.cause.Picture;
import org.soleus.pathway.cause.PossibleCause;
import org.soleus.pathway.cause.Prior;
import org.soleus.pathway.history.Facts;
import org.soleus.pathway.history.History;
import org.soleus.pathway.redflag.RedFlag;
import org.soleus.pathway.rule.Rule;

/**
 * Vignettes with what the pathway has to make of them: exactly these red flags, and this cause
 * before all others but cramps without a known cause, which stay on every list. Rare causes stand
 * behind common ones of which nothing was asked: they must be listed, and likelier than before.
 */
class VignettesTest {
  private static final Path FOLDER = Terminal.root().resolve("examples/pathway");

  private static final Causes NOTHING =
      Causes.of(Facts.of(History.NONE, OptionalDouble.empty(), OptionalDouble.empty(), List.of()));

  /**
   * One row of expected.csv.
   *
   * @param place {@code first}, {@code listed} where the cause is too rare to stand first but must
   *     be more likely than before, or empty
   */
  record Expected(String vignette, String flags, String cause, String place) {
    private static Expected read(String line) {
      String[] cells = line.split(",", 5);
      return new Expected(cells[0], cells[1], cells[2], cells[3]);
    }

    private Picture picture() {
      return Picture.of(
          BadInput.orThrow(CaseFile.read(FOLDER.resolve(vignette + ".yaml"))).facts());
    }

    private Set<String> flagIds() {
      return flags.isEmpty() ? Set.of() : Set.of(flags.split(";"));
    }
  }

  static Stream<Expected> expected() {
    try (Stream<String> lines = Files.lines(FOLDER.resolve("expected.csv"))) {
      return lines.skip(1).map(Expected::read).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("expected")
  void theFlagsAreCaughtAndTheCauseStandsFirst(Expected expected) {
    Picture picture = expected.picture();
    assertThat(picture.raised().stream().map(RedFlag::id))
        .containsExactlyInAnyOrderElementsOf(expected.flagIds());
    List<PossibleCause> ranked = picture.causes().ranked();
    assertThat(ranked).anyMatch(one -> one.cause().equals("idiopathic"));
    switch (expected.place()) {
      case "" -> assertThat(expected.cause()).isEqualTo("-");
      case "listed" -> {
        PossibleCause listed = picture.causes().of(expected.cause()).orElseThrow();
        PossibleCause before = NOTHING.of(expected.cause()).orElseThrow();
        assertThat(listed.mid()).isGreaterThan(1.3 * before.mid());
      }
      default ->
          assertThat(first(ranked, expected.cause().equals("idiopathic")))
              .isEqualTo(expected.cause());
    }
  }

  /** The first of a list, cramps without a known cause left out unless they are meant. */
  private static String first(List<PossibleCause> ranked, boolean withIdiopathic) {
    return ranked.stream()
        .map(PossibleCause::cause)
        .filter(one -> withIdiopathic || !one.equals("idiopathic"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyFlagEveryCauseAndEveryRuleIsExercised() {
    Set<String> flags = new HashSet<>();
    Set<String> causes = new HashSet<>();
    Set<String> rules = new HashSet<>();
    expected()
        .forEach(one ->
            Rule.applying(one.picture().facts())
                .forEach(applied -> rules.add(applied.rule().id())));
    assertThat(rules).containsAll(Rule.all().stream().map(Rule::id).toList());
    expected()
        .forEach(one -> {
          flags.addAll(one.flagIds());
          causes.add(one.cause());
        });
    assertThat(flags).containsAll(RedFlag.all().stream().map(RedFlag::id).toList());
    assertThat(causes).containsAll(Prior.causes());
    assertThat(expected().count()).isGreaterThanOrEqualTo(40);
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
    assertThat(expected().map(Expected::vignette)).containsExactlyInAnyOrderElementsOf(names);
    for (String name : names) {
      var told = BadInput.orThrow(CaseFile.read(FOLDER.resolve(name + ".yaml")));
      assertThat(BadInput.orThrow(CaseFile.parse(name, CaseFile.text(told)))).isEqualTo(told);
    }
  }

  @ParameterizedTest
  @MethodSource("expected")
  void nothingReassuringIsSaid(Expected expected) {
    Terminal done = Terminal.run("causes", FOLDER.resolve(expected.vignette() + ".yaml"));
    assertThat(done.exit()).isZero();
    assertThat(done.out().toLowerCase(Locale.ROOT))
        .contains("not a medical device", "what may contribute")
        .doesNotContain(
            "caused by",
            "will stop",
            "cure",
            "safe to",
            "is safe",
            "ruled out",
            "rule out",
            "harmless",
            "nothing to worry",
            "no need to see");
    boolean isOpen = !expected.picture().open().isEmpty();
    assertThat(done.out().contains("not known of")).isEqualTo(isOpen);
  }
}
