package org.soleus.limb.protocol;

/**
 * Something that happens during a protocol. A label, where given, lets a measurement refer to the
 * action.
 */
public sealed interface Action {
  /** When it begins [s]. */
  double at();

  /** When it is over [s]. */
  double end();

  /** Label for measurements to refer to, or empty. */
  String label();

  /**
   * A change of posture.
   *
   * @param duration how long the movement takes [s]
   * @param to where it leads
   */
  record Move(double at, String label, double duration, Posture to) implements Action {
    @Override
    public double end() {
      return at + duration;
    }
  }

  /**
   * Repeated contractions.
   *
   * @param exercise which muscles
   * @param times how many contractions, strides or turns
   * @param period from one to the next [s]
   * @param hold how long each lasts, ramps included [s]; at most the period
   * @param effort share of the exercise's full muscle pressure [1]
   */
  record Contract(
      double at,
      String label,
      Exercise exercise,
      int times,
      double period,
      double hold,
      double effort)
      implements Action {
    @Override
    public double end() {
      return at + (times - 1) * period + hold;
    }
  }

  /**
   * A pneumatic cuff.
   *
   * @param site where it is wrapped
   * @param pressure when inflated [Pa]
   * @param rise time of inflation [s]
   * @param hold time at pressure [s]
   * @param fall time of deflation [s]
   */
  record Inflate(
      double at,
      String label,
      CuffSite site,
      double pressure,
      double rise,
      double hold,
      double fall)
      implements Action {
    @Override
    public double end() {
      return at + rise + hold + fall;
    }
  }

  /** Where cuffs go. */
  enum CuffSite {
    FOOT,
    ANKLE,
    CALF,
    THIGH,
    /** Narrow, tight enough for the superficial veins and no more, above the knee. */
    TOURNIQUET_THIGH,
    /** The same below the knee. */
    TOURNIQUET_CALF
  }

  /**
   * Straining against closed airways.
   *
   * @param pressure rise of abdominal and thoracic pressure [Pa]
   * @param rise time to reach it [s]
   * @param hold time at pressure [s]
   * @param fall time to let go [s]
   */
  record Valsalva(double at, String label, double pressure, double rise, double hold, double fall)
      implements Action {
    @Override
    public double end() {
      return at + rise + hold + fall;
    }
  }

  /**
   * A change of how deeply the person breathes.
   *
   * @param duration how long the change takes [s]
   * @param depth swing of the pressures, as a multiple of quiet breathing; 0 for a held breath [1]
   */
  record Breathe(double at, String label, double duration, double depth) implements Action {
    @Override
    public double end() {
      return at + duration;
    }
  }
}
