package org.soleus.limb.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.soleus.hemodynamics.network.CapillaryBed;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Recording;
import org.soleus.hemodynamics.recording.Span;
import org.soleus.hemodynamics.scheme.Outcome;
import org.soleus.hemodynamics.scheme.Solver;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.anatomy.VeinSegment;
import org.soleus.limb.measurement.AirPlethysmography;
import org.soleus.limb.measurement.AmbulatoryPressure;
import org.soleus.limb.measurement.Curve;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.measurement.RefluxReading;
import org.soleus.limb.measurement.Unit;
import org.soleus.limb.protocol.Action;
import org.soleus.limb.protocol.Protocol;
import org.soleus.limb.protocol.Request;

/** One protocol on one leg: the run and what is read off it. */
final class Examination {
  private static final String CALF = "calf";

  private final Solver solver;
  private final Leg leg;
  private final Protocol protocol;
  private final Network network;

  Examination(Solver solver, Leg leg, Protocol protocol) {
    this.solver = solver;
    this.leg = leg;
    this.protocol = protocol;
    network = LegNetwork.of(leg, protocol);
  }

  LaboratoryResult run() {
    if (network.beds().stream().noneMatch(bed -> bed.name().equals(LegNetwork.CALF_BED))) {
      String why =
          "no open vein leads from the calf to the heart, and the model has no collaterals that open";
      return new LaboratoryResult(protocol, unmeasured(why), List.of(), 0);
    }
    List<Protocol.Trace> traces = traces();
    List<Probe> probes = traces.stream().map(this::probe).toList();
    Span span = new Span(-protocol.settle(), 0, protocol.duration(), protocol.sampling());
    return switch (solver.run(network, probes, span)) {
      case Outcome.Completed completed -> read(traces, completed.recording());
      case Outcome.Diverged diverged ->
          new LaboratoryResult(protocol, unmeasured("the simulation " + diverged), List.of(), 0);
    };
  }

  private LaboratoryResult read(List<Protocol.Trace> traces, Recording recording) {
    Map<Protocol.Trace, Curve> curves = new LinkedHashMap<>();
    for (int k = 0; k < traces.size(); k++) {
      curves.put(traces.get(k), curve(traces.get(k), recording, k));
    }
    List<Measurement> measurements = new ArrayList<>();
    for (Request request : protocol.measures()) {
      measurements.addAll(read(request, curves));
    }
    return new LaboratoryResult(
        protocol, measurements, List.copyOf(curves.values()), recording.balance().relativeError());
  }

  /** Signals that the measures need or the protocol keeps, of veins that are open. */
  private List<Protocol.Trace> traces() {
    List<Protocol.Trace> wanted = new ArrayList<>();
    for (Request request : protocol.measures()) {
      wanted.add(trace(request));
    }
    for (Protocol.Trace trace : protocol.curves()) {
      wanted.add(ofWholeCalf(trace.quantity()) ? wholeCalf(trace.quantity()) : trace);
    }
    return wanted.stream()
        .filter(trace -> ofWholeCalf(trace.quantity()) || open(trace.site()))
        .distinct()
        .toList();
  }

  private static Protocol.Trace trace(Request request) {
    return switch (request) {
      case Request.AmbulatoryPressure one ->
          new Protocol.Trace(Request.Quantity.PRESSURE, one.site());
      case Request.Plethysmography one -> wholeCalf(Request.Quantity.CALF_VOLUME);
      case Request.Reflux one -> new Protocol.Trace(Request.Quantity.VELOCITY, one.site());
      case Request.Statistic one ->
          ofWholeCalf(one.quantity())
              ? wholeCalf(one.quantity())
              : new Protocol.Trace(one.quantity(), one.site());
    };
  }

  private static boolean ofWholeCalf(Request.Quantity quantity) {
    return quantity == Request.Quantity.CALF_VOLUME || quantity == Request.Quantity.CALF_INFLOW;
  }

  private static Protocol.Trace wholeCalf(Request.Quantity quantity) {
    // The site is not used; one value for all keeps traces distinct.
    return new Protocol.Trace(quantity, Vein.CALF_SKIN_VEINS);
  }

  private boolean open(Vein vein) {
    return leg.segment(vein).map(VeinSegment::open).orElse(false);
  }

  private Probe probe(Protocol.Trace trace) {
    String tube = trace.site().key();
    return switch (trace.quantity()) {
      case PRESSURE -> new Probe.Pressure(tube, 0.5);
      case FLOW -> new Probe.Flow(tube, 0.5);
      case VELOCITY -> new Probe.Velocity(tube, 0.5);
      case DIAMETER -> new Probe.Area(tube, 0.5);
      case CALF_VOLUME -> new Probe.Volume(calfVeins(), calfBeds());
      case CALF_INFLOW -> new Probe.BedInflow(calfBeds());
    };
  }

  /** Veins between ankle and knee: what a plethysmograph's cuff encloses. */
  private List<String> calfVeins() {
    return leg.veins().stream()
        .filter(VeinSegment::open)
        .filter(leg::inCalf)
        .map(segment -> segment.vein().key())
        .toList();
  }

