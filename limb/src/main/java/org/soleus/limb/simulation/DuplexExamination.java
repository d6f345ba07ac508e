package org.soleus.limb.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.anatomy.VeinSegment;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.protocol.Action;
import org.soleus.limb.protocol.Protocol;
import org.soleus.limb.protocol.Request;

/**
 * The twin's own duplex examination: repeats on the twin the reflux tests that were made on the
 * person, site by site, each with its manoeuvre.
 *
 * @param laboratory where it is made
 * @param calfCuff standing, cuff around the calf, for sites above it
 * @param footCuff standing, cuffs around foot and ankle, for sites on the calf
 * @param valsalva lying, straining
 */
public record DuplexExamination(
    VirtualLaboratory laboratory, Protocol calfCuff, Protocol footCuff, Protocol valsalva) {
  /** What was found at one site. */
  public record Reading(Measurement duration, Measurement peakVelocity) {}

  /** Examines a leg at the sites of the given findings. */
  public Map<Vein, Reading> examine(Leg leg, List<DuplexFinding> findings) {
    Map<Protocol, List<Vein>> sites = new LinkedHashMap<>();
    for (DuplexFinding finding : findings) {
      sites.computeIfAbsent(protocol(leg, finding), p -> new ArrayList<>()).add(finding.vein());
    }
    Map<Vein, Reading> readings = new LinkedHashMap<>();
    sites.forEach((protocol, veins) -> {
      List<Measurement> found = laboratory.examine(leg, at(protocol, veins)).measurements();
      for (int k = 0; k < veins.size(); k++) {
        readings.put(veins.get(k), new Reading(found.get(2 * k), found.get(2 * k + 1)));
      }
    });
    return readings;
  }

  /** Longest reflux that the examination of a finding can see [s]. */
  public double longest(Leg leg, DuplexFinding finding) {
    Protocol protocol = protocol(leg, finding);
    return switch (provocation(protocol)) {
      case Action.Valsalva strain -> strain.rise() + strain.hold();
      case Action.Inflate cuff -> protocol.duration() - (cuff.at() + cuff.rise() + cuff.hold());
      case Action action -> protocol.duration() - action.end();
    };
  }

  private Protocol protocol(Leg leg, DuplexFinding finding) {
    boolean straining =
        finding
            .reflux()
            .map(test -> test.manoeuvre() == DuplexFinding.Manoeuvre.VALSALVA)
            .orElse(false);
    if (straining) {
      return valsalva;
    }
    double height = leg.segment(finding.vein()).map(DuplexExamination::middle).orElse(0.0);
    double top = CuffReach.of(Action.CuffSite.CALF, leg.body()).high();
    return height > top ? calfCuff : footCuff;
  }

  private static double middle(VeinSegment segment) {
    return 0.5 * (segment.from().height() + segment.to().height());
  }

  /** A protocol with reflux read at these sites and nothing else. */
  private static Protocol at(Protocol protocol, List<Vein> sites) {
    String label = provocation(protocol).label();
    List<Request> requests = new ArrayList<>();
    for (Vein site : sites) {
      requests.add(new Request.Reflux(site, label));
    }
    return protocol.measuring(requests, List.of());
  }

  private static Action provocation(Protocol protocol) {
    return protocol.timeline().stream()
        .filter(action -> !action.label().isEmpty())
        .filter(action -> action instanceof Action.Inflate || action instanceof Action.Valsalva)
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "protocol " + protocol.name() + " has no labelled cuff or Valsalva manoeuvre"));
  }
}
