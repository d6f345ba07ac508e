package org.soleus.limb.anatomy;

/**
 * One named vein of one leg. It runs in the physiological direction of flow: towards the heart, and
 * from superficial to deep.
 *
 * @param vein which one
 * @param from landmark where it begins
 * @param to landmark where it ends
 * @param length [m]
 * @param diameter inner diameter at the middle, standing at rest, of one of the parallel veins [m]
 * @param parallel how many veins lie side by side: 2 for a pair
 * @param valves number of valves along it
 * @param leak share of the lumen that its shut valves leave open, 0 for competent [1]
 * @param wall kind of wall
 * @param compartment what surrounds it
 * @param open whether blood can pass; ablated and occluded veins stay in the list, closed
 * @param recorded whether the diameter was recorded from this person
 */
public record VeinSegment(
    Vein vein,
    Landmark from,
    Landmark to,
    double length,
    double diameter,
    int parallel,
    int valves,
    double leak,
    WallClass wall,
    Compartment compartment,
    boolean open,
    boolean recorded) {
  /** The same vein with a diameter [m] recorded from the person. */
  public VeinSegment withRecordedDiameter(double recordedDiameter) {
    return new VeinSegment(
        vein,
        from,
        to,
        length,
        recordedDiameter,
        parallel,
        valves,
        leak,
        wall,
        compartment,
        open,
        true);
  }

  /** The same vein with a diameter [m] that was inferred, not recorded. */
  public VeinSegment resized(double inferredDiameter) {
    return new VeinSegment(
        vein,
        from,
        to,
        length,
        inferredDiameter,
        parallel,
        valves,
        leak,
        wall,
        compartment,
        open,
        recorded);
  }

  /** The same vein with valves that leak [1]. */
  public VeinSegment withLeak(double newLeak) {
    return new VeinSegment(
        vein,
        from,
        to,
        length,
        diameter,
        parallel,
        valves,
        newLeak,
        wall,
        compartment,
        open,
        recorded);
  }

  /** The same vein, closed. */
  public VeinSegment closed() {
    return new VeinSegment(
        vein,
        from,
        to,
        length,
        diameter,
        parallel,
        valves,
        leak,
        wall,
        compartment,
        false,
        recorded);
  }
}
