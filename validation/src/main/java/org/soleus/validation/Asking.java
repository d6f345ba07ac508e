package org.soleus.validation;

import java.util.Optional;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.measurement.ValveCycleReading;
import org.soleus.limb.protocol.Action;
import org.soleus.limb.protocol.Protocol;
import org.soleus.limb.protocol.Request;

/** Turns the numbers that a question asks for into requests to the laboratory. */
final class Asking {
  private Asking() {}

  /** What to request of a protocol for a number of a row. */
  static Request request(PublishedRow row, Term term, Protocol protocol) {
    String site = term.site().isEmpty() ? row.site() : term.site();
    return switch (term.read()) {
      case Term.Read.Statistic read -> {
        double from = term.span().map(Term.Span::from).orElse(0.0);
        double to = term.span().map(Term.Span::to).orElse(protocol.duration());
        Vein vein = read.quantity().region().isPresent() ? Vein.CALF_SKIN_VEINS : vein(row, site);
        // a name of its own, since one protocol answers many rows
        String name = "%s %s %s %s %s".formatted(read.kind(), read.quantity(), site, from, to);
        yield new Request.Statistic(name, read.quantity(), vein, read.kind(), from, to);
      }
      case Term.Read.Measure read -> measure(row, read.name(), site, protocol);
    };
  }

  /** Name under which the answer comes. */
  static String measure(Term term, Request request) {
    return switch (term.read()) {
      case Term.Read.Statistic _ -> ((Request.Statistic) request).measure();
      case Term.Read.Measure read -> read.name();
    };
  }

  private static Request measure(PublishedRow row, String name, String site, Protocol protocol) {
    if (ValveCycleReading.MEASURES.contains(name)) {
      return valveCycle(vein(row, site), protocol);
    }
    return switch (name) {
      case "AVP", "RT90" -> new Request.AmbulatoryPressure(vein(row, site), exercise(protocol));
      case "VV", "VFI", "EV", "EF", "RV", "RVF" -> plethysmography(protocol);
      case "reflux_duration", "peak_reflux_velocity" ->
          new Request.Reflux(vein(row, site), provocation(protocol));
      case "VRT" ->
          new Request.Refill(
              site.equals("skin")
                  ? Request.Technique.PHOTOPLETHYSMOGRAPHY
                  : Request.Technique.STRAIN_GAUGE,
              exercise(protocol));
      case "arterial_inflow", "SVC", "MVO", "OF", "VET90" ->
          new Request.VenousOcclusion(label(protocol, Action.Inflate.class));
      default -> throw new IllegalArgumentException("row " + row.id() + " asks for " + name);
    };
  }

  /** From the third of a row of exercises on, when the flow repeats itself. */
  private static Request valveCycle(Vein site, Protocol protocol) {
    Action.Contract exercise =
        (Action.Contract) protocol.labelled(exercise(protocol)).orElseThrow();
    return new Request.ValveCycle(site, exercise.at() + 2 * exercise.period(), exercise.end());
  }

  private static Request plethysmography(Protocol protocol) {
    return protocol.measures().stream()
        .filter(Request.Plethysmography.class::isInstance)
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(protocol.name() + " has no plethysmography"));
  }

  private static String exercise(Protocol protocol) {
    return label(protocol, Action.Contract.class);
  }

  /** A cuff or a strain; else an exercise. */
  private static String provocation(Protocol protocol) {
    Optional<String> usual =
        protocol.timeline().stream()
            .filter(one -> one instanceof Action.Inflate || one instanceof Action.Valsalva)
            .map(Action::label)
            .filter(label -> !label.isEmpty())
            .findFirst();
    return usual.orElseGet(() -> exercise(protocol));
  }

  private static String label(Protocol protocol, Class<? extends Action> kind) {
    return protocol.timeline().stream()
        .filter(kind::isInstance)
        .map(Action::label)
        .filter(label -> !label.isEmpty())
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                protocol.name() + " has no labelled " + kind.getSimpleName()));
  }

  private static Vein vein(PublishedRow row, String site) {
    return Vein.of(site)
        .orElseThrow(
            () -> new IllegalArgumentException("row " + row.id() + " names no vein: " + site));
  }
}
