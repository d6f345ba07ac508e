package org.soleus.validation;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.soleus.casefile.results.JsonText;
import org.soleus.casefile.results.RunStamp;
import org.soleus.validation.calfpump.PumpBook;
import org.soleus.validation.calfpump.PumpJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The validation book as JSON: one object a row; rows not run have no value and a reason. Beside
 * them stands the published calf pump.
 */
public final class ValidationJson {
  private ValidationJson() {}

  /** The text. */
  public static String of(List<Answer> answers, PumpBook pump, RunStamp stamp) {
    ObjectNode root = JsonText.object();
    stamp.putInto(root);
    ArrayNode rows = root.putArray("rows");
    for (Answer answer : answers) {
      PublishedRow row = answer.row();
      ObjectNode node = rows.addObject();
      node.put("id", row.id());
      node.put("measure", row.measure());
      node.put("condition", row.condition());
      node.put("group", row.group());
      number(node, "published", row.published());
      number(node, "sd", row.sd());
      number(node, "low", row.low());
      number(node, "high", row.high());
      node.put("unit", row.unit());
      node.put("source", row.source());
      node.put("verified", row.verified());
      node.put("leg", row.leg());
      node.put("protocol", row.protocol());
      node.put("site", row.site());
      node.put("question", row.question());
      node.put("treatment", row.treatment());
      node.put("section", row.section());
      number(node, "simulated", answer.simulated());
      number(node, "simulated_low", answer.low());
      number(node, "simulated_high", answer.high());
      number(node, "z", answer.z());
      node.put("legs", answer.legs());
      node.put("legs_measurable", answer.measured());
      answer.inside().ifPresentOrElse(in -> node.put("inside", in), () -> node.putNull("inside"));
      node.put("role", row.role().name().toLowerCase(Locale.ROOT));
      node.put("judged", row.judged());
      if (answer.reason().isEmpty()) {
        node.putNull("reason");
      } else {
        node.put("reason", answer.reason());
      }
    }
    root.set("calf_pump", PumpJson.of(pump));
    return JsonText.of(root);
  }

  private static void number(ObjectNode node, String name, OptionalDouble value) {
    JsonText.put(node, name, value);
  }
}
