package org.soleus.limb.protocol;

import static org.soleus.hemodynamics.units.Units.MMHG;

import java.util.List;
import org.soleus.limb.anatomy.Vein;

/** Examinations for tests of the limb, which knows no files. */
public final class Protocols {
  private Protocols() {}

  /** Nothing happens, in one posture. */
  public static Protocol still(Posture posture, double duration) {
    return timeline(posture, duration, List.of(), List.of());
  }

  /** Ten tiptoes at 1 Hz from 5 s on, standing; pressure in the dorsal foot vein. */
  public static Protocol tiptoe() {
    return timeline(
        standing(),
        80,
        List.of(new Action.Contract(5, "ten", Exercise.TIPTOE, 10, 1, 0.6, 1)),
        List.of(new Request.AmbulatoryPressure(Vein.DORSAL_ARCH_MEDIAL, "ten")));
  }

  /** Plethysmography from legs raised to standing, one tiptoe, ten tiptoes. */
  public static Protocol plethysmography() {
    return timeline(
        Posture.Named.LEGS_RAISED.posture(),
        230,
        List.of(
            new Action.Move(3, "stand", 3, standing()),
            new Action.Contract(150, "one", Exercise.TIPTOE, 1, 2.5, 1.8, 1),
            new Action.Contract(200, "ten", Exercise.TIPTOE, 10, 1, 0.6, 1)),
        List.of(new Request.Plethysmography("stand", "one", "ten")));
  }

  /** Standing, a cuff let go; reflux at the sites. */
  public static Protocol cuff(Action.CuffSite cuff, Vein... sites) {
    List<Request> requests =
        List.of(sites).stream().map(site -> (Request) new Request.Reflux(site, "release")).toList();
    return new Protocol(
        "cuff_" + cuff,
        "Cuff",
        "",
        standing(),
        60,
        14,
        0.01,
        true,
        List.of(new Action.Inflate(2, "release", cuff, 100 * MMHG, 0.5, 3, 0.3)),
        requests,
        List.of());
  }

  /** Lying, straining. */
  public static Protocol valsalva() {
    return timeline(
        Posture.Named.SUPINE.posture(),
        12,
        List.of(new Action.Valsalva(2, "strain", 30 * MMHG, 0.5, 5, 0.5)),
        List.of());
  }

  private static Posture standing() {
    return Posture.Named.STANDING.posture();
  }

  private static Protocol timeline(
      Posture start, double duration, List<Action> timeline, List<Request> measures) {
    return new Protocol(
        "test", "Test", "", start, 120, duration, 0.05, true, timeline, measures, List.of());
  }
}
