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
 * @param lumen share of its cross-section that blood can use: 1 free, 0 closed; ablated and
 *     occluded veins stay in the list, closed [1]
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
    double lumen,
    boolean recorded) {
  /** Whether blood can pass. */
  public boolean open() {
    return lumen > 0;
  }

  /** Whether it stands for veins that no scan measures: small veins and sinuses of muscles. */
  public boolean isReservoir() {
    return vein.system() == VeinSystem.SMALL_VEINS || wall == WallClass.MUSCULAR;
  }

  /** Height of its middle above the sole, standing [m]. */
  public double middle() {
    return 0.5 * (from.height() + to.height());
  }

  /** The same vein with a diameter [m] recorded from the person. */
  public VeinSegment withRecordedDiameter(double recordedDiameter) {
    return with(recordedDiameter, leak, wall, lumen, true);
  }

  /** The same vein with a diameter [m] that was inferred, not recorded. */
  public VeinSegment resized(double inferredDiameter) {
    return with(inferredDiameter, leak, wall, lumen, recorded);
  }

  /** The same vein with valves that leak [1]. */
  public VeinSegment withLeak(double newLeak) {
    return with(diameter, newLeak, wall, lumen, recorded);
  }

  /** The same vein, closed. */
  public VeinSegment closed() {
    return narrowed(0);
  }

  /** The same vein with a share of its cross-section left [1]. */
  public VeinSegment narrowed(double share) {
    return with(diameter, leak, wall, share, recorded);
  }

  /** The same vein with a varicose wall. */
  public VeinSegment varicose() {
    return with(diameter, leak, WallClass.VARICOSE, lumen, recorded);
  }

  /**
   * The same vein as a thrombosis leaves it when it opens again: a share of its cross-section, a
   * scarred wall, and no valve that closes.
   */
  public VeinSegment recanalised(double share) {
    return with(diameter, 1, WallClass.SCARRED, share, recorded);
  }

  private VeinSegment with(
      double newDiameter, double newLeak, WallClass newWall, double newLumen, boolean isRecorded) {
    return new VeinSegment(
        vein,
        from,
        to,
        length,
        newDiameter,
        parallel,
        valves,
        newLeak,
        newWall,
        compartment,
        newLumen,
        isRecorded);
  }
}
