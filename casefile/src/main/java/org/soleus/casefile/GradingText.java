package org.soleus.casefile;

import java.util.List;
import java.util.OptionalDouble;
import org.soleus.pathway.grading.AnklePressures;
import org.soleus.pathway.grading.CeapRecord;
import org.soleus.pathway.grading.CeapTerm;
import org.soleus.pathway.grading.LimbGrading;
import org.soleus.pathway.grading.Vcss;
import org.soleus.pathway.grading.Villalta;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes class and severity of a leg. */
final class GradingText {
  private GradingText() {}

  /** Puts what was recorded. */
  static void put(ObjectNode limb, LimbGrading grading) {
    put(limb, grading.ceap());
    put(limb, grading.vcss());
    put(limb, grading.villalta());
    grading.previousThrombosis().ifPresent(said -> limb.put("previous_dvt", said));
    grading.pressures().ifPresent(one -> put(limb.putObject("pressures_mmHg"), one));
  }

  private static void put(ObjectNode limb, CeapRecord ceap) {
    if (!ceap.isAny()) {
      return;
    }
    ObjectNode node = limb.putObject("ceap");
    put(node, "present", ceap.present());
    put(node, "symptoms", ceap.symptoms());
    put(node, "etiology", ceap.etiology());
    put(node, "anatomy", ceap.anatomy());
    ceap.pathophysiology().ifPresent(one -> node.put("pathophysiology", one.code()));
    ceap.date().ifPresent(date -> node.put("date", date.toString()));
    ceap.level().ifPresent(one -> node.put("level", one.code()));
  }

  private static void put(ObjectNode node, String name, List<? extends CeapTerm> terms) {
    if (!terms.isEmpty()) {
      ArrayNode list = node.putArray(name);
      CeapTerm.codes(terms).forEach(list::add);
    }
  }

  private static void put(ObjectNode limb, Vcss vcss) {
    if (vcss.isAny()) {
      ObjectNode items = limb.putObject("vcss");
      vcss.points().forEach((item, points) -> items.put(item.key(), points));
    }
  }

  private static void put(ObjectNode limb, Villalta villalta) {
    if (villalta.isAny()) {
      ObjectNode items = limb.putObject("villalta");
      villalta.points().forEach((item, points) -> items.put(item.key(), points));
      villalta.ulcer().ifPresent(ulcer -> items.put("ulcer", ulcer));
    }
  }

  private static void put(ObjectNode node, AnklePressures pressures) {
    put(node, "dorsalis_pedis", pressures.dorsalisPedis());
    put(node, "posterior_tibial", pressures.posteriorTibial());
    put(node, "arm_left", pressures.armLeft());
    put(node, "arm_right", pressures.armRight());
  }

  private static void put(ObjectNode node, String name, OptionalDouble pressure) {
    pressure.ifPresent(one -> CaseText.put(node, name, one, 1));
  }
}
