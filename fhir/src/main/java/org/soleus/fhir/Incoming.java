package org.soleus.fhir;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** The resources of a bundle while it is read, and what could not be taken from it. */
final class Incoming {
  private final List<Resource> resources = new ArrayList<>();
  private final Map<String, Resource> byAddress = new HashMap<>();
  private final Map<Resource, String> names = new IdentityHashMap<>();
  private final List<LeftOut> left = new ArrayList<>();

  /**
   * Adds a resource.
   *
   * @param fullUrl its address in the bundle, or empty
   * @param index of its entry
   */
  void add(String fullUrl, int index, Resource resource) {
    resources.add(resource);
    String id = resource.getIdElement().getIdPart();
    String type = resource.fhirType();
    if (id != null) {
      byAddress.putIfAbsent(type + "/" + id, resource);
    }
    if (!fullUrl.isEmpty()) {
      byAddress.put(fullUrl, resource);
    }
    names.put(resource, id == null ? "entry[" + index + "] " + type : type + "/" + id);
  }

  /** All resources of a type, in the order of the bundle. */
  <R extends Resource> List<R> all(Class<R> type) {
    return resources.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** All resources. */
  List<Resource> all() {
    return Collections.unmodifiableList(resources);
  }

  /** What a reference points to, if it is in the bundle. */
  Optional<Resource> find(Reference reference) {
    return Optional.ofNullable(reference.getReference()).map(byAddress::get);
  }

  /** How messages call a resource. */
  String name(Resource resource) {
    return names.getOrDefault(resource, resource.fhirType());
  }

  /** Notes that a resource, or a place in it, is not taken. */
  void leave(Resource resource, String place, String why) {
    String name = name(resource);
    leave(place.isEmpty() ? name : name + "." + place, why);
  }

  /** Notes that something is not taken. */
  void leave(String where, String why) {
    left.add(new LeftOut(where, why));
  }

  /** What was not taken so far. */
  List<LeftOut> left() {
    return List.copyOf(left);
  }
}
