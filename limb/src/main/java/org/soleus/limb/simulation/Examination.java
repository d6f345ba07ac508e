package org.soleus.limb.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.soleus.hemodynamics.network.CapillaryBed;
import org.soleus.hemodynamics.network.Network;
import org.soleus.hemodynamics.recording.Probe;
import org.soleus.hemodynamics.recording.Recording;
import org.soleus.hemodynamics.recording.Span;
import org.soleus.hemodynamics.scheme.Outcome;
import org.soleus.hemodynamics.scheme.Solver;
import org.soleus.limb.anatomy.BodyScale;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.anatomy.VeinSegment;
import org.soleus.limb.measurement.AirPlethysmography;
import org.soleus.limb.measurement.AmbulatoryPressure;
import org.soleus.limb.measurement.Curve;
import org.soleus.limb.measurement.LumenProfile;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.measurement.OcclusionReading;
import org.soleus.limb.measurement.RefillReading;
import org.soleus.limb.measurement.RefluxReading;
import org.soleus.limb.measurement.Swelling;
import org.soleus.limb.measurement.Unit;
import org.soleus.limb.measurement.ValveCycleReading;
import org.soleus.limb.physiology.Parameter;
import org.soleus.limb.physiology.Parameters;
import org.soleus.limb.protocol.Action;
import org.soleus.limb.protocol.Protocol;
import org.soleus.limb.protocol.Request;

/** One protocol on one leg: the run and what is read off it. */
final class Examination {
  private final Solver solver;
  private final Leg leg;
  private final Protocol protocol;
  private final Network network;

  /** An examination of a leg in a network made for it under the protocol. */
  Examination(VirtualLaboratory laboratory, Leg leg, Protocol protocol, Network network) {
    solver = laboratory.solver();
    this.leg = leg;
    this.protocol = protocol;
    this.network = network;
  }

  LaboratoryResult run() {
    if (network.beds().stream().noneMatch(bed -> bed.name().equals(LegNetwork.CALF_BED))) {
      String why = "no open vein leads from the calf to the heart";
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
      wanted.add(of(trace.quantity(), trace.site()));
    }
    return wanted.stream().filter(this::canBeSeen).distinct().toList();
  }

  private static Protocol.Trace trace(Request request) {
    return switch (request) {
      case Request.AmbulatoryPressure one -> of(Request.Quantity.PRESSURE, one.site());
      case Request.Plethysmography one -> whole(Request.Quantity.CALF_VOLUME);
      case Request.Reflux one -> of(Request.Quantity.VELOCITY, one.site());
      case Request.Refill one ->
          whole(
              switch (one.technique()) {
                case PHOTOPLETHYSMOGRAPHY -> Request.Quantity.SKIN_VOLUME;
                case STRAIN_GAUGE -> Request.Quantity.CALF_VOLUME;
              });
      case Request.VenousOcclusion one -> whole(Request.Quantity.CALF_VOLUME);
      case Request.ValveCycle one -> of(Request.Quantity.VALVE_OPENING, one.site());
      case Request.Statistic one -> of(one.quantity(), one.site());
    };
  }

  private static Protocol.Trace of(Request.Quantity quantity, Vein site) {
    return quantity.region().isPresent() ? whole(quantity) : new Protocol.Trace(quantity, site);
  }

  /** Trace of a whole region: its site is not used; one value for all keeps traces distinct. */
  private static Protocol.Trace whole(Request.Quantity quantity) {
    return new Protocol.Trace(quantity, Vein.CALF_SKIN_VEINS);
  }

  private boolean canBeSeen(Protocol.Trace trace) {
    return trace.quantity().region().isPresent()
        || leg.segment(trace.site())
            .filter(VeinSegment::open)
            .filter(segment ->
                trace.quantity() != Request.Quantity.VALVE_OPENING || segment.valves() > 0)
            .isPresent();
  }

