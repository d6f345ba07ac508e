package org.soleus.casefile.results;

import java.util.OptionalLong;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a result was made with. Two runs with the same stamp and the same input give the same
 * result.
 *
 * @param version of Soleus
 * @param parameters hash of the physiology's parameters
 * @param solver by which the flow was solved
 * @param seed of the random numbers, if any were drawn
 */
public record RunStamp(String version, String parameters, String solver, OptionalLong seed) {
  /**
   * Puts {@code soleus_version}, {@code parameters}, {@code solver} and {@code seed}, the last one
   * null if none.
   */
  public void putInto(ObjectNode root) {
    root.put("soleus_version", version);
    root.put("parameters", parameters);
    root.put("solver", solver);
    if (seed.isPresent()) {
      root.put("seed", seed.getAsLong());
    } else {
      root.putNull("seed");
    }
  }
}
