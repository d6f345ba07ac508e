package org.soleus.report.legmap;

import org.soleus.limb.anatomy.VeinSystem;

/** Colours of the plate. Every meaning also has a shape, for print in black and white. */
final class Palette {
  static final String INK = "#26323c";
  static final String QUIET = "#737d86";
  static final String RED = "#b01e1e";
  static final String SIMULATED = "#1f4fb4";
  static final String PAPER = "#ffffff";
  static final String SKIN = "#fbf5ee";
  static final String OUTLINE = "#b3a596";
  static final String RELIEF = "#dccfc0";
  static final String LEADER = "#9aa3ab";
  static final String STOCKING = "#6d5f8d";

  private Palette() {}

  /** The wall of a vein. */
  static String wall(VeinStatus status, VeinSystem system) {
    return switch (status) {
      case NOT_EXAMINED -> "#e9e2d9";
      case REFLUX_RECORDED -> "#8a1212";
      case OCCLUDED -> "#111111";
      case ABLATED -> "#8b8b8b";
      case COMPETENT, UNTESTED, REFLUX_SIMULATED ->
          system == VeinSystem.DEEP ? "#64798d" : "#1c4f8f";
    };
  }

  /** The lumen of a vein. */
  static String lumen(VeinStatus status, VeinSystem system) {
    return switch (status) {
      case NOT_EXAMINED -> "#e9e2d9";
      case REFLUX_RECORDED -> system == VeinSystem.DEEP ? "#e06a62" : "#d63a3a";
      case COMPETENT -> system == VeinSystem.DEEP ? "#bccbd8" : "#4687cf";
      case UNTESTED, REFLUX_SIMULATED -> system == VeinSystem.DEEP ? "#eef2f5" : "#e4eefa";
      case ABLATED, OCCLUDED -> PAPER;
    };
  }
}
