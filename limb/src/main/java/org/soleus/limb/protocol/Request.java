package org.soleus.limb.protocol;

import java.util.Optional;
import org.soleus.limb.anatomy.Vein;

/** A measurement that a protocol asks for. Labels refer to actions of the timeline. */
public sealed interface Request {
  /**
   * Ambulatory venous pressure: gives {@code AVP} (lowest pressure at the end of the exercise) and
   * {@code RT90} (time to regain 90 % of the resting pressure).
   *
   * @param site vein in which the needle lies
   * @param exercise label of the exercise
   */
  record AmbulatoryPressure(Vein site, String exercise) implements Request {}

  /**
   * Air plethysmography of the calf: gives {@code VV}, {@code VFI}, {@code EV}, {@code EF}, {@code
   * RV}, {@code RVF}.
   *
   * @param stand label of the move from legs raised to standing
   * @param one label of the single tiptoe
   * @param ten label of the ten tiptoes
   */
  record Plethysmography(String stand, String one, String ten) implements Request {}

  /**
   * Reflux by duplex: gives {@code reflux_duration} and {@code peak_reflux_velocity}.
   *
   * @param site vein under the probe
   * @param provocation label of the cuff or Valsalva manoeuvre
   */
  record Reflux(Vein site, String provocation) implements Request {}

  /**
   * Refill of the veins after an exercise, as strain gauges or light see it: gives {@code VRT}.
   *
   * @param technique what is watched
   * @param exercise label of the exercise
   */
  record Refill(Technique technique, String exercise) implements Request {}

  /**
   * The cycle of a vein's first valve, by its four phases: gives {@code valve_opening_phase},
   * {@code valve_equilibrium_phase}, {@code valve_closing_phase}, {@code valve_closed_phase} and
   * {@code valve_cycle_total}.
   *
   * @param site vein under the probe
   * @param from start of the span that is watched [s]
   * @param to end of the span [s]
   */
  record ValveCycle(Vein site, double from, double to) implements Request {}

  /** Ways to watch veins refill. */
  enum Technique {
    /** Photoplethysmography: blood in the skin above the ankle. */
    PHOTOPLETHYSMOGRAPHY,
    /** Strain-gauge plethysmography: volume of the calf. */
    STRAIN_GAUGE
  }

  /**
   * Venous occlusion plethysmography of the calf, by a congesting cuff on the thigh: gives {@code
   * arterial_inflow}, {@code SVC}, {@code MVO} and {@code OF}.
   *
   * @param cuff label of the cuff
   */
  record VenousOcclusion(String cuff) implements Request {}

  /**
   * A statistic of one quantity over a span of time, under a name of the protocol's choosing.
   *
   * @param measure name to report it under
   * @param quantity what is read
   * @param site vein; ignored for quantities of a whole region
   * @param statistic what is made of it
   * @param from start of the span [s]
   * @param to end of the span [s]
   */
  record Statistic(
      String measure, Quantity quantity, Vein site, Kind statistic, double from, double to)
      implements Request {}

  /** Quantities that can be read: in a vein, or of a whole region. */
  enum Quantity {
    PRESSURE(""),
    FLOW(""),
    /** Mean over the lumen. */
    VELOCITY(""),
    /** That of the fastest blood, as the envelope of a spectral trace shows it. */
    SCANNER_VELOCITY(""),
    DIAMETER(""),
    /** How far the first valve of the vein, counted along the blood's way, is open. */
    VALVE_OPENING(""),
    /** Blood in the calf. */
    CALF_VOLUME("calf"),
    /** Arterial flow into the calf. */
    CALF_INFLOW("calf"),
    /** Fluid that has left the vessels of the calf and stays in its tissue. */
    CALF_SWELLING("calf"),
    /** Blood in the small veins of the skin of the lower leg. */
    SKIN_VOLUME("skin"),
    /** Blood in the whole leg below the groin. */
    LEG_VOLUME("leg"),
    /** Arterial flow into the whole leg. */
    LEG_INFLOW("leg");

    private final String region;

    Quantity(String region) {
      this.region = region;
    }

    /** The region it belongs to as a whole, or empty where it is read in a vein. */
    public Optional<String> region() {
      return region.isEmpty() ? Optional.empty() : Optional.of(region);
    }
  }

  /** What can be made of a quantity over time. */
  enum Kind {
    MEAN,
    LOWEST,
    HIGHEST,
    /** Highest less first. */
    RISE,
    /** First less lowest. */
    FALL,
    /** Last less first, per time. */
    RATE
  }
}
