package org.soleus.limb.treatment;

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
