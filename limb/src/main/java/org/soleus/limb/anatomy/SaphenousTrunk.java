package org.soleus.limb.anatomy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The superficial trunks that reflux along their length and are ablated, from distal to proximal.
 */
public enum SaphenousTrunk {
  GREAT(
      Vein.GSV_DISTAL_CALF,
      Vein.GSV_MID_CALF,
      Vein.GSV_PROXIMAL_CALF,
      Vein.GSV_DISTAL_THIGH,
      Vein.GSV_MID_THIGH,
      Vein.GSV_PROXIMAL_THIGH,
      Vein.GSV_JUNCTION),
  SMALL(Vein.SSV_DISTAL, Vein.SSV_PROXIMAL, Vein.SSV_JUNCTION),
  ANTERIOR_ACCESSORY(Vein.ANTERIOR_ACCESSORY),
  POSTERIOR_ACCESSORY(Vein.POSTERIOR_ACCESSORY);

  private final List<Vein> veins;

  SaphenousTrunk(Vein... veins) {
    this.veins = List.of(veins);
  }

  /** Its lengths, from distal to proximal. */
  public List<Vein> veins() {
    return veins;
  }

  /** The trunk that a vein belongs to. */
  public static Optional<SaphenousTrunk> of(Vein vein) {
    return Arrays.stream(values()).filter(trunk -> trunk.veins.contains(vein)).findFirst();
  }

  /** The lengths between two of its veins, both included; empty if they are not so ordered. */
  public List<Vein> between(Vein distal, Vein proximal) {
    int from = veins.indexOf(distal);
    int to = veins.indexOf(proximal);
    return from < 0 || to < from ? List.of() : veins.subList(from, to + 1);
  }
}
