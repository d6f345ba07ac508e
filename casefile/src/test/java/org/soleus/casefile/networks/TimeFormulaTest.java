package org.soleus.casefile.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Loads that are written as formulas. */
class TimeFormulaTest {
  private static final int TRIALS = 2000;
  private static final long SEED = 20261122;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2|2",
        "1.5e-2 + .5E+1|5.015",
        "1 - 2 - 3|-4",
        "8 / 4 / 2|1",
        "2 + 3 * t|11",
        "-t ^ 2|-9",
        "2 ^ -t|0.125",
        "(2 + 3) * -(t)|-15",
        "7 % 4|3",
        "COS(Pi)|-1",
        "4 * atan(1.)|3.141592653589793",
        "max(t, 2) + min(t, 2) - mod(t, 2)|4",
        "if(t >= 3, 5, 6) + if(t != 3, 5, 6)|11",
        "(t < 4) + (t > 4) + (t == 3) + (t <= 2)|2",
        "sqrt(abs(-16)) + sgn(-t) + pow(2, 3) + log(exp(2))|13"
      })
  void isWorkedOut(String text, double value) {
    TimeFormula.Read read = TimeFormula.read(text);
    assertThat(read.problem()).isEmpty();
    assertThat(read.value().applyAsDouble(3)).isCloseTo(value, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 +|a number, t or a function is missing before its end at character 4.",
        "2 3|\"3\" is not expected at character 3.",
        "(t|) is missing before its end at character 3.",
        "1.2.3|\"1.2.3\" is no number, at character 6.",
        "sin(t, t)|\"sin\" has another number of arguments, before character 10.",
        "x := 2|\"x\" is not known, before character 3."
      })
  void orItsFirstFaultIsTold(String text, String words) {
    assertThat(TimeFormula.read(text).problem()).endsWith(words);
  }

  private static double at(String formula, double t) {
    TimeFormula.Read read = TimeFormula.read(formula, Map.of("T", 2.0));
    assertThat(read.problem()).isEmpty();
    return read.value().applyAsDouble(t);
  }

  @Test
  void constantsAreBroughtAlong() {
    assertThat(at("2 + 3 * t - 4 / 8 - 1", 5)).isEqualTo(15.5);
    assertThat(at("500 * (0.2 - 0.1 * sin(2 * PI * t / T + 0.5))", 0.3))
        .isCloseTo(500 * (0.2 - 0.1 * Math.sin(0.3 * Math.PI + 0.5)), within(1e-12));
    assertThat(at("exp(-10000 * (t - 0.05) * (t - 0.05))", 0.06))
        .isCloseTo(Math.exp(-1), within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(2 + t", "2 + ", "2 ) 3", "2 * unheard"})
  void whatIsNoFormulaIsRefused(String text) {
    assertThat(TimeFormula.read(text, Map.of("T", 2.0)).problem()).isNotEmpty();
  }

  @Test
  void anyTextIsReadWithoutAnException() {
    Random random = new Random(SEED);
    String pieces = "t12.()+-*/^%,<>=! esinpif";
    for (int trial = 0; trial < TRIALS; trial++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(30); k >= 0; k--) {
        text.append(pieces.charAt(random.nextInt(pieces.length())));
      }
      assertThat(TimeFormula.read(text.toString()).problem()).as(text.toString()).isNotNull();
    }
    assertThat(TimeFormula.read("(".repeat(1000)).problem()).contains("too deep");
    assertThat(TimeFormula.read("-".repeat(1000)).problem()).contains("too deep");
    assertThat(TimeFormula.read("t^".repeat(500)).problem()).contains("too deep");
    assertThat(TimeFormula.read("abs(".repeat(250)).problem()).contains("too deep");
    assertThat(TimeFormula.read("(".repeat(1001)).problem()).contains("longer");
  }
}
