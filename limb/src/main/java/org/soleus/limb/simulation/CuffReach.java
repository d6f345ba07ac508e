package org.soleus.limb.simulation;

import org.soleus.limb.anatomy.Body;
import org.soleus.limb.anatomy.VeinSegment;
import org.soleus.limb.protocol.Action;

/**
 * Where a cuff lies.
 *
 * @param low lower edge, height above the sole when standing [m]
 * @param high upper edge [m]
 */
record CuffReach(double low, double high) {
  /** Usual widths as shares of shank and thigh; the ankle cuff of an adult is about 50 mm wide. */
  static CuffReach of(Action.CuffSite site, Body body) {
    double shank = body.knee() - body.ankle();
    double thigh = body.hip() - body.knee();
    return switch (site) {
      case FOOT -> new CuffReach(0, body.ankle());
      case ANKLE -> new CuffReach(body.ankle(), body.ankle() + 0.12 * shank);
      case CALF -> new CuffReach(body.ankle() + 0.3 * shank, body.ankle() + 0.85 * shank);
      case THIGH -> new CuffReach(body.knee() + 0.25 * thigh, body.knee() + 0.6 * thigh);
      case TOURNIQUET_THIGH -> new CuffReach(body.knee() + 0.3 * thigh, body.knee() + 0.36 * thigh);
      case TOURNIQUET_CALF -> new CuffReach(body.knee() - 0.2 * shank, body.knee() - 0.14 * shank);
    };
  }

  /** Whether the middle of a vein, where the probe is held, lies under the cuff. */
  boolean covers(VeinSegment segment) {
    double middle = 0.5 * (segment.from().height() + segment.to().height());
    return middle >= low && middle <= high;
  }
}
