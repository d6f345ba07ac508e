package org.soleus.limb.treatment;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.soleus.hemodynamics.units.Units;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.anatomy.Worn;

/** A measure that changes the leg, or what it wears. */
public sealed interface Treatment {
  /** Short words for tables. */
  String label();

  /**
   * A graduated compression stocking.
   *
   * @param name class or free name, such as "RAL class II"
   * @param anklePressure interface pressure at the ankle (level B) [Pa]
   * @param length how far up it reaches
   */
  record CompressionStocking(String name, double anklePressure, StockingLength length)
      implements Treatment, Worn {
    @Override
    public boolean coversThigh() {
      return length == StockingLength.THIGH;
    }

    @Override
    public String label() {
      return "Compression stocking, "
          + name
          + ", "
          + (length == StockingLength.KNEE ? "knee" : "thigh")
          + " length";
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
      return "Weight of %s kg"
          .formatted(BigDecimal.valueOf(kilograms).stripTrailingZeros().toPlainString());
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

  /** What advice is about. */
  enum Topic {
    SMOKING_CESSATION("Not smoking"),
    HYDRATION("Drinking enough"),
    LEG_ELEVATION("Raising the legs"),
    WALKING_BREAKS("Walking breaks in standing or sitting work");

    private final String label;

    Topic(String label) {
      this.label = label;
    }

    /** Name for tables. */
    public String label() {
      return label;
    }
  }

  /**
   * A length of a saphenous trunk is closed or taken out.
   *
   * @param method how
   * @param from distal end, included
   * @param to proximal end, included
   */
  record TrunkClosure(TrunkMethod method, Vein from, Vein to) implements Treatment {
    @Override
    public String label() {
      return method.label() + ", " + from.label() + (from == to ? "" : " to " + to.label());
    }
  }

  /** The slack varicose tributaries of the calf are taken out. */
  record Phlebectomy() implements Treatment {
    @Override
    public String label() {
      return "Phlebectomy of the varicose tributaries";
    }
  }

  /**
   * One vein is tied, or closed at one place.
   *
   * @param vein a saphenous junction or a perforator
   */
  record Ligation(Vein vein) implements Treatment {
    @Override
    public String label() {
      return "Ligation, " + vein.label();
    }
  }

  /**
   * The valves of a deep vein are made to close again.
   *
   * @param vein whose valves
   */
  record ValveRepair(Vein vein) implements Treatment {
    @Override
    public String label() {
      return "Valve repair, " + vein.label();
    }
  }

  /**
   * A narrowed or occluded vein of the pelvis is held open.
   *
   * @param vein which one
   */
  record Stent(Vein vein) implements Treatment {
    @Override
    public String label() {
      return "Stent, " + vein.label();
    }
  }
}
