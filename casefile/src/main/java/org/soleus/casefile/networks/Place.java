package org.soleus.casefile.networks;

/**
 * Where a node is drawn. Pictures only: gravity acts on heights, not on places.
 *
 * @param x to the right [m]
 * @param y to the back [m]
 * @param z upwards [m]
 */
public record Place(double x, double y, double z) {
  /** A place on the straight line to another one; 0 is here, 1 is there. */
  public Place towards(Place other, double share) {
    return new Place(
        x + share * (other.x - x), y + share * (other.y - y), z + share * (other.z - z));
  }

  /** Straight distance to another place [m]. */
  public double distance(Place other) {
    return Math.sqrt(
        (other.x - x) * (other.x - x)
            + (other.y - y) * (other.y - y)
            + (other.z - z) * (other.z - z));
  }
}
