package org.soleus.limb.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.soleus.limb.anatomy.DefaultLeg;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.Person;
import org.soleus.limb.anatomy.SaphenousTrunk;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.anatomy.VeinSegment;
import org.soleus.limb.anatomy.VeinSystem;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.duplex.DuplexMap;
import org.soleus.limb.physiology.Parameter;
import org.soleus.limb.physiology.Parameters;

/**
 * A person's leg as far as the duplex map tells: recorded diameters, occlusions, varices. Valves
 * are still competent; how much they leak is the business of {@link LeakInference}.
 *
 * @param leg the leg
 * @param notes in words, what was not recorded and where its value comes from
 */
public record Twin(Leg leg, List<String> notes) {
  /** Share of the cross-section lost where a narrowing was recorded and not measured; assumed. */
  private static final double USUAL_NARROWING = 0.5;

  /** Copies the list. */
  public Twin {
    notes = List.copyOf(notes);
  }

  /** Builds the leg of a person. */
  public static Twin of(
      Person person, Side side, Set<String> variants, DuplexMap map, Parameters parameters) {
    Parameters own = parameters.with(Parameter.ABDOMINAL_PRESSURE, abdominal(person, parameters));
    Leg leg = DefaultLeg.of(person, side, variants, own);
    List<String> notes = new ArrayList<>();
    List<SaphenousTrunk> refluxing = refluxingTrunks(map);
    if (!refluxing.isEmpty()) {
      List<VeinSegment> veins = new ArrayList<>(leg.veins());
      veins.add(DefaultLeg.tributaries(person, refluxing.getFirst())); // of several, the first
      leg = new Leg(person, side, leg.body(), veins, List.of(), own);
      notes.add(
          Vein.CALF_VARICES.label()
              + ": course and size assumed, as a refluxing trunk empties into re-entry perforators");
    }
    Leg standard = leg;
    leg = Remodelling.of(leg, map, refluxing, notes);
    VeinWalls walls = new VeinWalls(leg);
    for (DuplexFinding finding : map.findings()) {
      leg = leg.with(finding.vein(), segment -> recorded(segment, finding, walls));
    }
    leg = withTrunksInProportion(leg, standard, map, notes);
    notes.add(unrecorded(leg));
    return new Twin(leg, notes);
  }

  /** Pressure of the abdomen [mmHg]: it grows with weight and towards term (theory 3.2). */
  private static double abdominal(Person person, Parameters parameters) {
    double slope = parameters.inUnit(Parameter.ABDOMINAL_PER_BMI);
    double term = parameters.inUnit(Parameter.ABDOMINAL_AT_TERM);
    double pressure =
        parameters.inUnit(Parameter.ABDOMINAL_PRESSURE)
            + slope * (person.bodyMassIndex() - Person.REFERENCE.bodyMassIndex())
            + term * Math.clamp((person.pregnancyWeeks() - 12) / 28, 0.0, 1.0);
    return Math.clamp(
        pressure, Parameter.ABDOMINAL_PRESSURE.low(), Parameter.ABDOMINAL_PRESSURE.high());
  }

  /** The trunks that reflux beyond their junctions. */
  private static List<SaphenousTrunk> refluxingTrunks(DuplexMap map) {
    return Arrays.stream(SaphenousTrunk.values())
        .filter(trunk ->
            LeakInference.leaking(trunk, map).stream()
                .anyMatch(vein -> vein != Vein.GSV_JUNCTION && vein != Vein.SSV_JUNCTION))
        .toList();
  }

  private static VeinSegment recorded(VeinSegment segment, DuplexFinding finding, VeinWalls walls) {
    VeinSegment left = lumen(segment, finding); // first, since a scarred wall widens less
    if (finding.diameter().isEmpty()) {
      return left;
    }
    double diameter = finding.diameter().getAsDouble();
    return left.withRecordedDiameter(
        finding.position() == DuplexFinding.Position.SUPINE
            ? walls.standingDiameter(left, diameter)
            : diameter);
  }

  private static VeinSegment lumen(VeinSegment segment, DuplexFinding finding) {
    double share = 1 - finding.narrowing().orElse(USUAL_NARROWING);
    return switch (finding.patency()) {
      case PATENT -> segment;
      case NARROWED -> segment.narrowed(share);
      case RECANALISED -> segment.recanalised(share);
      case OCCLUDED -> segment.closed();
    };
  }

  /**
   * A refluxing trunk is wide along its refluxing length: where its diameter was not recorded, it
   * takes the proportion of the nearest recorded length to the default leg.
   */
  private static Leg withTrunksInProportion(
      Leg leg, Leg standard, DuplexMap map, List<String> notes) {
    Leg sized = leg;
    for (SaphenousTrunk trunk : SaphenousTrunk.values()) {
      for (Vein vein : LeakInference.leaking(trunk, map)) {
        Optional<Vein> nearest = nearestRecorded(leg, trunk, vein);
        if (!isRecorded(leg, vein) && nearest.isPresent()) {
          Vein other = nearest.get();
          double ratio = diameter(leg, other) / diameter(standard, other);
          sized = sized.with(vein, segment -> segment.resized(segment.diameter() * ratio));
          notes.add(
              "%s: diameter %.1f mm inferred, in proportion to %s"
                  .formatted(vein.label(), 1e3 * diameter(sized, vein), other.label()));
        }
      }
    }
    return sized;
  }

  private static Optional<Vein> nearestRecorded(Leg leg, SaphenousTrunk trunk, Vein vein) {
    int here = trunk.veins().indexOf(vein);
    // the junction's own widening says little of the trunk
    return trunk.veins().stream()
        .filter(other -> isRecorded(leg, other))
        .filter(
            other -> (other != Vein.GSV_JUNCTION && other != Vein.SSV_JUNCTION) || other == vein)
        .min(Comparator.comparingInt(other -> Math.abs(trunk.veins().indexOf(other) - here)));
  }

  private static boolean isRecorded(Leg leg, Vein vein) {
    return leg.segment(vein).map(VeinSegment::recorded).orElse(false);
  }

  private static double diameter(Leg leg, Vein vein) {
    return leg.segment(vein).map(VeinSegment::diameter).orElse(Double.NaN);
  }

  private static String unrecorded(Leg leg) {
    long named =
        leg.veins().stream()
            .filter(segment -> segment.vein().system() != VeinSystem.SMALL_VEINS)
            .filter(segment -> !segment.recorded())
            .count();
    return named
        + " named veins without a recorded diameter: default leg, scaled to stature and weight";
  }
}
