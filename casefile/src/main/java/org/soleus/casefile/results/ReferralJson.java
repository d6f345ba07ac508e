package org.soleus.casefile.results;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.soleus.pathway.referral.Referral;
import org.soleus.pathway.referral.Sentence;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A referral as JSON. */
final class ReferralJson {
  private ReferralJson() {}

  static void put(
      ObjectNode node, Referral referral, List<Referral> all, Optional<LocalDateTime> appointment) {
    node.put("argued", referral.isArgued());
    node.put("service", referral.service().name());
    node.put("service_label", referral.service().label());
    node.put("urgency", referral.urgency().name());
    node.put("as_of", referral.asOf().map(Object::toString).orElse(null));
    ArrayNode sides = node.putArray("sides");
    referral.sides().forEach(side -> sides.add(side.name().toLowerCase(Locale.ROOT)));
    node.put("question", referral.question());
    put(node.putArray("reasons"), referral.reasons());
    put(node.putArray("known"), referral.known());
    put(node.putArray("not_known"), referral.notKnown());
    ArrayNode review = node.putArray("medicines_to_review");
    referral.medicines().forEach(one -> CausesJson.put(review.addObject(), one));
    put(node.putArray("besides"), referral.besides());
    ArrayNode net = node.putArray("safety_net");
    referral
        .safetyNet()
        .forEach(one -> {
          ObjectNode row = net.addObject();
          row.put("id", one.id());
          row.put("urgency", one.urgency().name());
          row.put("words", one.words());
          CausesJson.putSource(row, one.source());
        });
    appointment.ifPresentOrElse(
        time -> {
          ObjectNode proposed = node.putObject("appointment");
          proposed.put("start", time.toString());
          proposed.put("minutes", AppointmentCalendar.MINUTES);
        },
        () -> node.putNull("appointment"));
    ArrayNode services = node.putArray("services");
    all.forEach(one ->
        services
            .addObject()
            .put("service", one.service().name())
            .put("urgency", one.urgency().name()));
  }

  private static void put(ArrayNode array, List<Sentence> sentences) {
    sentences.forEach(one -> {
      ObjectNode node = array.addObject();
      node.put("words", one.words());
      CausesJson.putSource(node, one.source());
    });
  }
}
