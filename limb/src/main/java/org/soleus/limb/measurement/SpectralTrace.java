package org.soleus.limb.measurement;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/**
 * What a pulsed-wave Doppler scanner draws: time across, velocity upwards (positive towards the
 * heart, so that reflux lies below the baseline), and how much of the blood moves at that velocity
 * as brightness (theory 3.13). The gate holds the whole lumen, and all blood echoes alike.
 */
public final class SpectralTrace {
  /** Places within a window where the profile is looked at. */
  private static final int LOOKS = 5;

  /** Beyond so many standard deviations a spread is nothing in any dynamic range. */
  private static final double FAR = 6;

  private final Scale scale;
  private final Scanner scanner;
  private final double[][] power;
  private final double brightest;

  /**
   * The picture's extent.
   *
   * @param from left edge [s]
   * @param to right edge [s]
   * @param columns of the picture
   * @param low lower edge [m/s]; faster blood is not drawn
   * @param high upper edge [m/s]; faster blood is not drawn
   * @param rows of the picture
   */
  public record Scale(double from, double to, int columns, double low, double high, int rows) {
    /** Refuses a picture without extent. */
    public Scale {
      if (!(from < to) || !(low < high) || columns < 1 || rows < 1) {
        throw new IllegalArgumentException(
            "a trace needs ascending edges, columns and rows, but got %s to %s s in %s, %s to %s m/s in %s"
                .formatted(from, to, columns, low, high, rows));
      }
    }

    /** Time in the middle of a column [s]. */
    public double time(int column) {
      return from + (column + 0.5) * (to - from) / columns;
    }

    /** Velocity in the middle of a row, the lowest being row 0 [m/s]. */
    public double velocity(int row) {
      return low + (row + 0.5) * step();
    }

    /** Height of a row [m/s]. */
    double step() {
      return (high - low) / rows;
    }
  }

  private SpectralTrace(Scale scale, Scanner scanner, double[][] power) {
    this.scale = scale;
    this.scanner = scanner;
    this.power = power;
    double most = 0;
    for (double[] column : power) {
      for (double one : column) {
        most = Math.max(most, one);
      }
    }
    this.brightest = most;
  }

  /** The picture of a flow. */
  public static SpectralTrace of(LumenProfile profile, Scanner scanner, Scale scale) {
    SplittableRandom random = new SplittableRandom(scanner.speckle().orElse(0));
    double[][] power = new double[scale.columns()][];
    for (int column = 0; column < power.length; column++) {
      double[] blood = shares(profile, scanner, scale, scale.time(column));
      double[] seen = spread(blood, scale, v -> scanner.broadening() * Math.abs(v));
      filter(seen, scanner, scale);
      if (scanner.speckle().isPresent()) {
        speckle(seen, random);
      }
      double[] shown = spread(seen, scale, _ -> scanner.windowSpread());
      // the window smears what passed the filter over what did not, which scanners leave blank
      filter(shown, scanner, scale);
      power[column] = shown;
    }
    return new SpectralTrace(scale, scanner, power);
  }

  /** Share of the blood in each row, as the window weighs the times within it. */
  private static double[] shares(LumenProfile profile, Scanner scanner, Scale scale, double time) {
    double[] shares = new double[scale.rows()];
    double sum = 0;
    for (int look = 0; look < LOOKS; look++) {
      sum += weight(look);
    }
    for (int look = 0; look < LOOKS; look++) {
      double at = time + ((look + 0.5) / LOOKS - 0.5) * scanner.window();
      double ring = weight(look) / sum / LumenProfile.RINGS;
      for (int edge = 0; edge < LumenProfile.RINGS; edge++) {
        add(shares, scale, profile.velocity(at, edge), profile.velocity(at, edge + 1), ring);
      }
    }
    return shares;
  }

  /** Power of the Hann window at a place within it. */
  private static double weight(int look) {
    double hann = Math.sin(Math.PI * (look + 0.5) / LOOKS);
    return Math.pow(hann, 4);
  }

  /** Spreads a share evenly between two velocities, over one row at least. */
  private static void add(double[] shares, Scale scale, double one, double other, double share) {
    double middle = (0.5 * (one + other) - scale.low()) / scale.step();
    double extent = Math.max(1, Math.abs(one - other) / scale.step());
    double bottom = middle - 0.5 * extent;
    double top = middle + 0.5 * extent;
    int last = (int) Math.min(Math.floor(top), shares.length - 1);
    for (int row = (int) Math.max(0, Math.floor(bottom)); row <= last; row++) {
      double within = Math.min(top, row + 1) - Math.max(bottom, row);
      shares[row] += share * Math.max(0, within) / extent;
    }
  }

  /** Spreads every row over its neighbours; what leaves the picture is lost. */
  private static double[] spread(double[] of, Scale scale, DoubleUnaryOperator deviation) {
    double[] spread = new double[of.length];
    for (int row = 0; row < of.length; row++) {
      double width = deviation.applyAsDouble(scale.velocity(row)) / scale.step();
      if (of[row] == 0) {
        continue;
      }
      int reach = (int) Math.ceil(FAR * width);
      double sum = 0;
      for (int away = -reach; away <= reach; away++) {
        sum += bell(away, width);
      }
      int last = Math.min(reach, of.length - 1 - row);
      for (int away = Math.max(-reach, -row); away <= last; away++) {
        spread[row + away] += of[row] * bell(away, width) / sum;
      }
    }
    return spread;
  }

  private static double bell(int away, double width) {
    return away == 0 ? 1 : Math.exp(-0.5 * away * away / (width * width));
  }

  /** The power of an echo of many cells scatters exponentially about its mean. */
  private static void speckle(double[] power, SplittableRandom random) {
    for (int row = 0; row < power.length; row++) {
      power[row] *= -Math.log(1 - random.nextDouble());
    }
  }

  private static void filter(double[] power, Scanner scanner, Scale scale) {
    for (int row = 0; row < power.length; row++) {
      if (Math.abs(scale.velocity(row)) < scanner.wallFilter()) {
        power[row] = 0;
      }
    }
  }

  /** The picture's extent. */
  public Scale scale() {
    return scale;
  }

  /** How it was taken. */
  public Scanner scanner() {
    return scanner;
  }

  /** Share of all blood of the lumen that is drawn at a place [1]; the lowest row is row 0. */
  public double power(int column, int row) {
    return power[column][row];
  }

  /** Brightness of a place: 1 for the brightest of the picture, 0 from the dynamic range down. */
  public double brightness(int column, int row) {
    double share = brightest > 0 ? power[column][row] / brightest : 0;
    return Math.clamp(1 + 10 * Math.log10(share) / scanner.dynamicRange(), 0, 1);
  }
}
