package org.soleus.pathway.duplex;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.anatomy.VeinSystem;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.duplex.DuplexFinding.RefluxTest;
import org.soleus.limb.duplex.DuplexMap;
import org.soleus.limb.measurement.Unit;
import org.soleus.pathway.measure.Numbers;

/**
 * One perforator held against the definition of a pathologic one, rule DX04 (gloviczki2023).
 *
 * @param vein which one
 * @param judgement whether it meets the definition
 * @param sentence in words
 */
public record PerforatorReflux(Vein vein, Judgement judgement, MapSentence sentence) {
  /** Shortest outward flow of a pathologic perforator [s]. */
  public static final double OUTWARD = 0.5;

  /** Least diameter of a pathologic perforator [m]. */
  public static final double DIAMETER = 3.5e-3;

  /** Whether a perforator meets the definition. */
  public enum Judgement {
    PATHOLOGIC,
    NOT_MET,
    CANNOT_BE_TOLD
  }

  /** Every perforator of a map. */
  public static List<PerforatorReflux> all(DuplexMap map) {
    return map.findings().stream()
        .filter(finding -> finding.vein().system() == VeinSystem.PERFORATING)
        .map(PerforatorReflux::of)
        .toList();
  }

  /** One perforator. */
  public static PerforatorReflux of(DuplexFinding finding) {
    List<String> fails = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    flow(finding, fails, missing);
    diameter(finding.diameter(), fails, missing);
    String name = Places.capital(Places.of(finding.vein()));
    if (!fails.isEmpty()) {
      return of(
          finding,
          Judgement.NOT_MET,
          name
              + " does not meet the definition of a pathologic perforator: "
              + Places.joined(fails)
              + ".");
    }
    if (!missing.isEmpty()) {
      return of(
          finding,
          Judgement.CANNOT_BE_TOLD,
          name
              + ": whether it is a pathologic perforator cannot be told: "
              + Places.joined(missing)
              + ".");
    }
    return of(
        finding,
        Judgement.PATHOLOGIC,
        "%s meets the definition of a pathologic perforator: outward flow %s, diameter %s."
            .formatted(
                name,
                seconds(finding.reflux().orElseThrow().duration().orElseThrow()),
                millimetres(finding.diameter().orElseThrow())));
  }

  private static PerforatorReflux of(DuplexFinding finding, Judgement judgement, String words) {
    MapSentence.Kind kind =
        switch (judgement) {
          case PATHOLOGIC -> MapSentence.Kind.FOUND;
          case NOT_MET -> MapSentence.Kind.NOT_FOUND;
          case CANNOT_BE_TOLD -> MapSentence.Kind.CANNOT_BE_TOLD;
        };
    return new PerforatorReflux(
        finding.vein(), judgement, new MapSentence(kind, words, DuplexRule.PERFORATORS));
  }

  private static void flow(DuplexFinding finding, List<String> fails, List<String> missing) {
    if (finding.patency() == DuplexFinding.Patency.OCCLUDED) {
      fails.add("it is occluded");
    } else if (finding.reflux().isEmpty()) {
      missing.add("outward flow not tested");
    } else {
      RefluxTest test = finding.reflux().get();
      OptionalDouble duration = test.duration();
      if (duration.isPresent() && duration.getAsDouble() < OUTWARD) {
        fails.add(
            "outward flow %s, less than %s"
                .formatted(seconds(duration.getAsDouble()), seconds(OUTWARD)));
      } else if (duration.isEmpty() && test.present()) {
        missing.add("duration of outward flow not recorded");
      } else if (duration.isEmpty()) {
        fails.add("recorded without outward flow");
      }
    }
  }

  private static void diameter(OptionalDouble diameter, List<String> fails, List<String> missing) {
    if (diameter.isEmpty()) {
      missing.add("diameter not recorded");
    } else if (diameter.getAsDouble() < DIAMETER - 1e-9) {
      fails.add(
          "diameter %s, less than %s"
              .formatted(millimetres(diameter.getAsDouble()), millimetres(DIAMETER)));
    }
  }

  private static String seconds(double seconds) {
    return Numbers.recorded(seconds, Unit.SECOND);
  }

  private static String millimetres(double metres) {
    return Numbers.of(Unit.MILLIMETRE.of(metres), Unit.MILLIMETRE);
  }
}
