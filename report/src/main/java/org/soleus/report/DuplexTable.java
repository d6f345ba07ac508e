package org.soleus.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.assessment.DuplexComparison;
import org.soleus.limb.assessment.LimbAssessment;
import org.soleus.limb.duplex.CutOffProfile;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.measurement.Unit;
import org.soleus.pathway.measure.Numbers;
import org.soleus.report.markup.Markup;

/** Every recorded line of the duplex map beside the twin's own examination of the same vein. */
final class DuplexTable {
  private static final List<String> HEADINGS =
      List.of(
          "Vein",
          "Diameter",
          "Manoeuvre",
          "Reflux, recorded",
          "Reflux, simulated",
          "Cut-off",
          "Agreement",
          "Valve leak inferred",
          "Source");

  private final Map<Vein, DuplexComparison> compared = new LinkedHashMap<>();
  private final List<DuplexFinding> findings = new ArrayList<>();
  private final CutOffProfile cutOffs;

  DuplexTable(LimbAssessment assessment) {
    cutOffs = assessment.recorded().duplex().cutOffs();
    findings.addAll(assessment.recorded().duplex().findings());
    for (DuplexComparison comparison : assessment.duplex()) {
      compared.put(comparison.recorded().vein(), comparison);
      if (assessment.recorded().duplex().of(comparison.recorded().vein()).isEmpty()) {
        findings.add(comparison.recorded());
      }
    }
  }

  /** Whether the twin shows reflux where it was compared; empty if it could not be measured. */
  static Optional<Boolean> simulatedReflux(CutOffProfile cutOffs, DuplexComparison comparison) {
    return comparison.simulatedDuration() instanceof Measurement.Taken taken
        ? Optional.of(
            cutOffs.isReflux(
                comparison.recorded().vein(), Numbers.rounded(taken.inUnit(), Unit.SECOND)))
        : Optional.empty();
  }

  Markup draw() {
    if (findings.isEmpty()) {
      return Markup.of("p", "No duplex map was recorded.");
    }
    Markup head = Markup.of("tr");
    HEADINGS.forEach(heading -> head.add(Markup.of("th", heading).with("scope", "col")));
    Markup body = Markup.of("tbody");
    findings.forEach(finding -> body.add(row(finding)));
    return Markup.of("table").as("duplex").add(Markup.of("thead").add(head), body);
  }

  private Markup row(DuplexFinding finding) {
    @Nullable DuplexComparison comparison = compared.get(finding.vein());
    String abbreviation = finding.vein().abbreviation();
    Markup vein = Markup.of("th").with("scope", "row").text(finding.vein().label());
    if (!abbreviation.isEmpty()) {
      vein.text(" ").add(Markup.of("span", abbreviation).as("abbr"));
    }
    boolean tested = finding.reflux().isPresent();
    return Markup.of("tr")
        .add(vein, diameter(finding), manoeuvre(finding), recorded(finding))
        .add(simulated(comparison))
        .add(Markup.of("td", tested || comparison != null ? cutOff(finding.vein()) : "–"))
        .add(agreement(finding, comparison))
        .add(leak(comparison))
        .add(source(finding));
  }

  private static Markup diameter(DuplexFinding finding) {
    if (finding.diameter().isEmpty()) {
      return Markup.of("td", "–");
    }
    String value =
        Numbers.of(Unit.MILLIMETRE.of(finding.diameter().getAsDouble()), Unit.MILLIMETRE);
    String position = finding.position() == DuplexFinding.Position.SUPINE ? "supine" : "standing";
    return Markup.of("td").add(Values.recorded(value)).add(Markup.of("span", position).as("minor"));
  }

  private static Markup manoeuvre(DuplexFinding finding) {
    return Markup.of(
        "td",
        finding
            .reflux()
            .map(test ->
                switch (test.manoeuvre()) {
                  case CUFF_DEFLATION -> "cuff deflation";
                  case VALSALVA -> "Valsalva";
                  case MANUAL_SQUEEZE -> "manual squeeze";
                })
            .orElse("–"));
  }

