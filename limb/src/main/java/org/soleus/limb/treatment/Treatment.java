package org.soleus.limb.treatment;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.soleus.hemodynamics.units.Units;
import org.soleus.limb.anatomy.Day;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.anatomy.Worn;

/** A measure that changes the leg, what it wears, or its day. */
public sealed interface Treatment {
  /** Short words for tables. */
  String label();

  /** A treatment of veins, by a method of {@code methods.table}. */
  sealed interface Intervention extends Treatment {
    /** How it is done. */
    Method method();
  }

  /** A measure that changes what the leg does in the hours of the day. */
  sealed interface OfTheDay extends Treatment {}

  /**
   * A compression stocking.
   *
   * @param name class or free name, such as "RAL class II"
   * @param anklePressure interface pressure at the ankle (level B) [Pa]
   * @param length how far up it reaches
   * @param profile how the pressure goes up the leg
   */
  record CompressionStocking(
      String name, double anklePressure, StockingLength length, StockingProfile profile)
      implements Treatment, Worn {
    @Override
    public boolean coversThigh() {
      return length == StockingLength.THIGH;
    }

    @Override
    public OptionalDouble calfShare() {
      return profile.calf();
    }

    @Override
    public OptionalDouble thighShare() {
      return profile.thigh();
    }

    @Override
    public String label() {
      return "Compression stocking, "
          + name
          + ", "
          + (length == StockingLength.KNEE ? "knee" : "thigh")
          + " length"
          + (profile.equals(StockingProfile.GRADUATED) ? "" : ", " + profile.label());
    }
  }

  /** How far up a stocking reaches. */
  enum StockingLength {
    KNEE,
    THIGH
  }

  /**
   * A bandage wound with even tension.
   *
   * @param kind what it is made of
   * @param anklePressure interface pressure at the ankle, lying (level B) [Pa]
   * @param length how far up it reaches
   */
  record Bandage(BandageKind kind, double anklePressure, StockingLength length)
      implements Treatment, Worn {
    @Override
    public String name() {
      return kind.label();
    }

    @Override
    public boolean coversThigh() {
      return length == StockingLength.THIGH;
    }

    @Override
    public OptionalDouble calfShare() {
      return OptionalDouble.of(BandageKind.ANKLE_OVER_CALF);
    }

    @Override
    public double stiffness() {
      return kind.stiffness();
    }

    @Override
    public String label() {
      return "%s, %.0f mmHg at the ankle, %s length"
          .formatted(
              kind.label(),
              anklePressure / Units.MMHG,
              length == StockingLength.KNEE ? "knee" : "thigh");
    }
  }

  /**
   * The person comes to another weight: the pressure of the abdomen and the arterial inflow follow.
   *
   * @param kilograms weight then [kg]
   */
  record WeightGoal(double kilograms) implements Treatment {
    @Override
    public String label() {
      return "Weight of %s kg".formatted(plain(kilograms));
    }
  }

  /**
   * The calf is trained.
   *
   * @param strength then, as a share of normal [1]
   */
  record CalfTraining(double strength) implements Treatment {
    @Override
    public String label() {
      return "Calf training to %.0f %% of normal strength".formatted(100 * strength);
    }
  }

  /**
   * A measure that acts on nothing in the model; what is known of it stands beside.
   *
   * @param on what it is about
   */
  record Advice(Topic on) implements Treatment {
    @Override
    public String label() {
      return on.label();
    }
  }

  /**
   * Lying with raised legs in hours otherwise spent sitting.
   *
   * @param angle over the horizontal [rad]
   * @param hours a day [h]
   */
  record LegElevation(double angle, double hours) implements OfTheDay {
    @Override
    public String label() {
      return "Raising the legs by %s°, %s h a day"
          .formatted(plain(Math.toDegrees(angle)), plain(hours));
    }
  }

  /**
   * Breaks for walking in standing and sitting work.
   *
   * @param minutes in every hour [min]
   */
  record WalkingBreaks(double minutes) implements OfTheDay {
    @Override
    public String label() {
      return "Walking breaks, %s min an hour".formatted(plain(minutes));
    }
  }

  /**
   * Intermittent pneumatic compression in hours of sitting.
   *
   * @param pump sleeve and cycle
   * @param hours a day [h]
   */
  record PneumaticCompression(Day.Pump pump, double hours) implements OfTheDay {
    @Override
    public String label() {
      return "Pneumatic compression of the %s, %s mmHg for %s s every %s s, %s h a day"
          .formatted(
              pump.sleeve() == Day.Sleeve.FOOT ? "foot" : "calf",
              plain(pump.pressure() / Units.MMHG),
              plain(pump.hold()),
              plain(pump.period()),
              plain(hours));
    }
  }

  /**
   * A length of a saphenous trunk is closed or taken out.
   *
   * @param method how
   * @param from distal end, included
   * @param to proximal end, included
   */
  record TrunkClosure(Method method, Vein from, Vein to) implements Intervention {
    @Override
    public String label() {
      return method.label() + ", " + from.label() + (from == to ? "" : " to " + to.label());
    }
  }

  /**
   * The slack varicose tributaries of the calf are taken out or closed.
   *
   * @param method how
   */
  record VaricesRemoval(Method method) implements Intervention {
    @Override
    public String label() {
      return method.label();
    }
  }

  /**
   * One vein is tied, or closed at one place.
   *
   * @param method how
   * @param vein a saphenous junction or a perforator
   */
  record Ligation(Method method, Vein vein) implements Intervention {
    @Override
    public String label() {
      return method.label() + ", " + vein.label();
    }
  }

  /**
   * The valves of a deep vein are made to close again.
   *
   * @param method how
   * @param vein whose valves
   */
  record ValveRepair(Method method, Vein vein) implements Intervention {
    @Override
    public String label() {
      return method.label() + ", " + vein.label();
    }
  }

  /**
   * A narrowed or occluded vein of the pelvis is held open.
   *
   * @param method how
   * @param vein which one
   */
  record Stent(Method method, Vein vein) implements Intervention {
    @Override
    public String label() {
      return method.label() + ", " + vein.label();
    }
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(Math.round(1000 * number) / 1000.0)
        .stripTrailingZeros()
        .toPlainString();
  }
}
