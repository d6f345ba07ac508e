package org.soleus.casefile.results;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.soleus.pathway.grading.AnkleBrachial;
import org.soleus.pathway.grading.Ceap;
import org.soleus.pathway.grading.CeapTerm;
import org.soleus.pathway.grading.GradedLimb;
import org.soleus.pathway.grading.Vcss;
import org.soleus.pathway.grading.VcssItem;
import org.soleus.pathway.grading.Villalta;
import org.soleus.pathway.grading.VillaltaGrade;
import org.soleus.pathway.grading.VillaltaItem;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Class and severity of a leg as JSON objects. */
final class GradingJson {
  private GradingJson() {}

  static void put(ObjectNode node, Ceap ceap) {
    node.put("words", ceap.words());
    node.put("full", ceap.full());
    node.put("clinical", ceap.present().isEmpty() ? null : ceap.clinical());
    put(node, "present", CeapTerm.codes(ceap.present()));
    put(node, "symptoms", CeapTerm.codes(ceap.recorded().symptoms()));
    node.put("etiology", ceap.etiology());
    node.put("anatomy", ceap.anatomical());
    node.put("pathophysiology", ceap.pathophysiology());
    put(node, "segments", ceap.segments());
    node.put("date", ceap.date().map(Object::toString).orElse(null));
    node.put("level", ceap.level().map(CeapTerm::code).orElse(null));
    put(node, "notes", ceap.notes());
  }

  private static void put(ObjectNode node, String name, List<String> texts) {
    ArrayNode list = node.putArray(name);
    texts.forEach(list::add);
  }

  /** Puts post-thrombotic severity, or that nothing of it was recorded. */
  static void putVillalta(
      ObjectNode examination, Villalta recorded, Optional<VillaltaGrade> grade) {
    if (grade.isEmpty()) {
      examination.putNull("villalta");
      return;
    }
    ObjectNode node = examination.putObject("villalta");
    ObjectNode items = node.putObject("items");
    for (VillaltaItem item : VillaltaItem.values()) {
      items.put(item.key(), recorded.points().get(item));
    }
    node.put("ulcer", recorded.ulcer().orElse(null));
    OptionalInt total = recorded.total();
    node.put("total", total.isPresent() ? Integer.valueOf(total.getAsInt()) : null);
    node.put("at_least", recorded.atLeast());
    node.put("missing", recorded.missing().size());
    node.put("most", Villalta.MOST);
    switch (grade.get()) {
      case VillaltaGrade.Graded graded -> {
        node.put("grade", graded.grade());
        node.putNull("not_applied");
        put(node, "notes", graded.notes());
      }
      case VillaltaGrade.NotApplied not -> {
        node.putNull("grade");
        node.put("not_applied", not.reason());
        put(node, "notes", List.of());
      }
    }
  }

  /** Puts the ankle-brachial index with its class, or null. */
  static void putArteries(ObjectNode leg, Optional<AnkleBrachial> index) {
    if (index.isEmpty()) {
      leg.putNull("ankle_brachial");
      return;
    }
    ObjectNode node = leg.putObject("ankle_brachial");
    JsonText.put(node, "index", index.get().index());
    node.put("class", index.get().key());
    node.put("words", index.get().words());
    node.put("source", index.get().source());
    node.put("tag", index.get().tag());
  }

  /** Puts class and severity of the first examination. */
  static void put(ObjectNode node, GradedLimb graded) {
    node.put("kind", "recorded");
    put(node.putObject("ceap"), graded.ceap());
    put(node, "warnings", graded.ceap().warnings());
    put(node.putObject("vcss"), graded.vcss());
    putVillalta(node, graded.villalta(), graded.postThrombotic());
    putArteries(node, graded.index());
  }

  static void put(ObjectNode node, Vcss vcss) {
    ObjectNode items = node.putObject("items");
    for (VcssItem item : VcssItem.values()) {
      items.put(item.key(), vcss.points().get(item));
    }
    put(node.putObject("total"), vcss, Vcss.Sum.ALL_TEN);
    put(node.putObject("without_compression"), vcss, Vcss.Sum.NINE);
  }

  private static void put(ObjectNode node, Vcss vcss, Vcss.Sum sum) {
    OptionalInt total = vcss.total(sum);
    node.put("value", total.isPresent() ? Integer.valueOf(total.getAsInt()) : null);
    node.put("at_least", vcss.atLeast(sum));
    node.put("missing", vcss.missing(sum).size());
    node.put("most", sum.most());
  }
}
