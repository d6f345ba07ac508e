package org.soleus.casefile.networks;

import java.util.List;
import java.util.Set;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.NearestNames;
import org.soleus.casefile.fault.Shown;
import org.soleus.casefile.yaml.Value;
import org.soleus.casefile.yaml.Value.Field;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.casefile.yaml.Value.Items;
import org.soleus.casefile.yaml.Value.Text;

/**
 * A thing that stands under its name, such as a tube under {@code tubes}.
 *
 * @param name its name
 * @param fields what is said of it
 */
record Named(String name, Fields fields) {
  /** All that stand under a field of the file. */
  static List<Named> under(Fields root, String field) {
    return root.fields(field).stream()
        .flatMap(all -> all.fields().entrySet().stream())
        .filter(entry -> entry.getValue().value() instanceof Fields)
        .map(entry -> new Named(entry.getKey(), (Fields) valueOf(entry.getValue())))
        .toList();
  }

  private static Value valueOf(Field field) {
    return field.value();
  }

  /** Names under a field of the file. */
  static Set<String> names(Fields root, String field) {
    return root.fields(field)
        .map(all -> all.fields().sequencedKeySet())
        .map(Set::copyOf)
        .orElse(Set.of());
  }

  /** Notes a field that holds a name that is not among the known ones. */
  static void requireKnown(
      Fields owner, String field, String kind, Set<String> known, FaultList faults) {
    owner.value(field).ifPresent(value -> requireKnown(value, kind, known, faults));
  }

  /** Notes each text of a list that is not among the known names. */
  static void requireAllKnown(Value list, String kind, Set<String> known, FaultList faults) {
    if (list instanceof Items items) {
      items.items().forEach(item -> requireKnown(item, kind, known, faults));
    }
  }

  /** Notes a text that is not among the known names. */
  static void requireKnown(Value value, String kind, Set<String> known, FaultList faults) {
    if (value instanceof Text(var where, String name, _)
        && !known.contains(name)
        && faults.isClean(where.path())) {
      faults.add(
          where,
          Shown.text(name),
          "is not the name of a %s of this network.".formatted(kind),
          hint(name, kind, known));
    }
  }

  private static String hint(String name, String kind, Set<String> known) {
    String nearest = NearestNames.hint(name, known.stream().sorted().toList());
    if (!nearest.isEmpty()) {
      return nearest;
    }
    return known.isEmpty() || known.size() > 12
        ? "Add it under " + kind + "s."
        : "There "
            + (known.size() == 1 ? "is " : "are ")
            + Shown.all(known.stream().sorted().toList())
            + ".";
  }
}
