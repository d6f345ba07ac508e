package org.soleus.hemodynamics.network;

import org.soleus.hemodynamics.load.Signal;

/**
 * A place where tubes and links begin and end. Every node has a height, from its coordinate along a
 * {@link Frame}; tubes run straight between the heights of their ends.
 */
public sealed interface Node {
  /** Unique name. */
  String name();

  /** Index of the frame it is fixed to. */
  int frame();

  /** Coordinate along that frame [m]. */
  double coordinate();

  /** What a tube and this node have in common. */
  default Sharing sharing() {
    return Sharing.TOTAL_HEAD;
  }

  /** What a tube and the node at its end have in common (theory 1.12). */
  enum Sharing {
    /** p + ½ρu² + ρgz: where tubes meet. */
    TOTAL_HEAD,
    /** p + ρgz: where one tube ends in lumped elements, as the arterial literature has it. */
    PRESSURE
  }

  /**
   * Where tubes and links meet: mass is conserved and a head is shared. A lone tube is closed here.
   */
  record Junction(String name, int frame, double coordinate, Sharing sharing) implements Node {
    /** A junction that shares total head. */
    public Junction(String name, int frame, double coordinate) {
      this(name, frame, coordinate, Sharing.TOTAL_HEAD);
    }
  }

  /**
   * A junction that stores blood: V = V0 + C (p − outside) (theory 1.15).
   *
   * @param compliance C [m³/Pa], positive
   * @param restVolume V0 [m³]
   * @param outside pressure outside [Pa]
   */
  record Chamber(
      String name,
      int frame,
      double coordinate,
      Sharing sharing,
      double compliance,
      double restVolume,
      Signal outside)
      implements Node {
    /** Checks that the compliance is positive. */
    public Chamber {
      if (!(compliance > 0)) {
        throw new IllegalArgumentException(
            "chamber " + name + " needs a positive compliance, but got " + compliance + " m³/Pa");
      }
    }
  }

  /**
   * An end at which the pressure is known, such as the right atrium [Pa].
   *
   * @param compliance of what is held at that pressure, which takes in blood as it rises [m³/Pa];
   *     mostly 0
   */
  record PressureEnd(
      String name,
      int frame,
      double coordinate,
      Sharing sharing,
      Signal pressure,
      double compliance)
      implements Node {
    /** A large vessel at rest: total head is shared. */
    public PressureEnd(String name, int frame, double coordinate, Signal pressure) {
      this(name, frame, coordinate, Sharing.TOTAL_HEAD, pressure, 0);
    }

    /** Checks that the compliance is not negative. */
    public PressureEnd {
      if (!(compliance >= 0)) {
        throw new IllegalArgumentException(
            "end " + name + " needs a compliance of at least 0, but got " + compliance + " m³/Pa");
      }
    }
  }

  /** An end through which a known flow enters [m³/s]. */
  record FlowEnd(String name, int frame, double coordinate, Signal inflow) implements Node {}

  /**
   * An end of one tube that throws back a share of the waves that reach it (theory 1.16): the flow
   * out is A (1 − Γ)/(1 + Γ) ∫ dp/(ρ c) from the pressure at which nothing flows.
   *
   * @param reflection Γ, of pressure: 1 closed, 0 as if the tube went on, above −1 [1]
   * @param pressure at which nothing flows [Pa]
   */
  record ReflectingEnd(
      String name, int frame, double coordinate, double reflection, double pressure)
      implements Node {
    /** Checks that the coefficient lies in (−1, 1]. */
    public ReflectingEnd {
      if (!(reflection > -1 && reflection <= 1)) {
        throw new IllegalArgumentException(
            "end " + name + " needs a reflection in (-1, 1], but got " + reflection);
      }
    }

    @Override
    public Sharing sharing() {
      return Sharing.PRESSURE;
    }
  }
}