  private Probe probe(Protocol.Trace trace) {
    String tube = trace.site().key();
    return switch (trace.quantity()) {
      case PRESSURE -> new Probe.Pressure(tube, 0.5);
      case FLOW -> new Probe.Flow(tube, 0.5);
      case VELOCITY, SCANNER_VELOCITY -> new Probe.Velocity(tube, 0.5);
      case DIAMETER -> new Probe.Area(tube, 0.5);
      case VALVE_OPENING -> new Probe.ValveState(tube, 0);
      case CALF_VOLUME -> new Probe.Volume(veins(leg::inCalf), beds(Inflow.OF_THE_CALF));
      case CALF_INFLOW -> new Probe.BedInflow(beds(Inflow.OF_THE_CALF));
      case CALF_SWELLING -> new Probe.Pressure(Vein.CALF_POSTERIOR_MUSCLE_VEINS.key(), 0.5);
      case SKIN_VOLUME ->
          new Probe.Volume(veins(segment -> segment.vein() == Vein.CALF_SKIN_VEINS), List.of());
      case LEG_VOLUME -> new Probe.Volume(veins(leg::belowGroin), beds(Inflow.OF_THE_LEG));
      case LEG_INFLOW -> new Probe.BedInflow(beds(Inflow.OF_THE_LEG));
    };
  }

  private List<String> veins(Predicate<VeinSegment> within) {
    return leg.veins().stream()
        .filter(VeinSegment::open)
        .filter(within)
        .map(segment -> segment.vein().key())
        .toList();
  }

  /** The beds of a region that are perfused. */
  private List<String> beds(List<String> ofRegion) {
    return network.beds().stream().map(CapillaryBed::name).filter(ofRegion::contains).toList();
  }

  private Curve curve(Protocol.Trace trace, Recording recording, int probe) {
    return new Curve(
        name(trace.quantity()),
        site(trace.quantity(), trace.site()),
        unit(trace.quantity()),
        recording.time(0),
        recording.interval(),
        read(trace, recording.values(probe), recording));
  }

  /** What a laboratory shows of a probed signal. */
  private double[] read(Protocol.Trace trace, double[] probed, Recording recording) {
    return switch (trace.quantity()) {
      case DIAMETER -> Arrays.stream(probed).map(area -> Math.sqrt(4 * area / Math.PI)).toArray();
      case SCANNER_VELOCITY -> {
        String site = trace.site().key();
        Unit unit = unit(trace.quantity());
        Curve mean =
            new Curve("velocity", site, unit, recording.time(0), recording.interval(), probed);
        yield LumenProfile.of(
                mean,
                0.5 * leg.segment(trace.site()).orElseThrow().diameter(),
                leg.parameters().kinematicViscosity())
            .fastest();
      }
      case CALF_SWELLING -> swelling().of(probed, recording.interval());
      default -> probed;
    };
  }

  /** Swelling of the calf, in balance lying at rest. */
  private Swelling swelling() {
    Parameters parameters = leg.parameters();
    return new Swelling(
        parameters.get(Parameter.FILTRATION),
        Math.max(
            parameters.get(Parameter.ATRIAL_PRESSURE),
            parameters.get(Parameter.ABDOMINAL_PRESSURE)),
        parameters.get(Parameter.TISSUE_COMPLIANCE),
        parameters.get(Parameter.CALF_TISSUE) * BodyScale.of(leg.person()).surface());
  }

  private static String site(Request.Quantity quantity, Vein vein) {
    return quantity.region().orElse(vein.key());
  }

  private static String name(Request.Quantity quantity) {
    return switch (quantity) {
      case PRESSURE -> "pressure";
      case FLOW -> "flow";
      case VELOCITY -> "velocity";
      case SCANNER_VELOCITY -> "scanner_velocity";
      case DIAMETER -> "diameter";
      case VALVE_OPENING -> "valve_opening";
      case CALF_VOLUME, SKIN_VOLUME, LEG_VOLUME -> "volume";
      case CALF_SWELLING -> "swelling";
      case CALF_INFLOW, LEG_INFLOW -> "inflow";
    };
  }

