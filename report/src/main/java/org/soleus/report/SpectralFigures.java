package org.soleus.report;

import static org.soleus.hemodynamics.units.Units.CM_PER_S;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.soleus.limb.anatomy.VeinSegment;
import org.soleus.limb.anatomy.VeinSystem;
import org.soleus.limb.assessment.LimbAssessment;
import org.soleus.limb.measurement.LumenProfile;
import org.soleus.limb.measurement.RefluxReading;
import org.soleus.limb.measurement.Scanner;
import org.soleus.limb.measurement.SpectralTrace;
import org.soleus.limb.measurement.SpectralTrace.Scale;
import org.soleus.limb.protocol.Protocol;
import org.soleus.pathway.measure.Numbers;
import org.soleus.report.markup.Markup;
import org.soleus.report.plot.Axis;
import org.soleus.report.plot.Note;
import org.soleus.report.plot.SpectralPlot;

/**
 * Spectral traces of the reflux tests before treatment, as a scanner would draw them: one for the
 * most telling refluxing vein of each system, superficial and deep.
 */
final class SpectralFigures {
  private static final Scanner SCANNER = Scanner.USUAL;
  private static final int COLUMNS = 742;
  private static final int ROWS = 180;

  /** Velocity towards the heart that is shown at least, if there is any [cm/s]. */
  private static final double LEAST_SCALE = 60;

  private final LimbAssessment assessment;

  SpectralFigures(LimbAssessment assessment) {
    this.assessment = assessment;
  }

  List<Markup> draw() {
    List<Markup> figures = new ArrayList<>();
    for (RefluxRun run : chosen()) {
      assessment.leg().segment(run.vein()).ifPresent(vein -> figures.add(figure(run, vein)));
    }
    return figures;
  }

  /** One run of each system that refluxes on the person; where none does, the most telling one. */
  private List<RefluxRun> chosen() {
    List<RefluxRun> measured =
        RefluxRun.of(assessment).stream()
            .filter(run -> run.duration().isPresent())
            .sorted(RefluxRun.telling(assessment))
            .toList();
    Map<VeinSystem, RefluxRun> first = new LinkedHashMap<>();
    for (RefluxRun run : measured) {
      if (run.recordedRefluxing(assessment) && run.vein().system() != VeinSystem.PERFORATING) {
        first.putIfAbsent(run.vein().system(), run);
      }
    }
    return first.isEmpty() ? measured.stream().limit(1).toList() : List.copyOf(first.values());
  }

  private Markup figure(RefluxRun run, VeinSegment vein) {
    double radius = 0.5 * vein.diameter();
    LumenProfile profile =
        LumenProfile.of(run.velocity(), radius, assessment.leg().parameters().kinematicViscosity());
    Axis time = run.time();
    Axis velocity = velocity(profile, time);
    SpectralTrace trace =
        SpectralTrace.of(
            profile,
            SCANNER,
            new Scale(
                time.low(),
                time.high(),
                COLUMNS,
                velocity.low() * CM_PER_S,
                velocity.high() * CM_PER_S,
                ROWS));
    List<Note> notes = new ArrayList<>(run.events());
    notes.add(new Note.BelowZero("below the baseline: reflux"));
    reflux(run, velocity).ifPresent(notes::add);
    String title = "Spectral trace, " + run.vein().label();
    SpectralPlot plot = new SpectralPlot(title, time, velocity, trace, settings(), notes);
    String cut =
        profile.highest(time.low(), time.high()) > velocity.high() * CM_PER_S
            ? " The scale is set for the reflux; faster flow towards the heart is cut off."
            : "";
    return Markup.of("figure")
        .as("spectral")
        .add(plot.draw())
        .add(
            Markup.of("figcaption")
                .text(caption(run, radius) + cut + " ")
                .add(Values.simulated("before treatment")));
  }

  /** A scale for the reflux, as a sonographer would set it. */
  private static Axis velocity(LumenProfile profile, Axis time) {
    double reflux = 1.35 * broadened(profile.lowest(time.low(), time.high())) / CM_PER_S;
    double highest = broadened(profile.highest(time.low(), time.high())) / CM_PER_S;
    double high = Math.min(highest, Math.max(LEAST_SCALE, -1.6 * reflux));
    // below the reflux there is room for its duration
    return new Axis("Velocity (cm/s)", Math.min(reflux, -0.25 * high), high);
  }

  /** Where the picture of blood of one velocity ends [m/s]. */
  private static double broadened(double velocity) {
    double spread = Math.hypot(SCANNER.windowSpread(), SCANNER.broadening() * velocity);
    return velocity + Math.copySign(3 * spread, velocity);
  }

  /** The measured duration, where it was measured. */
  private static Optional<Note> reflux(RefluxRun run, Axis velocity) {
    return run.provocation()
        .map(run.result().protocol()::watched)
        .flatMap(span -> longest(run, span))
        .flatMap(stretch ->
            run.duration()
                .map(taken ->
                    new Note.Length(
                        stretch.from(),
                        stretch.to(),
                        velocity.low() + 0.08 * (velocity.high() - velocity.low()),
                        "reflux " + Numbers.of(taken))));
  }

  private static Optional<RefluxReading.Stretch> longest(RefluxRun run, Protocol.Span span) {
    return RefluxReading.longest(run.velocity(), span.from(), span.to());
  }

  private static String settings() {
    return "simulated · wall filter %s cm/s · %s dB"
        .formatted(
            Numbers.fixed(SCANNER.wallFilter() / CM_PER_S, 0),
            Numbers.fixed(SCANNER.dynamicRange(), 0));
  }

  private static String caption(RefluxRun run, double radius) {
    return ("Spectral trace as a scanner would draw it: %s, lumen %s mm wide. Flow towards the heart"
            + " is above the baseline, reflux below it; the brighter, the more blood moves at that"
            + " velocity. Blood slower than %s cm/s is not drawn (wall filter); brightness spans %s dB;"
            + " %s MHz at %s°, window of %s ms, no noise. The duration is read from the mean velocity.")
        .formatted(
            run.vein().label(),
            Numbers.fixed(2000 * radius, 1),
            Numbers.fixed(SCANNER.wallFilter() / CM_PER_S, 0),
            Numbers.fixed(SCANNER.dynamicRange(), 0),
            Numbers.fixed(SCANNER.frequency() / 1e6, 0),
            Numbers.fixed(Math.toDegrees(SCANNER.angle()), 0),
            Numbers.fixed(1000 * SCANNER.window(), 0));
  }
}
