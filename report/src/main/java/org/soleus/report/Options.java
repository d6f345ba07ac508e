package org.soleus.report;

import java.util.List;
import java.util.Optional;
import org.soleus.limb.assessment.LimbAssessment;
import org.soleus.limb.assessment.LimbAssessment.OptionOutcome;
import org.soleus.limb.measurement.Curve;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.protocol.Request;
import org.soleus.limb.simulation.LaboratoryResult;

/** Finds results by protocol, measure and site, and names the options by letters. */
final class Options {
  private Options() {}

  /** Letter of an option, the first being A. */
  static String letter(int index) {
    return index < 26 ? Character.toString('A' + index) : "A" + (index - 25);
  }

  /** Whether an option has results. */
  static boolean applies(OptionOutcome option) {
    return !option.results().isEmpty();
  }

  /** The first measurement under a name, at any site. */
  static Optional<Measurement> first(List<LaboratoryResult> results, String measure) {
    return results.stream()
        .flatMap(result -> result.measurements().stream())
        .filter(measurement -> measurement.measure().equals(measure))
        .findFirst();
  }

  /** The same measurement in other results. */
  static Optional<Measurement> same(
      List<LaboratoryResult> results, LaboratoryResult of, Measurement measurement) {
    return withProtocol(results, of).stream()
        .flatMap(result -> result.measurements().stream())
        .filter(other ->
            other.measure().equals(measurement.measure())
                && other.site().equals(measurement.site()))
        .findFirst();
  }

  /** The result of the same protocol. */
  static Optional<LaboratoryResult> withProtocol(
      List<LaboratoryResult> results, LaboratoryResult of) {
    return results.stream()
        .filter(result -> result.protocol().name().equals(of.protocol().name()))
        .findFirst();
  }

  /** The first result whose protocol asks for a kind of measurement. */
  static <R extends Request> Optional<LaboratoryResult> asking(
      LimbAssessment assessment, Class<R> kind) {
    return assessment.before().stream()
        .filter(result -> request(result, kind).isPresent())
        .findFirst();
  }

  /** The first request of a kind. */
  static <R extends Request> Optional<R> request(LaboratoryResult result, Class<R> kind) {
    return result.protocol().measures().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst();
  }

  /** A curve that was kept; of volumes there is one only, whatever its site. */
  static Optional<Curve> curve(LaboratoryResult result, String quantity, String site) {
    return result.curves().stream()
        .filter(curve -> curve.name().equals(quantity) && curve.size() > 1)
        .filter(curve -> quantity.equals("volume") || curve.site().equals(site))
        .findFirst();
  }
}
