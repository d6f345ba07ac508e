package org.soleus.hemodynamics.network;

/**
 * Share of an external pressure that reaches part of a tube: a stocking, a cuff, a contracting
 * muscle. The external pressure of a cell is the sum over its squeezes of weight × channel
 * pressure.
 *
 * @param channel index of the pressure channel in {@link Network#channels()}
 * @param from where the squeezed part begins, as a fraction of the tube's length [1]
 * @param to where it ends [1]
 * @param weightFrom share of the channel's pressure at its beginning [1]
 * @param weightTo share at its end, linear between [1]
 */
public record Squeeze(int channel, double from, double to, double weightFrom, double weightTo) {
  /** The whole tube with one weight. */
  public static Squeeze whole(int channel, double weight) {
    return new Squeeze(channel, 0, 1, weight, weight);
  }
}
