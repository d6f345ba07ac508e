package org.soleus.casefile.networks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.soleus.casefile.yaml.Value;
import org.soleus.casefile.yaml.Value.Field;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.casefile.yaml.Value.Items;
import org.soleus.casefile.yaml.Value.Numeral;

/** Tubes with the fields that they take from {@code tube_defaults}. */
final class TubeFields {
  /** Longest cell where the file says nothing [mm]; assumed. */
  private static final double LARGEST_CELL = 10;

  /** Fewest cells where the file says nothing; assumed. */
  private static final int FEWEST_CELLS = 5;

  private TubeFields() {}

  /** All tubes of a file. */
  static List<Named> of(Fields root) {
    return Named.under(root, "tubes").stream()
        .map(tube ->
            new Named(
                tube.name(),
                root.fields("tube_defaults")
                    .map(defaults -> merged(tube.fields(), defaults))
                    .orElse(tube.fields())))
        .toList();
  }

  private static Fields merged(Fields tube, Fields defaults) {
    SequencedMap<String, Field> fields = new LinkedHashMap<>(tube.fields());
    boolean meshed = fields.containsKey("cells") || fields.containsKey("largest_cell_mm");
    defaults
        .fields()
        .forEach((name, field) -> {
          if (!(meshed && (name.equals("cells") || name.equals("largest_cell_mm")))) {
            fields.putIfAbsent(name, field);
          }
        });
    return new Fields(tube.where(), fields);
  }

  /** Number of cells of a tube whose fields are in order. */
  static double cells(Fields tube) {
    double length = tube.number("length_mm").orElseThrow();
    if (tube.number("cells").isPresent()) {
      return tube.number("cells").getAsDouble();
    }
    var largest = tube.number("largest_cell_mm");
    return largest.isPresent()
        ? Math.ceil(length / largest.getAsDouble() * (1 - 1e-12))
        : Math.max(FEWEST_CELLS, Math.ceil(length / LARGEST_CELL));
  }

  /** The numbers of a field that holds one or a list of them. */
  static List<Double> numbers(Value value) {
    return switch (value) {
      case Numeral number -> List.of(number.number());
      case Items items -> items.items().stream().map(one -> ((Numeral) one).number()).toList();
      default -> throw new IllegalStateException("no numbers in " + value);
    };
  }
}