  /** A narrowing in words; empty where the vein is free. */
  private static Optional<String> patency(DuplexFinding finding) {
    String share =
        finding.narrowing().isPresent()
            ? "narrowed by " + Numbers.of(100 * finding.narrowing().getAsDouble(), Unit.PERCENT)
            : "";
    return switch (finding.patency()) {
      case PATENT -> Optional.empty();
      case NARROWED -> Optional.of(share.isEmpty() ? "narrowed" : share);
      case RECANALISED -> Optional.of(share.isEmpty() ? "recanalised" : "recanalised, " + share);
      case OCCLUDED -> Optional.of("occluded");
    };
  }

  private static Markup recorded(DuplexFinding finding) {
    Markup cell = Markup.of("td");
    if (finding.patency() == DuplexFinding.Patency.OCCLUDED) {
      return cell.add(Values.recorded("occluded"));
    }
    patency(finding).ifPresent(words -> cell.add(Markup.of("span", words).as("minor")));
    if (finding.reflux().isEmpty()) {
      return cell.text("not tested");
    }
    DuplexFinding.RefluxTest test = finding.reflux().get();
    String present = test.present() ? "yes" : "no";
    if (test.duration().isPresent()) {
      String duration = Numbers.recorded(test.duration().getAsDouble(), Unit.SECOND);
      cell.add(Values.recorded(present + ", " + duration));
    } else {
      cell.add(Values.recorded(present)).add(Markup.of("span", "no duration recorded").as("minor"));
    }
    if (test.peakVelocity().isPresent()) {
      double peak = Unit.CENTIMETRE_PER_SECOND.of(test.peakVelocity().getAsDouble());
      cell.add(
          Markup.of("span", "peak " + Numbers.of(peak, Unit.CENTIMETRE_PER_SECOND)).as("minor"));
    }
    return cell;
  }

  private static Markup simulated(@Nullable DuplexComparison comparison) {
    Markup cell = Markup.of("td");
    if (comparison == null) {
      return cell.text("–");
    }
    cell.add(Values.simulated(comparison.simulatedDuration()));
    if (comparison.simulatedPeak() instanceof Measurement.Taken taken) {
      cell.add(Markup.of("span", "peak " + Numbers.of(taken)).as("minor simulated"));
    }
    return cell;
  }

  private String cutOff(Vein vein) {
    return Numbers.recorded(cutOffs.of(vein), Unit.SECOND);
  }

  private Markup agreement(DuplexFinding finding, @Nullable DuplexComparison comparison) {
    Optional<Boolean> twin =
        Optional.ofNullable(comparison).flatMap(one -> simulatedReflux(cutOffs, one));
    Optional<DuplexFinding.RefluxTest> test = finding.reflux();
    if (twin.isEmpty() || test.isEmpty()) {
      return Markup.of("td", "– not compared");
    }
    if (test.get().present() != twin.get()) {
      return Markup.of("td").as("differ").text("≠ differs");
    }
    return durationsDiffer(test.get(), comparison)
        ? Markup.of("td").as("differ").text("= reflux, ≠ duration")
        : Markup.of("td").as("agree").text("= agrees");
  }

  /** Whether reflux was recorded with a duration less than half or more than twice the twin's. */
  private static boolean durationsDiffer(
      DuplexFinding.RefluxTest test, @Nullable DuplexComparison comparison) {
    if (!test.present()
        || test.duration().isEmpty()
        || comparison == null
        || !(comparison.simulatedDuration() instanceof Measurement.Taken taken)) {
      return false;
    }
    double ratio = taken.value() / test.duration().getAsDouble();
    return ratio > 2 || ratio < 0.5;
  }

  private static Markup leak(@Nullable DuplexComparison comparison) {
    OptionalDouble leak = comparison == null ? OptionalDouble.empty() : comparison.leak();
    return leak.isEmpty()
        ? Markup.of("td", comparison == null ? "–" : "none")
        : Markup.of("td").add(Values.simulated(Numbers.of(100 * leak.getAsDouble(), Unit.PERCENT)));
  }

  private static Markup source(DuplexFinding finding) {
    return Markup.of("td", finding.source().isEmpty() ? "–" : "[" + finding.source() + "]");
  }
}
