package org.soleus.hemodynamics.network;

/**
 * Share of an external pressure that reaches part of a tube: a stocking, a cuff, a contracting
 * muscle. The external pressure of a cell is the sum over its squeezes of weight × channel
 * pressure.
 *
 * @param channel index of the pressure channel in {@link Network#channels()}
 * @param from where the squeezed part begins, as a fraction of the tube's length [1]
 * @param to where it ends [1]
 * @param weight share of the channel's pressure along the squeezed part [1]
 */
public record Squeeze(int channel, double from, double to, Profile weight) {
  /** A weight that is linear along the squeezed part. */
  public Squeeze(int channel, double from, double to, double weightFrom, double weightTo) {
    this(channel, from, to, Profile.linear(weightFrom, weightTo));
  }

  /** The whole tube with one weight. */
  public static Squeeze whole(int channel, double weight) {
    return new Squeeze(channel, 0, 1, Profile.constant(weight));
  }

  /** Exact mean of the weight between two fractions of the tube's length; 0 outside its reach. */
  public double mean(double start, double end) {
    double first = Math.max(start, from);
    double last = Math.min(end, to);
    if (last <= first) {
      return 0;
    }
    double length = to - from;
    return weight.mean((first - from) / length, (last - from) / length)
        * (last - first)
        / (end - start);
  }
}
