package org.soleus.casefile.networks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A block of an svZeroDSolver file: a vessel, junction, valve or boundary condition.
 *
 * @param name by which others refer to it
 * @param type as the file writes it
 * @param entry its entry in the file
 * @param values its parameters
 */
record SvZeroDBlock(String name, String type, PeerFields entry, PeerFields values) {
  private static final String CHAMBER =
      "is a heart chamber, whose elastance changes with time; such chambers are not modelled.";
  private static final String HEART =
      "belongs to the closed loop through svZeroDSolver's heart; that heart is not modelled.";

  private static final String LEAKY =
      "passes on all that it takes in while it stores: it does not keep the volume of blood, and"
          + " is not modelled.";
  private static final String LEARNED =
      "is a junction whose losses follow from its shape by a fitted formula of a variant of"
          + " svZeroDSolver; it is not modelled. BloodVesselJunction is.";

  private static final Map<String, String> REFUSED =
      Map.ofEntries(
          Map.entry("ChamberElastanceInductor", CHAMBER),
          Map.entry("ChamberElastanceInductorExponential", CHAMBER),
          Map.entry("LinearElastanceChamber", CHAMBER),
          Map.entry("PiecewiseCosineChamber", CHAMBER),
          Map.entry("ChamberSphere", "is a thick-walled heart chamber; it is not modelled."),
          Map.entry(
              "PiecewiseValve",
              "is a valve that jumps between open and shut; it is not modelled. ValveTanh is."),
          Map.entry("BloodVesselRC", LEAKY),
          Map.entry("CLHPulmonary", LEAKY),
          Map.entry("DNN_JUNCTION", LEARNED),
          Map.entry("UNIFIED0D_JUNCTION", LEARNED),
          Map.entry("Unified0DJunction", LEARNED),
          Map.entry(
              "IMPEDANCE",
              "gives the pressure by the whole history of the flow; it is not modelled. RCR is."),
          Map.entry("CUSTOM_JUNCTION", "is written in a program beside the file; it is not run."),
          Map.entry(
              "CORONARY_VAR_RES", "has a resistance that changes with time; it is not modelled."),
          Map.entry("ClosedLoopHeartAndPulmonary", HEART),
          Map.entry("ClosedLoopCoronary", HEART),
          Map.entry("ClosedLoopCoronaryLeft", HEART),
          Map.entry("ClosedLoopCoronaryRight", HEART));

  /**
   * From the outlet of one block to the inlet of another.
   *
   * @param number counted from 0 in the order of the file
   * @param from name of the block upstream
   * @param to name of the block downstream
   */
  record Connection(int number, String from, String to) {
    /** Name of the place between them. */
    String name() {
      return from + ":" + to;
    }
  }

  /** Types of blocks that are vessels; the later ones are those of the first releases. */
  static final Set<String> VESSELS =
      Set.of("BloodVessel", "BloodVesselCRL", "COMBO", "R", "RC", "RCL", "RL", "STENOSIS");

  /** The same block under another name. */
  SvZeroDBlock named(String other) {
    return new SvZeroDBlock(other, type, entry, values);
  }

  /** Whether curves at its ends are reported. */
  boolean isVessel() {
    return VESSELS.contains(type);
  }

  /** Why a type is not modelled, if it is known and not. */
  static Optional<String> refusal(String type) {
    return Optional.ofNullable(REFUSED.get(type));
  }

  /** Types that are known and not modelled. */
  static List<String> refused() {
    return REFUSED.keySet().stream().sorted().toList();
  }
}
