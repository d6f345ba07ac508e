package org.soleus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.soleus.limb.assessment.LimbAssessment;
import org.soleus.limb.assessment.LimbAssessment.OptionOutcome;
import org.soleus.limb.measurement.Curve;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.protocol.Action;
import org.soleus.limb.protocol.Request;
import org.soleus.limb.simulation.LaboratoryResult;
import org.soleus.pathway.measure.MeasureName;
import org.soleus.pathway.measure.Numbers;
import org.soleus.pathway.measure.PublishedRange;
import org.soleus.report.markup.Markup;
import org.soleus.report.plot.Axis;
import org.soleus.report.plot.Line;
import org.soleus.report.plot.LinePlot;
import org.soleus.report.plot.Note;

/** The curves of foot vein pressure and calf volume, before treatment and after each option. */
final class CurveFigures {
  private final LimbAssessment assessment;

  CurveFigures(LimbAssessment assessment) {
    this.assessment = assessment;
  }

  List<Markup> draw() {
    List<Markup> figures = new ArrayList<>(List.of(pressure(), volume()));
    figures.add(new RefluxFigure(assessment, this).draw());
    figures.addAll(new SpectralFigures(assessment).draw());
    return figures;
  }

  /** Pressure and volume alone. */
  List<Markup> pump() {
    return List.of(pressure(), volume());
  }

  /** A picture with its caption. */
  static Markup figure(LinePlot plot, String caption) {
    return Markup.of("figure")
        .add(plot.draw())
        .add(Markup.of("figcaption").text(caption + " ").add(Values.simulated("all curves")));
  }

  static Markup unavailable(String what) {
    return Markup.of("p", what + ": no curve was kept.").as("none");
  }

  /** The curve before and after each option that applies, each shifted by its own zero. */
  List<Line> lines(
      LaboratoryResult before,
      String quantity,
      String site,
      BiFunction<LaboratoryResult, Curve, Double> zero) {
    List<Line> lines = new ArrayList<>();
    Options.curve(before, quantity, site)
        .ifPresent(curve ->
            lines.add(line("Before", Line.Style.BEFORE, curve, zero.apply(before, curve))));
    for (int i = 0; i < assessment.options().size(); i++) {
      OptionOutcome option = assessment.options().get(i);
      Optional<LaboratoryResult> after = Options.withProtocol(option.results(), before);
      Optional<Curve> curve = after.flatMap(result -> Options.curve(result, quantity, site));
      if (after.isPresent() && curve.isPresent()) {
        double shift = zero.apply(after.get(), curve.get());
        lines.add(line(Options.letter(i), Line.Style.option(i), curve.get(), shift));
      }
    }
    return lines;
  }

  private static Line line(String label, Line.Style style, Curve curve, double zero) {
    List<Line.Point> points = new ArrayList<>(curve.size());
    for (int i = 0; i < curve.size(); i++) {
      points.add(new Line.Point(curve.time(i), curve.inUnit(i) - zero));
    }
    return new Line(label, style, points);
  }

  /** An axis that holds all lines between two times, and zero. */
  static Axis valueAxis(String label, List<Line> lines, double from, double to) {
    double low = 0;
    double high = 0;
    for (Line line : lines) {
      for (Line.Point point : line.points()) {
        boolean seen = point.x() >= from && point.x() <= to && Double.isFinite(point.y());
        low = seen ? Math.min(low, point.y()) : low;
        high = seen ? Math.max(high, point.y()) : high;
      }
    }
    // a ripple just below zero does not open the axis downwards
    return Axis.around(label, low > -0.03 * (high - low) ? 0 : low, high);
  }

  /** Actions of a protocol as events above the curves. */
  static List<Note> events(LaboratoryResult result) {
    List<Note> events = new ArrayList<>();
    for (Action action : result.protocol().timeline()) {
      events.add(new Note.Event(action.at(), action.end(), words(action)));
    }
    return events;
  }

  private static String words(Action action) {
    return switch (action) {
      case Action.Move move -> move.to().name().replace('_', ' ');
      case Action.Contract contract -> words(contract);
      case Action.Inflate inflate ->
          inflate.site().name().toLowerCase(java.util.Locale.ROOT) + " cuff";
      case Action.Valsalva _ -> "Valsalva";
      case Action.Breathe breathe -> breathe.depth() == 0 ? "breath held" : "breathing";
    };
  }

  private static String words(Action.Contract contract) {
    String once =
        switch (contract.exercise()) {
          case TIPTOE -> "tiptoe";
          case DORSIFLEXION -> "dorsiflexion";
          case PLANTARFLEXION -> "plantarflexion";
          case ANKLE_PUMPING -> "ankle pump";
          case STIMULATION -> "stimulation";
          case WALKING -> "stride";
          case RUNNING -> "running stride";
          case CYCLING -> "turn of the crank";
        };
    String many = once.startsWith("turn") ? "turns of the crank" : once + "s";
    return contract.times() + " " + (contract.times() == 1 ? once : many);
  }

