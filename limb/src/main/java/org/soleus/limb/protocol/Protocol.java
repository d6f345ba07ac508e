package org.soleus.limb.protocol;

import java.util.List;
import java.util.Optional;
import org.soleus.limb.anatomy.Vein;

/**
 * An examination as a timeline. Time 0 is when recording begins; before that the leg settles in the
 * first posture.
 *
 * @param name key, such as {@code tiptoe}
 * @param title as printed
 * @param description what is done and measured, in a sentence or two
 * @param start posture at the beginning
 * @param settle time spent in it before recording begins [s]
 * @param duration of the recording [s]
 * @param sampling time between samples [s]
 * @param breathing whether the person breathes
 * @param timeline what happens, in the order of time
 * @param measures what is measured
 * @param curves what is kept for plots and files, besides what the measures need
 */
public record Protocol(
    String name,
    String title,
    String description,
    Posture start,
    double settle,
    double duration,
    double sampling,
    boolean breathing,
    List<Action> timeline,
    List<Request> measures,
    List<Trace> curves) {
  /** Copies the lists. */
  public Protocol {
    timeline = List.copyOf(timeline);
    measures = List.copyOf(measures);
    curves = List.copyOf(curves);
  }

  /**
   * A signal to keep.
   *
   * @param quantity what
   * @param site where; ignored for quantities of a whole region
   */
  public record Trace(Request.Quantity quantity, Vein site) {}

  /** The action with a label. */
  public Optional<Action> labelled(String label) {
    return timeline.stream().filter(action -> action.label().equals(label)).findFirst();
  }

  /** A span of time [s]. */
  public record Span(double from, double to) {}

  /** When reversed flow that a provocation causes is looked for. */
  public Span watched(Action provocation) {
    return switch (provocation) {
      case Action.Inflate cuff -> new Span(cuff.at() + cuff.rise() + cuff.hold(), duration);
      case Action.Valsalva strain ->
          new Span(strain.at(), strain.at() + strain.rise() + strain.hold());
      default -> new Span(provocation.end(), duration);
    };
  }

  /** The same timeline with other measures and curves. */
  public Protocol measuring(List<Request> otherMeasures, List<Trace> otherCurves) {
    return new Protocol(
        name,
        title,
        description,
        start,
        settle,
        duration,
        sampling,
        breathing,
        timeline,
        otherMeasures,
        otherCurves);
  }
}
