package org.soleus.casefile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as files hold them: rounded to significant digits, the same on every machine. */
public final class WrittenNumber {
  /** Significant digits of results. */
  public static final int OF_RESULTS = 6;

  /** Significant digits that take away the last bits of a change of unit and nothing else. */
  public static final int EXACT = 14;

  /** Decimal exponents outside plus and minus this are written as exponents. */
  private static final int PLAIN = 12;

  private WrittenNumber() {}

  /**
   * A finite number, rounded to so many significant digits.
   *
   * @return a number whose {@code toString} has no superfluous zeros
   */
  public static BigDecimal of(double number, int digits) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("a written number is finite, but got " + number);
    }
    BigDecimal rounded =
        BigDecimal.valueOf(number)
            .round(new MathContext(digits, RoundingMode.HALF_EVEN))
            .stripTrailingZeros();
    boolean large = rounded.scale() < 0 && rounded.precision() - rounded.scale() <= PLAIN;
    return large ? rounded.setScale(0) : rounded;
  }
}
