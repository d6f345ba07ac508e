package org.soleus.validation.calfpump;

import org.soleus.hemodynamics.units.Units;

/**
 * What may be chosen in the model of the calf pump; all else is fixed in {@link PumpNetwork}. None
 * of these values is known of the published model.
 *
 * @param contraction of the calf
 * @param supply through the capillary beds of calf and foot, standing at rest [m³/s]
 * @param superficialShare share of it that drains into the superficial vein where there is one [1]
 * @param deepVeins number of veins side by side within the calf
 * @param superficialVeins number of veins side by side under the skin of the calf
 * @param superficialValves whether the superficial vein has valves along its course
 * @param deepStretch stiffness K_s of the deep vein within the calf [Pa]
 * @param relaxation viscous over elastic stiffness of its wall [s]
 */
public record PumpSetting(
    Contraction contraction,
    double supply,
    double superficialShare,
    int deepVeins,
    int superficialVeins,
    boolean superficialValves,
    double deepStretch,
    double relaxation) {
  /**
   * The usual setting, chosen before any result was seen. Pressure: systolic rise in the posterior
   * tibial vein (evidence A, PTV_systolic_rise). Supply: 4.2 mL/100mL/min in a calf of 2.5 L lying,
   * less 36 to 50 % in dependency (evidence A). Share: as in the default leg, calf skin and foot;
   * assumed. Deep veins: together the volume of tibial, peroneal and soleal veins of the default
   * leg. Superficial ones: great and small saphenous and posterior arch vein. Stiffness: the tilt
   * study (evidence C). Duration and relaxation: assumed.
   */
  public static final PumpSetting USUAL =
      new PumpSetting(
          new Contraction(75 * Units.MMHG, 1),
          1.0 * Units.ML,
          0.25,
          8,
          3,
          true,
          74 * Units.MMHG,
          0.1);

  PumpSetting contracting(double pressure, double duration) {
    return new PumpSetting(
        new Contraction(pressure, duration),
        supply,
        superficialShare,
        deepVeins,
        superficialVeins,
        superficialValves,
        deepStretch,
        relaxation);
  }

  PumpSetting supplied(double supply, double superficialShare) {
    return new PumpSetting(
        contraction,
        supply,
        superficialShare,
        deepVeins,
        superficialVeins,
        superficialValves,
        deepStretch,
        relaxation);
  }

  PumpSetting veins(int deepVeins, int superficialVeins, boolean superficialValves) {
    return new PumpSetting(
        contraction,
        supply,
        superficialShare,
        deepVeins,
        superficialVeins,
        superficialValves,
        deepStretch,
        relaxation);
  }

  PumpSetting walled(double deepStretch, double relaxation) {
    return new PumpSetting(
        contraction,
        supply,
        superficialShare,
        deepVeins,
        superficialVeins,
        superficialValves,
        deepStretch,
        relaxation);
  }
}
