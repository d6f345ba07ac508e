package org.soleus.casefile.yaml;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import org.soleus.casefile.fault.Shown;
import org.soleus.casefile.fault.Where;

/** A value of a YAML file and its place. Immutable. */
public sealed interface Value {
  /** Where the value stands. */
  Where where();

  /** The value as a fault message prints it. */
  String shown();

  /**
   * Fields with values.
   *
   * @param fields in the order of the file
   */
  record Fields(Where where, SequencedMap<String, Field> fields) implements Value {
    /** Copies the map and keeps its order. */
    public Fields {
      fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
    }

    @Override
    public String shown() {
      return fields.isEmpty() ? "{}" : "{" + Shown.name(String.join(", ", fields.keySet())) + "}";
    }

    /** The value of a field, whatever its type; empty where there is no such field. */
    public Optional<Value> value(String name) {
      return Optional.ofNullable(fields.get(name)).map(Field::value);
    }

    /** The text of a field, if it is one. */
    public Optional<String> text(String name) {
      return value(name).map(value -> value instanceof Text text ? text.text() : null);
    }

    /** The constant that the text of a field names, if it names one of this type. */
    public <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
      String word = text(name).orElse("");
      return EnumSet.allOf(type).stream()
          .filter(constant -> Shown.constant(constant).equals(word))
          .findFirst();
    }

    /** The number of a field, if it is one. */
    public OptionalDouble number(String name) {
      return value(name).orElse(null) instanceof Numeral number
          ? OptionalDouble.of(number.number())
          : OptionalDouble.empty();
    }

    /** The truth value of a field, if it is one. */
    public Optional<Boolean> truth(String name) {
      return value(name).map(value -> value instanceof Truth truth ? truth.truth() : null);
    }

    /** The fields below a field, if it has any. */
    public Optional<Fields> fields(String name) {
      return value(name).map(value -> value instanceof Fields fields ? fields : null);
    }

    /** The entries below a field that themselves have fields; none where it is not a list. */
    public List<Fields> entries(String name) {
      return value(name).orElse(null) instanceof Items items
          ? items.items().stream().filter(Fields.class::isInstance).map(Fields.class::cast).toList()
          : List.of();
    }

    /** The texts in the list below a field; none where it is not a list. */
    public List<String> texts(String name) {
      return value(name).orElse(null) instanceof Items items
          ? items.items().stream()
              .filter(Text.class::isInstance)
              .map(one -> ((Text) one).text())
              .toList()
          : List.of();
    }

    /** Where a field's value stands; the place of these fields where there is no such field. */
    public Where where(String name) {
      return value(name).map(Value::where).orElse(where);
    }

    /** A field's value as a fault message prints it; empty where there is no such field. */
    public String shown(String name) {
      return value(name).map(Value::shown).orElse("");
    }
  }

  /**
   * A field.
   *
   * @param where place of its name
   * @param value what it says
   */
  record Field(Where where, Value value) {}

  /** A list. */
  record Items(Where where, List<Value> items) implements Value {
    /** Copies the list. */
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public String shown() {
      return items.isEmpty()
          ? "[]"
          : items.size() == 1 ? "a list of 1 entry" : "a list of " + items.size() + " entries";
    }
  }

  /** A text, written with or without quotation marks. */
  record Text(Where where, String text, boolean quoted) implements Value {
    @Override
    public String shown() {
      return Shown.text(text);
    }
  }

  /**
   * A finite number.
   *
   * @param written as it stands in the file
   */
  record Numeral(Where where, double number, String written) implements Value {
    @Override
    public String shown() {
      return Shown.name(written);
    }
  }

  /** {@code true} or {@code false}. */
  record Truth(Where where, boolean truth) implements Value {
    @Override
    public String shown() {
      return Boolean.toString(truth);
    }
  }

  /** A field without a value, or {@code null}. */
  record Nothing(Where where) implements Value {
    @Override
    public String shown() {
      return "";
    }
  }

  /** Something for which a fault has been noted already, and of which nothing else can be said. */
  record Unreadable(Where where) implements Value {
    @Override
    public String shown() {
      return "";
    }
  }
}
