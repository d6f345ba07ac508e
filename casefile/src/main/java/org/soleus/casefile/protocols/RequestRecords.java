package org.soleus.casefile.protocols;

import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.protocol.Protocol.Trace;
import org.soleus.limb.protocol.Request;
import org.soleus.limb.protocol.Request.AmbulatoryPressure;
import org.soleus.limb.protocol.Request.Kind;
import org.soleus.limb.protocol.Request.Plethysmography;
import org.soleus.limb.protocol.Request.Quantity;
import org.soleus.limb.protocol.Request.Refill;
import org.soleus.limb.protocol.Request.Reflux;
import org.soleus.limb.protocol.Request.Statistic;
import org.soleus.limb.protocol.Request.Technique;
import org.soleus.limb.protocol.Request.ValveCycle;
import org.soleus.limb.protocol.Request.VenousOcclusion;

/** Makes requests for measurements and signals from fields whose structure has been checked. */
final class RequestRecords {
  /** Stands where a vein must stand although the quantities of a region belong to none. */
  private static final Vein OF_A_REGION = Vein.CALF_SKIN_VEINS;

  private RequestRecords() {}

  static Request of(Fields request) {
    String kind = request.fields().sequencedKeySet().getFirst();
    Fields details = request.fields(kind).orElseThrow();
    return switch (kind) {
      case "ambulatory_pressure" ->
          new AmbulatoryPressure(site(details), text(details, "exercise"));
      case "plethysmography" ->
          new Plethysmography(text(details, "stand"), text(details, "one"), text(details, "ten"));
      case "reflux" -> new Reflux(site(details), text(details, "provocation"));
      case "refill" ->
          new Refill(
              details.constant("technique", Technique.class).orElseThrow(),
              text(details, "exercise"));
      case "venous_occlusion" -> new VenousOcclusion(text(details, "cuff"));
      case "valve_cycle" ->
          new ValveCycle(
              site(details),
              details.number("from_s").orElseThrow(),
              details.number("to_s").orElseThrow());
      case "statistic" -> statistic(details);
      default -> throw new IllegalStateException("no measure " + kind);
    };
  }

  private static Statistic statistic(Fields details) {
    return new Statistic(
        text(details, "measure"),
        quantity(details),
        site(details),
        details.constant("statistic", Kind.class).orElseThrow(),
        details.number("from_s").orElseThrow(),
        details.number("to_s").orElseThrow());
  }

  static Trace trace(Fields fields) {
    return new Trace(quantity(fields), site(fields));
  }

  private static Quantity quantity(Fields fields) {
    return fields.constant("quantity", Quantity.class).orElseThrow();
  }

  private static Vein site(Fields fields) {
    return fields.text("site").flatMap(Vein::of).orElse(OF_A_REGION);
  }

  private static String text(Fields fields, String name) {
    return fields.text(name).orElseThrow();
  }
}