  private static Axis timeAxis(LaboratoryResult result) {
    return new Axis("Time (s)", 0, Math.max(1, result.protocol().duration()));
  }

  private Markup pressure() {
    Optional<LaboratoryResult> result =
        Options.asking(assessment, Request.AmbulatoryPressure.class);
    Optional<Request.AmbulatoryPressure> request =
        result.flatMap(one -> Options.request(one, Request.AmbulatoryPressure.class));
    if (result.isEmpty() || request.isEmpty()) {
      return unavailable("Foot vein pressure during exercise");
    }
    String site = request.get().site().key();
    List<Line> lines = lines(result.get(), "pressure", site, (_, _) -> 0.0);
    if (lines.isEmpty()) {
      return unavailable("Foot vein pressure during exercise");
    }
    Axis time = timeAxis(result.get());
    Axis pressure = valueAxis("Pressure (mmHg)", lines, time.low(), time.high());
    List<Note> notes = events(result.get());
    PublishedRange.of("AVP", site)
        .ifPresent(range ->
            notes.add(
                new Note.Band(
                    range.low(),
                    range.high(),
                    "published AVP %s (%s)"
                        .formatted(range.limits(), range.verification().words()))));
    String title = "Foot vein pressure during ten tiptoes";
    return figure(
        new LinePlot(title, time, pressure, lines, notes),
        title + ", " + MeasureName.site(site).toLowerCase(java.util.Locale.ROOT) + ".");
  }

  private Markup volume() {
    Optional<LaboratoryResult> result = Options.asking(assessment, Request.Plethysmography.class);
    Optional<Request.Plethysmography> request =
        result.flatMap(one -> Options.request(one, Request.Plethysmography.class));
    if (result.isEmpty() || request.isEmpty()) {
      return unavailable("Calf volume in plethysmography");
    }
    String stand = request.get().stand();
    List<Line> lines =
        lines(result.get(), "volume", "calf", (one, curve) -> emptied(one, curve, stand));
    if (lines.isEmpty()) {
      return unavailable("Calf volume in plethysmography");
    }
    Axis time = timeAxis(result.get());
    Axis volume = valueAxis("Change of calf volume (mL)", lines, time.low(), time.high());
    List<Note> notes = events(result.get());
    notes.addAll(readings(result.get(), request.get(), 0.012 * time.high()));
    return figure(
        new LinePlot("Calf volume in plethysmography", time, volume, lines, notes),
        "Calf volume in air plethysmography, from the emptied leg; VV, EV and RV as read before"
            + " treatment.");
  }

  /** Volume of the emptied calf, before standing up, in the unit of the curve. */
  private static double emptied(LaboratoryResult result, Curve curve, String stand) {
    double at = result.protocol().labelled(stand).map(Action::at).orElse(0.0);
    double volume = curve.unit().of(curve.mean(Math.max(curve.time(0), at - 2), at));
    return Double.isFinite(volume) ? volume : 0;
  }

  private static List<Note> readings(
      LaboratoryResult result, Request.Plethysmography request, double beside) {
    List<Note> readings = new ArrayList<>();
    Optional<Action> one = result.protocol().labelled(request.one());
    Optional<Action> ten = result.protocol().labelled(request.ten());
    Optional<Measurement.Taken> full = taken(result, "VV");
    Optional<Measurement.Taken> ejected = taken(result, "EV");
    Optional<Measurement.Taken> residual = taken(result, "RV");
    if (one.isPresent() && full.isPresent()) {
      double top = full.get().inUnit();
      readings.add(
          new Note.Height(
              one.get().at() - 3 * beside, 0, top, "VV " + Numbers.of(full.get()), true));
      ejected.ifPresent(ev ->
          readings.add(
              new Note.Height(
                  one.get().end() + beside,
                  top - ev.inUnit(),
                  top,
                  "EV " + Numbers.of(ev),
                  false)));
    }
    if (ten.isPresent() && residual.isPresent()) {
      readings.add(
          new Note.Height(
              ten.get().end() + beside,
              0,
              residual.get().inUnit(),
              "RV " + Numbers.of(residual.get()),
              false));
    }
    return readings;
  }

  private static Optional<Measurement.Taken> taken(LaboratoryResult result, String measure) {
    return Options.first(List.of(result), measure)
        .filter(Measurement.Taken.class::isInstance)
        .map(Measurement.Taken.class::cast);
  }
}
