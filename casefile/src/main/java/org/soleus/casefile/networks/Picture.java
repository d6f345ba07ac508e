package org.soleus.casefile.networks;

import java.util.Map;

/**
 * How a network is drawn.
 *
 * @param frames how many pictures over time, at most; 0 for none
 * @param places of the nodes, by name; none where the file leaves them to the program
 */
public record Picture(int frames, Map<String, Place> places) {
  /** Fifty pictures, places left to the program. */
  public static final Picture USUAL = new Picture(50, Map.of());

  /** Copies the map. */
  public Picture {
    places = Map.copyOf(places);
  }
}
