package org.soleus.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.anatomy.VeinSystem;
import org.soleus.limb.assessment.LimbAssessment;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.duplex.RefluxCutOff;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.protocol.Action;
import org.soleus.limb.protocol.Request;
import org.soleus.limb.simulation.LaboratoryResult;
import org.soleus.report.markup.Markup;
import org.soleus.report.measure.Numbers;
import org.soleus.report.plot.Axis;
import org.soleus.report.plot.Line;
import org.soleus.report.plot.LinePlot;
import org.soleus.report.plot.Note;

/** Velocity in one saphenous vein during the duplex cuff test, with reflux below zero. */
final class RefluxFigure {
  private static final String WHAT = "Velocity during the duplex cuff test";

  private final LimbAssessment assessment;
  private final CurveFigures figures;

  /** A reflux test of the twin whose velocity was kept. */
  private record Test(LaboratoryResult result, Request.Reflux request) {}

  RefluxFigure(LimbAssessment assessment, CurveFigures figures) {
    this.assessment = assessment;
    this.figures = figures;
  }

  Markup draw() {
    Optional<Test> chosen =
        tests().stream()
            .min(
                Comparator.comparingInt(this::rank)
                    .thenComparingDouble(
                        test -> -duration(test).map(Measurement.Taken::value).orElse(0.0)));
    return chosen.map(this::figure).orElseGet(() -> CurveFigures.unavailable(WHAT));
  }

  private List<Test> tests() {
    List<Test> tests = new ArrayList<>();
    for (LaboratoryResult result : assessment.before()) {
      for (Request request : result.protocol().measures()) {
        if (request instanceof Request.Reflux reflux
            && Options.curve(result, "velocity", reflux.site().key()).isPresent()) {
          tests.add(new Test(result, reflux));
        }
      }
    }
    return tests;
  }

  /** Refluxing saphenous trunks come first, then other superficial veins. */
  private int rank(Test test) {
    Vein vein = test.request().site();
    boolean superficial = vein.system() == VeinSystem.SUPERFICIAL;
    boolean trunk = vein.abbreviation().startsWith("GSV") || vein.abbreviation().equals("SSV");
    boolean refluxing =
        assessment
            .recorded()
            .duplex()
            .of(vein)
            .flatMap(DuplexFinding::reflux)
            .map(DuplexFinding.RefluxTest::present)
            .orElse(false);
    return (refluxing ? 0 : 4) + (superficial ? 0 : 2) + (trunk ? 0 : 1);
  }

  private Markup figure(Test test) {
    Vein vein = test.request().site();
    List<Line> lines = figures.lines(test.result(), "velocity", vein.key(), (_, _) -> 0.0);
    Optional<Action> provocation = test.result().protocol().labelled(test.request().provocation());
    double begins = provocation.map(Action::at).orElse(0.0);
    double released = provocation.map(RefluxFigure::release).orElse(begins);
    double duration = duration(test).map(Measurement.Taken::inUnit).orElse(0.0);
    double last = test.result().protocol().duration();
    double to = Math.max(begins + 1, Math.min(last, released + Math.max(5, 1.35 * duration + 1)));
    Axis time = new Axis("Time (s)", Math.max(0, begins - 1), to);
    Axis curves = CurveFigures.valueAxis("", lines, time.low(), to);
    Axis velocity =
        new Axis(
            "Velocity (cm/s), up towards the heart",
            curves.low() - 0.22 * (curves.high() - curves.low()),
            curves.high());
    List<Note> notes = new ArrayList<>();
    for (Note event : CurveFigures.events(test.result())) {
      if (event instanceof Note.Event shown
          && shown.to() > time.low()
          && shown.from() < time.high()) {
        notes.add(shown);
      }
    }
    notes.add(new Note.BelowZero("below zero: reflux"));
    onset(lines.getFirst(), released).ifPresent(at -> mark(notes, vein, at, test, velocity));
    return CurveFigures.figure(
        new LinePlot(WHAT + ", " + vein.label(), time, velocity, lines, notes),
        WHAT + ": " + vein.label() + ", reflux before treatment shaded." + missing(test));
  }

  /** Why an option has no curve here. */
  private String missing(Test test) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < assessment.options().size(); i++) {
      var results = assessment.options().get(i).results();
      Optional<Measurement> after =
          duration(test).flatMap(before -> Options.same(results, test.result(), before));
      if (after.isPresent() && after.get() instanceof Measurement.NotMeasurable none) {
        words.append(" Option ").append(Options.letter(i)).append(": ").append(none.reason());
        words.append('.');
      }
    }
    return words.toString();
  }

  /** Cut-off and measured duration, drawn below the curve from the moment flow turns. */
  private static void mark(List<Note> notes, Vein vein, double onset, Test test, Axis velocity) {
    double cutOff = RefluxCutOff.of(vein);
    double extent = velocity.high() - velocity.low();
    notes.add(
        new Note.Length(
            onset,
            onset + cutOff,
            velocity.low() + 0.14 * extent,
            "cut-off %s s (%s)".formatted(Numbers.fixed(cutOff, 1), RefluxCutOff.PROFILE)));
    duration(test)
        .filter(taken -> taken.inUnit() > 0)
        .ifPresent(taken ->
            notes.add(
                new Note.Length(
                    onset,
                    onset + taken.inUnit(),
                    velocity.low() + 0.06 * extent,
                    "reflux " + Numbers.of(taken))));
  }

  private static Optional<Measurement.Taken> duration(Test test) {
    return test.result().measurements().stream()
        .filter(Measurement.Taken.class::isInstance)
        .map(Measurement.Taken.class::cast)
        .filter(taken -> taken.measure().equals("reflux_duration"))
        .filter(taken -> taken.site().equals(test.request().site().key()))
        .findFirst();
  }

  private static double release(Action action) {
    return switch (action) {
      case Action.Inflate inflate -> inflate.at() + inflate.rise() + inflate.hold();
      case Action.Move _, Action.Contract _, Action.Valsalva _, Action.Breathe _ -> action.at();
    };
  }

  /** When the flow turns after the provocation. */
  private static Optional<Double> onset(Line line, double released) {
    return line.points().stream()
        .filter(point -> point.x() >= released && point.y() < 0)
        .map(Line.Point::x)
        .findFirst();
  }
}
