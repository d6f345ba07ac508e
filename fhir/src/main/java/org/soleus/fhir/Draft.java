package org.soleus.fhir;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.soleus.casefile.results.JsonText;
import org.soleus.limb.anatomy.Side;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A case file while it is put together from resources. */
final class Draft {
  private final ObjectNode root = JsonText.object();
  private final Map<Side, ObjectNode> legs = new LinkedHashMap<>();
  private final Map<Resource, ObjectNode> visits = new IdentityHashMap<>();
  private final List<ObjectNode> visitsByDate = new ArrayList<>();
  private final Map<Resource, ObjectNode> told = new IdentityHashMap<>();
  private final Map<JsonNode, String> origins = new IdentityHashMap<>();

  ObjectNode root() {
    return root;
  }

  /** The person. */
  ObjectNode person() {
    return root.withObjectProperty("person");
  }

  /** Adds a later examination. */
  void addVisit(Encounter encounter, String date) {
    ObjectNode visit = JsonText.object();
    visit.put("date", date);
    visits.put(encounter, visit);
    visitsByDate.add(visit);
    told.put(encounter, visit);
  }

  /** Encounters at which no leg was examined: a case holds no such visit. */
  List<Resource> visitsWithoutLegs() {
    return visits.entrySet().stream()
        .filter(one -> !one.getValue().has("limbs"))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The visit that an encounter is, if it is one. */
  Optional<ObjectNode> visit(Reference encounter, Incoming incoming) {
    return incoming.find(encounter).map(visits::get);
  }

  /** A leg, at a visit or, without one, at the first examination. */
  ObjectNode leg(Side side, Optional<ObjectNode> visit) {
    if (visit.isEmpty()) {
      return legs.computeIfAbsent(side, Draft::newLeg);
    }
    for (JsonNode one : visit.get().withArrayProperty("limbs")) {
      if (one.path("side").asString("").equals(Vocabulary.key(side))) {
        return (ObjectNode) one;
      }
    }
    ObjectNode leg = newLeg(side);
    visit.get().withArrayProperty("limbs").add(leg);
    return leg;
  }

  private static ObjectNode newLeg(Side side) {
    return JsonText.object().put("side", Vocabulary.key(side));
  }

  /** Notes which object a resource became: its source is put there. */
  void became(Resource resource, ObjectNode node) {
    told.put(resource, node);
  }

  /** The object that a resource became, if it became one. */
  Optional<ObjectNode> of(Resource resource) {
    return Optional.ofNullable(told.get(resource));
  }

  /** Notes where an object comes from, for messages. */
  void from(Resource resource, JsonNode node, Incoming incoming) {
    origins.put(node, incoming.name(resource));
  }

  /** Where an object comes from, if it was noted. */
  Optional<String> origin(JsonNode node) {
    return Optional.ofNullable(origins.get(node));
  }

  /**
   * Whether anything of the person is known. Then the case has both legs where none was named, with
   * nothing recorded of them.
   */
  boolean hasPerson() {
    return !root.path("person").isEmpty()
        || !root.path("history").path("answers").isEmpty()
        || root.path("history").has("medicines");
  }

  /** Adds both legs, of which nothing is known. */
  void addBothLegs() {
    for (Side side : Side.values()) {
      leg(side, Optional.empty());
    }
  }

  /** Whether a leg was named. */
  boolean hasLeg() {
    return !legs.isEmpty();
  }

  /** The whole, with legs and visits in place. */
  ObjectNode whole() {
    legs.values().forEach(leg -> root.withArrayProperty("limbs").add(leg));
    visitsByDate.stream()
        .filter(visit -> visit.has("limbs"))
        .forEach(visit -> root.withArrayProperty("visits").add(visit));
    return root;
  }
}
