package org.soleus.report;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.measurement.Curve;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.measurement.Unit;
import org.soleus.limb.protocol.Action;
import org.soleus.limb.protocol.Exercise;
import org.soleus.limb.protocol.Posture;
import org.soleus.limb.protocol.Protocol;
import org.soleus.limb.protocol.Request;
import org.soleus.limb.simulation.LaboratoryResult;

/** Laboratory results written by hand, in the shape of real ones; no simulation behind them. */
final class ExampleCurves {
  private static final Posture STANDING = Posture.Named.STANDING.posture();

  private ExampleCurves() {}

  /** Ten tiptoes: pressure falls to the lowest and recovers with a time constant. */
  static LaboratoryResult tiptoe(double lowest, double refill) {
    Vein site = Vein.DORSAL_ARCH_MEDIAL;
    Protocol protocol =
        new Protocol(
            "tiptoe",
            "Ambulatory venous pressure, ten tiptoes",
            "Standing; ten tiptoes, one a second.",
            STANDING,
            60,
            70,
            0.02,
            true,
            List.of(new Action.Contract(10, "ten", Exercise.TIPTOE, 10, 1, 0.6, 1)),
            List.of(new Request.AmbulatoryPressure(site, "ten")),
            List.of(new Protocol.Trace(Request.Quantity.PRESSURE, site)));
    double rest = 92;
    double constant = refill / Math.log(10);
    DoubleUnaryOperator pressure =
        t -> {
          if (t < 10) {
            return rest + 0.5 * Math.sin(1.57 * t);
          }
          if (t < 20) {
            double fall = rest - (rest - lowest) * (1 - Math.exp(-(t - 10) / 2.8));
            double beat = t % 1;
            return fall + (beat < 0.6 ? 26 * Math.sin(Math.PI * beat / 0.6) : -3);
          }
          return rest - (rest - lowest) * Math.exp(-(t - 20) / constant);
        };
    return new LaboratoryResult(
        protocol,
        List.of(
            taken("AVP", site.key(), Unit.MMHG, lowest),
            taken("RT90", site.key(), Unit.SECOND, refill)),
        List.of(curve("pressure", site.key(), Unit.MMHG, protocol, pressure)),
        3e-13);
  }

  /** Air plethysmography of the calf. */
  static LaboratoryResult plethysmography(
      double volume, double index, double ejected, double residual) {
    Protocol protocol =
        new Protocol(
            "plethysmography",
            "Air plethysmography",
            "Legs raised, standing, one tiptoe, ten tiptoes.",
            Posture.Named.LEGS_RAISED.posture(),
            60,
            180,
            0.05,
            true,
            List.of(
                new Action.Move(10, "stand", 3, STANDING),
                new Action.Contract(100, "one", Exercise.TIPTOE, 1, 1, 0.8, 1),
                new Action.Contract(135, "ten", Exercise.TIPTOE, 10, 1, 0.6, 1)),
            List.of(new Request.Plethysmography("stand", "one", "ten")),
            List.of());
    double constant = 0.9 * volume / index / Math.log(10);
    DoubleUnaryOperator calf =
        t -> {
          if (t < 10) {
            return 2310;
          }
          if (t < 100) {
            return 2310 + volume * (1 - Math.exp(-(t - 10) / constant));
          }
          if (t < 135) {
            double squeeze = t < 101 ? Math.sin(0.5 * Math.PI * (t - 100)) : 1;
            return 2310 + volume - ejected * squeeze * Math.exp(-Math.max(0, t - 101) / constant);
          }
          if (t < 145) {
            double rest = residual + (volume - residual) * Math.exp(-(t - 135) / 3);
            return 2310 + rest - (t % 1 < 0.6 ? 14 * Math.sin(Math.PI * (t % 1) / 0.6) : 0);
          }
          return 2310 + volume - (volume - residual) * Math.exp(-(t - 145) / constant);
        };
    return new LaboratoryResult(
        protocol,
        List.of(
            taken("VV", "calf", Unit.MILLILITRE, volume),
            taken("VFI", "calf", Unit.MILLILITRE_PER_SECOND, index),
            taken("EV", "calf", Unit.MILLILITRE, ejected),
            taken("EF", "calf", Unit.PERCENT, 100 * ejected / volume),
            taken("RV", "calf", Unit.MILLILITRE, residual),
            taken("RVF", "calf", Unit.PERCENT, 100 * residual / volume)),
        List.of(curve("volume", "calf", Unit.MILLILITRE, protocol, calf)),
        7e-13);
  }

  /** Duplex with a calf cuff; a duration of 0 stands for an ablated vein. */
  static LaboratoryResult duplex(Vein site, double duration, double peak) {
    Protocol protocol =
        new Protocol(
            "duplex_" + site.key(),
            "Duplex, calf cuff, " + site.label(),
            "Standing; cuff inflated and let go.",
            STANDING,
            60,
            16,
            0.01,
            true,
            List.of(
                new Action.Inflate(3, "cuff", Action.CuffSite.CALF, 100 * 133.322, 0.3, 3, 0.2)),
            List.of(new Request.Reflux(site, "cuff")),
            List.of());
    DoubleUnaryOperator velocity =
        t -> {
          double rest = 4 + 1.5 * Math.sin(1.57 * t);
          if (t < 3 || t > 6.3 + duration + 0.3) {
            return rest;
          }
          if (t < 6.3) {
            return rest + 38 * Math.exp(-(t - 3.4) * (t - 3.4) / 0.08);
          }
          double share = (t - 6.3) / (duration + 0.3);
          return -peak * Math.pow(Math.sin(Math.PI * Math.pow(share, 0.45)), 1.2)
              + 3 * share * share;
        };
    List<Measurement> measurements =
        duration == 0
            ? List.of(
                new Measurement.NotMeasurable(
                    "reflux_duration", site.key(), Unit.SECOND, "the vein is closed"),
                new Measurement.NotMeasurable(
                    "peak_reflux_velocity",
                    site.key(),
                    Unit.CENTIMETRE_PER_SECOND,
                    "the vein is closed"))
            : List.of(
                taken("reflux_duration", site.key(), Unit.SECOND, duration),
                taken("peak_reflux_velocity", site.key(), Unit.CENTIMETRE_PER_SECOND, peak));
    return new LaboratoryResult(
        protocol,
        measurements,
        duration == 0
            ? List.of()
            : List.of(
                curve("velocity", site.key(), Unit.CENTIMETRE_PER_SECOND, protocol, velocity)),
        2e-13);
  }

  static Measurement taken(String measure, String site, Unit unit, double value) {
    return new Measurement.Taken(measure, site, unit, unit.si(value));
  }

  private static Curve curve(
      String name, String site, Unit unit, Protocol protocol, DoubleUnaryOperator value) {
    double[] values = new double[(int) Math.round(protocol.duration() / protocol.sampling()) + 1];
    for (int i = 0; i < values.length; i++) {
      values[i] = unit.si(value.applyAsDouble(i * protocol.sampling()));
    }
    return new Curve(name, site, unit, 0, protocol.sampling(), values);
  }
}
