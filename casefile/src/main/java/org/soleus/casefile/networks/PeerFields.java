package org.soleus.casefile.networks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.NearestNames;
import org.soleus.casefile.fault.Where;
import org.soleus.casefile.yaml.Value;
import org.soleus.casefile.yaml.Value.Field;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.casefile.yaml.Value.Items;
import org.soleus.casefile.yaml.Value.Nothing;
import org.soleus.casefile.yaml.Value.Numeral;
import org.soleus.casefile.yaml.Value.Text;
import org.soleus.casefile.yaml.Value.Truth;
import org.soleus.casefile.yaml.Value.Unreadable;

/**
 * Fields of another code's file, read with their type and range; what is wrong is noted, and stands
 * in as something harmless (NaN, an empty text) until the file is rejected.
 *
 * @param fields what the file says
 * @param faults takes what is wrong
 */
record PeerFields(Fields fields, FaultList faults) {
  /** Largest whole number that counts something [1]. */
  static final double MOST = 1e6;

  /** Whether there is such a field with a value. */
  boolean has(String name) {
    return fields.value(name).filter(value -> !(value instanceof Nothing)).isPresent();
  }

  /** A number that must be there. */
  double number(String name, PeerRange range) {
    return has(name) ? checked(name, range) : missing(name, Double.NaN);
  }

  /** A number, or what stands for it where there is none. */
  double number(String name, PeerRange range, double absent) {
    return has(name) ? checked(name, range) : absent;
  }

  /** A whole number that must be there. */
  int whole(String name, PeerRange range) {
    return has(name) ? wholeChecked(name, range) : missing(name, 0);
  }

  /** A whole number, or what stands for it where there is none. */
  int whole(String name, PeerRange range, int absent) {
    return has(name) ? wholeChecked(name, range) : absent;
  }

  /** A text that must be there; a number counts as the text that it is written with. */
  String text(String name) {
    return optionalText(name).orElseGet(() -> has(name) ? "" : missing(name, ""));
  }

  /** A text, if there is one; another type is a fault. */
  Optional<String> optionalText(String name) {
    return has(name) ? word(fields.value(name).orElseThrow()) : Optional.empty();
  }

  /** The text that a value is, or the number that it is written with. */
  Optional<String> word(Value value) {
    return switch (value) {
      case Text(_, String text, _) when !text.isBlank() -> Optional.of(text);
      case Numeral number -> Optional.of(number.written());
      case Unreadable _ -> Optional.empty();
      default -> {
        fault(value, "must be a text.", "");
        yield Optional.empty();
      }
    };
  }

  /** A truth value, or what stands for it where there is none. */
  boolean truth(String name, boolean absent) {
    Optional<Value> value = fields.value(name).filter(_ -> has(name));
    if (value.isEmpty()) {
      return absent;
    }
    return switch (value.get()) {
      case Truth truth -> truth.truth();
      case Numeral number when number.number() == 0 || number.number() == 1 -> number.number() == 1;
      default -> {
        fault(value.get(), "must be true or false.", "");
        yield absent;
      }
    };
  }

  /** Fields below a field, which must be there. */
  Optional<PeerFields> below(String name) {
    if (!has(name)) {
      missing(name, 0);
      return Optional.empty();
    }
    return optionalBelow(name);
  }

  /** Fields below a field, if it is there; another type is a fault. */
  Optional<PeerFields> optionalBelow(String name) {
    Optional<Value> value = fields.value(name).filter(_ -> has(name));
    if (value.isPresent() && !(value.get() instanceof Fields)) {
      fault(value.get(), "must be fields with values.", "");
    }
    return fields.fields(name).map(below -> new PeerFields(below, faults));
  }

  /** Entries of a list, each with fields; none where there is no such list. */
  List<PeerFields> entries(String name) {
    List<PeerFields> entries = new ArrayList<>();
    for (Value item : items(name)) {
      if (item instanceof Fields entry) {
        entries.add(new PeerFields(entry, faults));
      } else {
        fault(item, "must be fields with values.", "");
      }
    }
    return entries;
  }

  /** Entries of a list; none where there is no such list. */
  List<Value> items(String name) {
    Optional<Value> value = fields.value(name).filter(_ -> has(name));
    if (value.isEmpty()) {
      return List.of();
    }
    if (value.get() instanceof Items items) {
      return items.items();
    }
    fault(value.get(), "must be a list.", "");
    return List.of();
  }

  /** Numbers of a list, or the one number that stands in its place; NaN for each faulty one. */
  double[] numbers(String name, PeerRange range) {
    if (!has(name)) {
      missing(name, 0);
      return new double[0];
    }
    if (!(fields.value(name).orElseThrow() instanceof Items)) {
      return new double[] {checked(name, range)};
    }
    List<Value> items = items(name);
    if (items.isEmpty()) {
      fault(name, "must have at least one number.", "");
    }
    return items.stream().mapToDouble(item -> checked(item, range)).toArray();
  }

  /** Notes every field that is not known. */
  void onlyKnown(Collection<String> known, String problem) {
    unknown(known, _ -> true, problem);
  }

  /** Notes unknown fields that look like a misspelt one, and gives back the others. */
  List<String> notMisspelt(Collection<String> known) {
    Predicate<String> misspelt = name -> !NearestNames.of(name, known).isEmpty();
    unknown(known, misspelt, "is not a field that is known here.");
    return fields.fields().keySet().stream()
        .filter(name -> !known.contains(name) && !isComment(name) && !misspelt.test(name))
        .toList();
  }

  private void unknown(Collection<String> known, Predicate<String> which, String problem) {
    List<String> sorted = known.stream().sorted().toList();
    for (var entry : fields.fields().entrySet()) {
      String name = entry.getKey();
      if (!known.contains(name) && !isComment(name) && which.test(name)) {
        Field field = entry.getValue();
        faults.add(field.where(), "", problem, NearestNames.hint(name, sorted));
      }
    }
  }

  private static boolean isComment(String name) {
    return name.startsWith("_");
  }

  /** Notes a fault of a field's value, or of its absence. */
  void fault(String name, String problem, String hint) {
    Where at = fields.where(name);
    Where where =
        fields.value(name).isPresent() ? at : new Where(at.field(name), at.line(), at.column());
    faults.add(where, fields.shown(name), problem, hint);
  }

  /** Notes a fault of a value. */
  void fault(Value value, String problem, String hint) {
    if (!(value instanceof Unreadable)) {
      faults.add(value.where(), value.shown(), problem, hint);
    }
  }

  private <T> T missing(String name, T instead) {
    fault(name, "is missing.", "");
    return instead;
  }

  private int wholeChecked(String name, PeerRange range) {
    double number = checked(name, range);
    if (Double.isFinite(number) && Math.rint(number) != number) {
      fault(name, "must be a whole number.", "");
    }
    return Double.isFinite(number) ? (int) number : 0;
  }

  private double checked(String name, PeerRange range) {
    return checked(fields.value(name).orElseThrow(), range);
  }

  private double checked(Value value, PeerRange range) {
    if (value instanceof Numeral number) {
      if (range.holds(number.number())) {
        return number.number();
      }
      fault(value, range.words(), "");
    } else {
      fault(value, "must be a finite number.", hint(value));
    }
    return Double.NaN;
  }

  private static String hint(Value value) {
    return value instanceof Text text && text.quoted() && text.text().matches("[-+.0-9eE]+")
        ? "Maybe without quotation marks."
        : "";
  }
}