  private List<String> calfBeds() {
    return network.beds().stream()
        .map(CapillaryBed::name)
        .filter(name -> name.startsWith("calf") || name.startsWith("gastrocnemius"))
        .toList();
  }

  private static Curve curve(Protocol.Trace trace, Recording recording, int probe) {
    double[] values = recording.values(probe);
    Unit unit = unit(trace.quantity());
    if (trace.quantity() == Request.Quantity.DIAMETER) {
      Arrays.setAll(values, k -> Math.sqrt(4 * values[k] / Math.PI));
    }
    return new Curve(
        name(trace.quantity()),
        ofWholeCalf(trace.quantity()) ? CALF : trace.site().key(),
        unit,
        recording.time(0),
        recording.interval(),
        values);
  }

  private static String name(Request.Quantity quantity) {
    return switch (quantity) {
      case PRESSURE -> "pressure";
      case FLOW -> "flow";
      case VELOCITY -> "velocity";
      case DIAMETER -> "diameter";
      case CALF_VOLUME -> "volume";
      case CALF_INFLOW -> "inflow";
    };
  }

  private static Unit unit(Request.Quantity quantity) {
    return switch (quantity) {
      case PRESSURE -> Unit.MMHG;
      case FLOW, CALF_INFLOW -> Unit.MILLILITRE_PER_SECOND;
      case VELOCITY -> Unit.CENTIMETRE_PER_SECOND;
      case DIAMETER -> Unit.MILLIMETRE;
      case CALF_VOLUME -> Unit.MILLILITRE;
    };
  }

  private List<Measurement> read(Request request, Map<Protocol.Trace, Curve> curves) {
    Curve curve = curves.get(trace(request));
    if (curve == null) {
      String why = "the vein is closed or absent in this leg";
      return unmeasured(request, why);
    }
    return switch (request) {
      case Request.AmbulatoryPressure one -> {
        Action exercise = labelled(one.exercise());
        yield AmbulatoryPressure.read(curve, exercise.at(), exercise.end());
      }
      case Request.Plethysmography one -> {
        Action single = labelled(one.one());
        Action ten = labelled(one.ten());
        yield AirPlethysmography.read(
            curve, labelled(one.stand()).at(), single.at(), single.end(), ten.at(), ten.end());
      }
      case Request.Reflux one ->
          underCuff(one.site())
              ? unmeasured(request, "a cuff covers the site")
              : reflux(curve, labelled(one.provocation()));
      case Request.Statistic one -> List.of(statistic(one, curve));
    };
  }

  private boolean underCuff(Vein site) {
    return protocol.timeline().stream()
        .filter(Action.Inflate.class::isInstance)
        .map(action -> CuffReach.of(((Action.Inflate) action).site(), leg.body()))
        .anyMatch(reach -> leg.segment(site).map(reach::covers).orElse(false));
  }

  private List<Measurement> reflux(Curve velocity, Action provocation) {
    return switch (provocation) {
      case Action.Inflate cuff ->
          RefluxReading.read(velocity, cuff.at() + cuff.rise() + cuff.hold(), protocol.duration());
      case Action.Valsalva strain ->
          RefluxReading.read(velocity, strain.at(), strain.at() + strain.rise() + strain.hold());
      default -> RefluxReading.read(velocity, provocation.end(), protocol.duration());
    };
  }

  private static Measurement statistic(Request.Statistic one, Curve curve) {
    BiFunction<Double, Double, Double> read =
        switch (one.statistic()) {
          case MEAN -> curve::mean;
          case LOWEST -> curve::lowest;
          case HIGHEST -> curve::highest;
          case RISE -> (from, to) -> curve.highest(from, to) - curve.value(curve.sampleAt(from));
        };
    return new Measurement.Taken(
        one.measure(), curve.site(), curve.unit(), read.apply(one.from(), one.to()));
  }

  private Action labelled(String label) {
    return protocol
        .labelled(label)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "protocol " + protocol.name() + " has no action labelled " + label));
  }

  private List<Measurement> unmeasured(String reason) {
    return protocol.measures().stream()
        .flatMap(request -> unmeasured(request, reason).stream())
        .toList();
  }

  static List<Measurement> unmeasured(Request request, String reason) {
    return switch (request) {
      case Request.AmbulatoryPressure one ->
          List.of(
              new Measurement.NotMeasurable("AVP", one.site().key(), Unit.MMHG, reason),
              new Measurement.NotMeasurable("RT90", one.site().key(), Unit.SECOND, reason));
      case Request.Plethysmography one ->
          AirPlethysmography.MEASURES.stream()
              .map(name ->
                  (Measurement)
                      new Measurement.NotMeasurable(
                          name, CALF, AirPlethysmography.unit(name), reason))
              .toList();
      case Request.Reflux one ->
          List.of(
              new Measurement.NotMeasurable(
                  "reflux_duration", one.site().key(), Unit.SECOND, reason),
              new Measurement.NotMeasurable(
                  "peak_reflux_velocity", one.site().key(), Unit.CENTIMETRE_PER_SECOND, reason));
      case Request.Statistic one ->
          List.of(
              new Measurement.NotMeasurable(
                  one.measure(), one.site().key(), unit(one.quantity()), reason));
    };
  }
}