  private static Unit unit(Request.Quantity quantity) {
    return switch (quantity) {
      case PRESSURE -> Unit.MMHG;
      case FLOW, CALF_INFLOW, LEG_INFLOW -> Unit.MILLILITRE_PER_SECOND;
      case VELOCITY, SCANNER_VELOCITY -> Unit.CENTIMETRE_PER_SECOND;
      case DIAMETER -> Unit.MILLIMETRE;
      case VALVE_OPENING -> Unit.PERCENT;
      case CALF_VOLUME, SKIN_VOLUME, LEG_VOLUME, CALF_SWELLING -> Unit.MILLILITRE;
    };
  }

  private List<Measurement> read(Request request, Map<Protocol.Trace, Curve> curves) {
    Curve curve = curves.get(trace(request));
    if (curve == null) {
      String why =
          leg.segment(trace(request).site()).filter(VeinSegment::open).isPresent()
              ? "the vein has no valve"
              : "the vein is closed or absent in this leg";
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
      case Request.Refill one -> {
        Action exercise = labelled(one.exercise());
        yield List.of(RefillReading.read(curve, exercise.at(), exercise.end()));
      }
      case Request.VenousOcclusion one -> {
        Action.Inflate cuff = (Action.Inflate) labelled(one.cuff());
        yield OcclusionReading.read(
            curve, cuff.at(), cuff.rise(), cuff.at() + cuff.rise() + cuff.hold());
      }
      case Request.ValveCycle one -> ValveCycleReading.read(curve, one.from(), one.to());
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
    Protocol.Span watched = protocol.watched(provocation);
    return RefluxReading.read(velocity, watched.from(), watched.to());
  }

  private static Measurement statistic(Request.Statistic one, Curve curve) {
    double from = one.from();
    double to = one.to();
    double first = curve.value(curve.sampleAt(from));
    double value =
        switch (one.statistic()) {
          case MEAN -> curve.mean(from, to);
          case LOWEST -> curve.lowest(from, to);
          case HIGHEST -> curve.highest(from, to);
          case RISE -> curve.highest(from, to) - first;
          case FALL -> first - curve.lowest(from, to);
          case RATE -> (curve.value(curve.sampleAt(to)) - first) / (to - from);
        };
    return new Measurement.Taken(one.measure(), curve.site(), unit(one), value);
  }

  /** Unit of a statistic: that of the quantity, per time for a rate. */
  private static Unit unit(Request.Statistic one) {
    Unit unit = unit(one.quantity());
    return one.statistic() != Request.Kind.RATE
        ? unit
        : switch (unit) {
          case MILLILITRE -> Unit.MILLILITRE_PER_SECOND;
          case MMHG -> Unit.MMHG_PER_SECOND;
          default -> throw new IllegalArgumentException("no unit for a rate of " + one.quantity());
        };
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

  /** The measures that a request gives, none of them taken. */
  static List<Measurement> unmeasured(Request request, String reason) {
    return switch (request) {
      case Request.AmbulatoryPressure one ->
          List.of(
              not("AVP", one.site().key(), Unit.MMHG, reason),
              not("RT90", one.site().key(), Unit.SECOND, reason));
      case Request.Plethysmography one ->
          AirPlethysmography.MEASURES.stream()
              .map(name -> not(name, "calf", AirPlethysmography.unit(name), reason))
              .toList();
      case Request.Reflux one ->
          List.of(
              not("reflux_duration", one.site().key(), Unit.SECOND, reason),
              not("peak_reflux_velocity", one.site().key(), Unit.CENTIMETRE_PER_SECOND, reason));
      case Request.Refill one ->
          List.of(not("VRT", trace(one).quantity().region().orElseThrow(), Unit.SECOND, reason));
      case Request.VenousOcclusion one ->
          OcclusionReading.MEASURES.stream()
              .map(name -> not(name, "calf", OcclusionReading.unit(name), reason))
              .toList();
      case Request.ValveCycle one ->
          ValveCycleReading.MEASURES.stream()
              .map(name -> not(name, one.site().key(), Unit.SECOND, reason))
              .toList();
      case Request.Statistic one ->
          List.of(
              not(one.measure(), site(one.quantity(), one.site()), unit(one.quantity()), reason));
    };
  }

  private static Measurement not(String measure, String site, Unit unit, String reason) {
    return new Measurement.NotMeasurable(measure, site, unit, reason);
  }
}
