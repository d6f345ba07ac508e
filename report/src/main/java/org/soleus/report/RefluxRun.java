package org.soleus.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.anatomy.VeinSystem;
import org.soleus.limb.assessment.LimbAssessment;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.measurement.Curve;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.protocol.Action;
import org.soleus.limb.protocol.Request;
import org.soleus.limb.simulation.LaboratoryResult;
import org.soleus.report.plot.Axis;
import org.soleus.report.plot.Note;

/**
 * A reflux test of the untreated twin whose velocity was kept.
 *
 * @param result of its protocol
 * @param request the test
 * @param velocity mean over the lumen
 */
record RefluxRun(LaboratoryResult result, Request.Reflux request, Curve velocity) {
  /** All of a leg. */
  static List<RefluxRun> of(LimbAssessment assessment) {
    List<RefluxRun> runs = new ArrayList<>();
    for (LaboratoryResult result : assessment.before()) {
      for (Request request : result.protocol().measures()) {
        if (request instanceof Request.Reflux reflux) {
          Options.curve(result, "velocity", reflux.site().key())
              .ifPresent(curve -> runs.add(new RefluxRun(result, reflux, curve)));
        }
      }
    }
    return runs;
  }

  /** The most telling first: recorded as refluxing, saphenous trunk, superficial, long. */
  static Comparator<RefluxRun> telling(LimbAssessment assessment) {
    return Comparator.<RefluxRun>comparingInt(run -> run.rank(assessment))
        .thenComparingDouble(run -> -run.duration().map(Measurement.Taken::value).orElse(0.0));
  }

  private int rank(LimbAssessment assessment) {
    boolean superficial = vein().system() == VeinSystem.SUPERFICIAL;
    boolean trunk = vein().abbreviation().startsWith("GSV") || vein().abbreviation().equals("SSV");
    return (recordedRefluxing(assessment) ? 0 : 4) + (superficial ? 0 : 2) + (trunk ? 0 : 1);
  }

  /** Whether the person's own examination found reflux there. */
  boolean recordedRefluxing(LimbAssessment assessment) {
    return assessment
        .recorded()
        .duplex()
        .of(vein())
        .flatMap(DuplexFinding::reflux)
        .map(DuplexFinding.RefluxTest::present)
        .orElse(false);
  }

  Vein vein() {
    return request.site();
  }

  /** What made the blood flow back. */
  Optional<Action> provocation() {
    return result.protocol().labelled(request.provocation());
  }

  /** The part of the recording worth looking at: from just before the provocation on. */
  Axis time() {
    double begins = provocation().map(Action::at).orElse(0.0);
    double lasts = duration().map(Measurement.Taken::inUnit).orElse(0.0);
    double wanted =
        Math.min(result.protocol().duration(), released() + Math.max(5, 1.35 * lasts + 1));
    return new Axis("Time (s)", Math.max(0, begins - 1), Math.max(begins + 1, wanted));
  }

  /** When a cuff is let go, or straining begins [s]. */
  double released() {
    return provocation()
        .map(action ->
            action instanceof Action.Inflate cuff
                ? cuff.at() + cuff.rise() + cuff.hold()
                : action.at())
        .orElse(0.0);
  }

  /** What happens within the time shown; what happens at once is one event. */
  List<Note> events() {
    Axis time = time();
    List<Note> events = new ArrayList<>();
    for (Note event : CurveFigures.events(result)) {
      if (event instanceof Note.Event(double from, double to, String label)
          && to > time.low()
          && from < time.high()) {
        boolean joins =
            !events.isEmpty()
                && events.getLast() instanceof Note.Event last
                && last.from() == from
                && last.to() == to;
        String before = joins ? events.removeLast().label() + " and " : "";
        events.add(new Note.Event(from, to, before + label));
      }
    }
    return events;
  }

  Optional<Measurement.Taken> duration() {
    return result.measurements().stream()
        .filter(Measurement.Taken.class::isInstance)
        .map(Measurement.Taken.class::cast)
        .filter(taken -> taken.measure().equals("reflux_duration"))
        .filter(taken -> taken.site().equals(vein().key()))
        .findFirst();
  }
}
