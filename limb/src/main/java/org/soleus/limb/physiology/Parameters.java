package org.soleus.limb.physiology;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A value for every {@link Parameter}. Immutable.
 *
 * <p>The hash names a set: two runs with the same hash ran on the same physiology.
 */
public final class Parameters {
  /** All parameters at their default values. */
  public static final Parameters DEFAULT = new Parameters(defaults());

  private final double[] values;

  private Parameters(double[] values) {
    this.values = values;
  }

  private static double[] defaults() {
    Parameter[] all = Parameter.values();
    double[] values = new double[all.length];
    for (Parameter parameter : all) {
      values[parameter.ordinal()] = parameter.value();
    }
    return values;
  }

  /** Value in SI. */
  public double get(Parameter parameter) {
    return values[parameter.ordinal()] * parameter.unitFactor();
  }

  /** Kinematic viscosity of blood [m²/s]. */
  public double kinematicViscosity() {
    return get(Parameter.BLOOD_VISCOSITY) / get(Parameter.BLOOD_DENSITY);
  }

  /** Value in the parameter's own unit. */
  public double inUnit(Parameter parameter) {
    return values[parameter.ordinal()];
  }

  /**
   * This set with one value changed.
   *
   * @param value in the parameter's own unit; it must lie in the parameter's range
   */
  public Parameters with(Parameter parameter, double value) {
    if (!(value >= parameter.low() && value <= parameter.high())) {
      throw new IllegalArgumentException(
          "parameter %s lies between %s and %s %s, but got %s"
              .formatted(parameter, parameter.low(), parameter.high(), parameter.unit(), value));
    }
    double[] changed = values.clone();
    changed[parameter.ordinal()] = value;
    return new Parameters(changed);
  }

  /** This set without what limits one leg: strength, ankle and arteries as in a healthy one. */
  public Parameters withoutLimits() {
    return with(Parameter.CALF_STRENGTH, Parameter.CALF_STRENGTH.value())
        .with(Parameter.ANKLE_RANGE, Parameter.ANKLE_RANGE.value())
        .with(Parameter.ANKLE_BRACHIAL_INDEX, Parameter.ANKLE_BRACHIAL_INDEX.value());
  }

  /** First 12 hexadecimal digits of the SHA-256 of all names and values. */
  public String hash() {
    StringBuilder text = new StringBuilder();
    for (Parameter parameter : Parameter.values()) {
      text.append(parameter).append('=').append(values[parameter.ordinal()]).append('\n');
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] bytes = digest.digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes).substring(0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Parameters parameters && Arrays.equals(values, parameters.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }
}
