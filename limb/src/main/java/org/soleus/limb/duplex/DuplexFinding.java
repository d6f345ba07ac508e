package org.soleus.limb.duplex;

import java.util.Optional;
import java.util.OptionalDouble;
import org.soleus.limb.anatomy.Vein;

/**
 * One line of a duplex map: what was recorded of one vein. What is absent was not recorded; it is
 * not taken to be normal.
 *
 * @param vein which vein
 * @param position of the person when the diameter was taken
 * @param diameter inner diameter [m]
 * @param reflux result of the reflux test, if one was made
 * @param patency whether blood can pass
 * @param narrowing share of the cross-section that is lost, if it was measured [1]
 * @param source key of the case's source for this line, or empty
 * @param detail what else was recorded
 */
public record DuplexFinding(
    Vein vein,
    Position position,
    OptionalDouble diameter,
    Optional<RefluxTest> reflux,
    Patency patency,
    OptionalDouble narrowing,
    String source,
    SegmentDetail detail) {
  /** A finding of which nothing else was recorded. */
  public DuplexFinding(
      Vein vein,
      Position position,
      OptionalDouble diameter,
      Optional<RefluxTest> reflux,
      Patency patency,
      OptionalDouble narrowing,
      String source) {
    this(vein, position, diameter, reflux, patency, narrowing, source, SegmentDetail.NONE);
  }

  /** A finding without a measured narrowing. */
  public DuplexFinding(
      Vein vein,
      Position position,
      OptionalDouble diameter,
      Optional<RefluxTest> reflux,
      Patency patency,
      String source) {
    this(vein, position, diameter, reflux, patency, OptionalDouble.empty(), source);
  }

  /** Position of the person during the examination. */
  public enum Position {
    STANDING,
    SUPINE
  }

  /** Whether blood can pass. */
  public enum Patency {
    PATENT,
    /** Pressed on from outside, or by a band within. */
    NARROWED,
    /** Open again after a thrombosis, with a scarred wall and valves that no longer close. */
    RECANALISED,
    OCCLUDED
  }

  /** How reflux was provoked. */
  public enum Manoeuvre {
    /** A cuff distal to the probe is inflated and let go, standing. */
    CUFF_DEFLATION,
    /** Straining, lying. */
    VALSALVA,
    /** The calf is squeezed by hand and let go, standing; simulated as a cuff. */
    MANUAL_SQUEEZE
  }

  /**
   * A reflux test.
   *
   * @param manoeuvre how it was provoked
   * @param duration of reversed flow [s]; 0 where none was seen. Empty where reflux was recorded as
   *     present without its duration
   * @param present whether reflux was judged to be present
   * @param peakVelocity highest reversed velocity, positive [m/s], if recorded
   */
  public record RefluxTest(
      Manoeuvre manoeuvre, boolean present, OptionalDouble duration, OptionalDouble peakVelocity) {}
}
