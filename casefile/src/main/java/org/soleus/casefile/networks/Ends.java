package org.soleus.casefile.networks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.soleus.casefile.fault.Where;
import org.soleus.casefile.yaml.Value.Fields;

/** What ends at each node of a file, listed or not. */
final class Ends {
  /**
   * One end of a tube, link or bed.
   *
   * @param node its name
   * @param where it is named
   * @param ofTube whether it is the end of a tube
   */
  record End(String node, Where where, boolean ofTube) {}

  private final Map<String, List<End>> byNode = new LinkedHashMap<>();
  private final Set<String> listed;

  private Ends(Set<String> listed) {
    this.listed = listed;
  }

  /** The ends of a file, as far as they can be read. */
  static Ends of(Fields root) {
    Ends ends = new Ends(Named.names(root, "nodes"));
    Named.under(root, "tubes").forEach(tube -> ends.add(tube.fields(), true, "from", "to"));
    Named.under(root, "links").forEach(link -> ends.add(link.fields(), false, "from", "to"));
    Named.under(root, "beds").forEach(bed -> ends.add(bed.fields(), false, "node"));
    return ends;
  }

  private void add(Fields owner, boolean ofTube, String... fields) {
    for (String field : fields) {
      Optional<String> node = owner.text(field);
      node.ifPresent(name ->
          byNode
              .computeIfAbsent(name, _ -> new ArrayList<>())
              .add(new End(name, owner.where(field), ofTube)));
    }
  }

  /** Ends at a node. */
  List<End> at(String node) {
    return byNode.getOrDefault(node, List.of());
  }

  /** How many ends of tubes are at a node. */
  long tubesAt(String node) {
    return at(node).stream().filter(End::ofTube).count();
  }

  /** Nodes that are not listed, in the order of their first mention. */
  List<String> unlisted() {
    return byNode.keySet().stream().filter(node -> !listed.contains(node)).toList();
  }

  /** All nodes but one, listed or not. */
  List<String> others(String node) {
    List<String> others = new ArrayList<>(listed);
    others.addAll(unlisted());
    others.remove(node);
    return others.stream().sorted().toList();
  }
}
