package org.soleus.casefile;

import static org.soleus.casefile.fault.Shown.constant;
import static org.soleus.hemodynamics.units.Units.CM_PER_S;
import static org.soleus.hemodynamics.units.Units.MM;
import static org.soleus.hemodynamics.units.Units.PERCENT;

import java.util.List;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.assessment.LimbRecord;
import org.soleus.limb.assessment.Limits;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.duplex.DuplexFinding.RefluxTest;
import org.soleus.limb.duplex.DuplexMap;
import org.soleus.limb.measurement.Recorded;
import org.soleus.limb.treatment.Treatment;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes cases as YAML. */
final class CaseText {
  static final YAMLMapper YAML =
      YAMLMapper.builder()
          .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
          .enable(
              YAMLWriteFeature.MINIMIZE_QUOTES,
              YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS,
              YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private CaseText() {}

  static String of(Case told) {
    return YAML.writeValueAsString(tree(told));
  }

  static ObjectNode tree(Case told) {
    ObjectNode root = YAML.createObjectNode();
    root.put("soleus_case", told.format());
    root.put("id", told.id());
    root.put("title", told.title());
    put(root, "notes", told.notes());
    told.followUp().date().ifPresent(date -> root.put("date", date.toString()));
    if (!told.sources().isEmpty()) {
      ArrayNode sources = root.putArray("sources");
      told.sources().forEach(source -> put(sources.addObject(), source));
    }
    if (!told.given().isEmpty() || !told.personSource().isEmpty()) {
      putPerson(root.putObject("person"), told);
    }
    ArrayNode limbs = root.putArray("limbs");
    for (LimbRecord limb : told.limbs()) {
      ObjectNode node = limbs.addObject();
      put(node, limb, told.limbSources().getOrDefault(limb.side(), ""));
      GradingText.put(node, told.followUp().grading(limb.side()));
    }
    HistoryText.put(root, told.history());
    VisitText.put(root, told.followUp());
    return root;
  }

  static void put(ObjectNode node, Source source) {
    node.put("key", source.key());
    node.put("citation", source.citation());
    put(node, "doi", source.doi());
    put(node, "url", source.url());
  }

  private static void putPerson(ObjectNode node, Case told) {
    for (PersonField field : told.given()) {
      switch (field) {
        case SEX -> node.put("sex", constant(told.person().sex()));
        case AGE -> put(node, field.key(), told.person().age(), 1);
        case HEIGHT -> put(node, field.key(), told.person().height(), 1);
        case WEIGHT -> put(node, field.key(), told.person().weight(), 1);
        case PREGNANCY -> put(node, field.key(), told.person().pregnancyWeeks(), 1);
      }
    }
    put(node, "source", told.personSource());
  }

  private static void put(ObjectNode node, LimbRecord limb, String source) {
    Side side = limb.side();
    node.put("side", constant(side));
    put(node, "clinical_class", limb.clinicalClass());
    put(node, "source", source);
    put(node, limb.limits());
    put(node, limb.duplex(), source);
    putMeasured(node, limb.measured());
    putTreatments(node, "options", limb.options());
  }

  static void put(ObjectNode node, DuplexMap map, String source) {
    put(node, "duplex", map, source);
  }

  static void put(ObjectNode node, String lines, DuplexMap map, String source) {
    ExaminationText.put(node, map.examination());
    if (!map.findings().isEmpty()) {
      ArrayNode duplex = node.putArray(lines);
      map.findings().forEach(finding -> put(duplex.addObject(), finding, source));
    }
  }

  static void putMeasured(ObjectNode node, List<Recorded> measured) {
    if (!measured.isEmpty()) {
      ArrayNode list = node.putArray("measured");
      measured.forEach(one -> put(list.addObject(), one));
    }
  }

  static void putTreatments(ObjectNode node, String name, List<Treatment> treatments) {
    if (!treatments.isEmpty()) {
      ArrayNode list = node.putArray(name);
      treatments.forEach(one -> TreatmentNode.put(list.addObject(), one));
    }
  }

  private static void put(ObjectNode node, Recorded one) {
    node.put("measure", one.measure());
    if (!one.site().equals(MeasuredWords.usualSite(one.measure()))) {
      node.put("site", one.site());
    }
    put(node, "value", one.value(), one.unit().si(1));
    put(node, "source", one.source());
  }

  private static void put(ObjectNode node, Limits limits) {
    limits.ankleRange().ifPresent(range -> put(node, "ankle_range_deg", range, 1));
    limits.calfStrength().ifPresent(share -> put(node, "calf_strength_percent", share, PERCENT));
    limits.ankleBrachialIndex().ifPresent(index -> put(node, "ankle_brachial_index", index, 1));
    if (!limits.variants().isEmpty()) {
      ArrayNode variants = node.putArray("variants");
      limits.variants().stream().sorted().forEach(variants::add);
    }
  }

  private static void put(ObjectNode node, DuplexFinding finding, String limbSource) {
    node.put("vein", finding.vein().key());
    finding.diameter().ifPresent(diameter -> put(node, "diameter_mm", diameter, MM));
    node.put("position", constant(finding.position()));
    finding.reflux().ifPresent(test -> put(node.putObject("reflux"), test));
    node.put("patency", constant(finding.patency()));
    finding.narrowing().ifPresent(share -> put(node, "narrowing_percent", share, PERCENT));
    ExaminationText.put(node, finding.detail());
    put(node, "source", finding.source().equals(limbSource) ? "" : finding.source());
  }

  private static void put(ObjectNode node, RefluxTest test) {
    node.put("manoeuvre", constant(test.manoeuvre()));
    node.put("present", test.present());
    test.duration().ifPresent(duration -> put(node, "duration_s", duration, 1));
    test.peakVelocity().ifPresent(peak -> put(node, "peak_velocity_cm_s", peak, CM_PER_S));
  }

  static void put(ObjectNode node, String name, String text) {
    if (!text.isEmpty()) {
      node.put(name, text);
    }
  }

  static void put(ObjectNode node, String name, double si, double unit) {
    node.put(name, WrittenNumber.of(si / unit, WrittenNumber.EXACT));
  }
}
