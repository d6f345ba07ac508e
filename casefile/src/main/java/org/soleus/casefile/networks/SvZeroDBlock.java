package org.soleus.casefile.networks;

import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  private static final Map<String, String> REFUSED =
      Map.ofEntries(
          Map.entry("ChamberElastanceInductor", CHAMBER),
          Map.entry("ChamberElastanceInductorExponential", CHAMBER),
          Map.entry("LinearElastanceChamber", CHAMBER),
          Map.entry("ChamberSphere", "is a thick-walled heart chamber; it is not modelled."),
          Map.entry(
              "PiecewiseValve",
              "is a valve that jumps between open and shut; it is not modelled. ValveTanh is."),
          Map.entry(
              "BloodVesselRC",
              "passes on all that it takes in while it stores: it does not keep the volume of"
                  + " blood, and is not modelled."),
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

  /** Why a type is not modelled, if it is known and not. */
  static Optional<String> refusal(String type) {
    return Optional.ofNullable(REFUSED.get(type));
  }

  /** Types that are known and not modelled. */
  static List<String> refused() {
    return REFUSED.keySet().stream().sorted().toList();
  }
}
