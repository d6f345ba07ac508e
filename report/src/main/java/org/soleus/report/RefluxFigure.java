package org.soleus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.assessment.LimbAssessment;
import org.soleus.limb.duplex.RefluxCutOff;
import org.soleus.limb.measurement.Measurement;
import org.soleus.pathway.measure.Numbers;
import org.soleus.report.markup.Markup;
import org.soleus.report.plot.Axis;
import org.soleus.report.plot.Line;
import org.soleus.report.plot.LinePlot;
import org.soleus.report.plot.Note;

/** Velocity in one saphenous vein during the duplex cuff test, with reflux below zero. */
final class RefluxFigure {
  private static final String WHAT = "Velocity during the duplex cuff test";

  private final LimbAssessment assessment;
  private final CurveFigures figures;

  RefluxFigure(LimbAssessment assessment, CurveFigures figures) {
    this.assessment = assessment;
    this.figures = figures;
  }

  Markup draw() {
    return RefluxRun.of(assessment).stream()
        .min(RefluxRun.telling(assessment))
        .map(this::figure)
        .orElseGet(() -> CurveFigures.unavailable(WHAT));
  }

  private Markup figure(RefluxRun test) {
    Vein vein = test.vein();
    List<Line> lines = figures.lines(test.result(), "velocity", vein.key(), (_, _) -> 0.0);
    Axis time = test.time();
    Axis curves = CurveFigures.valueAxis("", lines, time.low(), time.high());
    Axis velocity =
        new Axis(
            "Velocity (cm/s), up towards the heart",
            curves.low() - 0.22 * (curves.high() - curves.low()),
            curves.high());
    List<Note> notes = new ArrayList<>(test.events());
    notes.add(new Note.BelowZero("below zero: reflux"));
    onset(lines.getFirst(), test.released()).ifPresent(at -> mark(notes, vein, at, test, velocity));
    return CurveFigures.figure(
        new LinePlot(WHAT + ", " + vein.label(), time, velocity, lines, notes),
        WHAT + ": " + vein.label() + ", reflux before treatment shaded." + missing(test));
  }

  /** Why an option has no curve here. */
  private String missing(RefluxRun test) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < assessment.options().size(); i++) {
      var results = assessment.options().get(i).results();
      Optional<Measurement> after =
          test.duration().flatMap(before -> Options.same(results, test.result(), before));
      if (after.isPresent() && after.get() instanceof Measurement.NotMeasurable none) {
        words.append(" Option ").append(Options.letter(i)).append(": ").append(none.reason());
        words.append('.');
      }
    }
    return words.toString();
  }

  /** Cut-off and measured duration, drawn below the curve from the moment flow turns. */
  private static void mark(
      List<Note> notes, Vein vein, double onset, RefluxRun test, Axis velocity) {
    double cutOff = RefluxCutOff.of(vein);
    double extent = velocity.high() - velocity.low();
    notes.add(
        new Note.Length(
            onset,
            onset + cutOff,
            velocity.low() + 0.14 * extent,
            "cut-off %s s (%s)".formatted(Numbers.fixed(cutOff, 1), RefluxCutOff.PROFILE)));
    test.duration()
        .filter(taken -> taken.inUnit() > 0)
        .ifPresent(taken ->
            notes.add(
                new Note.Length(
                    onset,
                    onset + taken.inUnit(),
                    velocity.low() + 0.06 * extent,
                    "reflux " + Numbers.of(taken))));
  }

  /** When the flow turns after the provocation. */
  private static Optional<Double> onset(Line line, double released) {
    return line.points().stream()
        .filter(point -> point.x() >= released && point.y() < 0)
        .map(Line.Point::x)
        .findFirst();
  }
}
