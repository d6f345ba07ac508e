package org.soleus.casefile;

import static org.soleus.hemodynamics.units.Units.MMHG;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.Shown;
import org.soleus.casefile.fault.Where;
import org.soleus.casefile.yaml.Value;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.limb.table.Table;

/**
 * How a measure is written as one word. Rows of {@code words.table}.
 *
 * @param word first part
 * @param option its field in a case file
 * @param details fields of that option in their order
 * @param form what the word must be, for messages
 * @param example for messages
 */
record WordForm(String word, String option, List<Detail> details, String form, String example) {
  private static final List<WordForm> ROWS =
      Table.beside(WordForm.class, "words.table").stream().map(WordForm::read).toList();
  private static final double MMHG_PER_KPA = 1000 / MMHG;
  private static final Pattern NUMBER =
      Pattern.compile("([0-9]*\\.?[0-9]+)\\s*([a-z%°]*)", Pattern.CASE_INSENSITIVE);

  /**
   * One part of a word.
   *
   * @param field its field
   * @param number its field if it is a number, where the two differ
   * @param isOptional whether it may be left out
   */
  record Detail(String field, String number, boolean isOptional) {
    private static Detail read(String text) {
      boolean optional = text.endsWith("?");
      String[] fields = (optional ? text.substring(0, text.length() - 1) : text).split("/");
      return new Detail(fields[0], fields[fields.length - 1], optional);
    }

    /** Unit of the number by the name of its field; empty for a text. */
    private String unit() {
      return switch (number.substring(number.lastIndexOf('_') + 1)) {
        case "mmHg" -> "mmHg";
        case "kg" -> "kg";
        case "percent" -> "%";
        case "deg" -> "deg";
        case "hours" -> "h";
        case "s" -> "s";
        case "hour" -> "min";
        default -> "";
      };
    }

    private boolean mayBeText() {
      return unit().isEmpty() || !field.equals(number);
    }
  }

  private static WordForm read(Table.Row row) {
    return new WordForm(
        row.text("word"),
        row.text("option"),
        Arrays.stream(row.text("details").split(" +")).map(Detail::read).toList(),
        row.text("form"),
        row.text("example"));
  }

  /** Every form. */
  static List<WordForm> all() {
    return ROWS;
  }

  /** The form of a word. */
  static Optional<WordForm> of(String word) {
    return ROWS.stream().filter(one -> one.word.equals(word)).findFirst();
  }

  /** The option that the parts of a word make. */
  Fields option(String[] parts, FaultList faults) {
    long needed = details.stream().filter(one -> !one.isOptional()).count();
    List<Value.Field> fields = new ArrayList<>();
    boolean fits = parts.length > needed && parts.length <= 1 + details.size();
    for (int k = 1; fits && k < parts.length; k++) {
      Optional<Value.Field> field = field(details.get(k - 1), parts[k].strip(), faults);
      fits = field.isPresent();
      field.ifPresent(fields::add);
    }
    if (!fits) {
      faults.add(Where.FILE, "", "must be " + form + ".", "Write " + example + ".");
      return Built.fields();
    }
    return Built.fields(Built.field(option, Built.fields(fields.toArray(Value.Field[]::new))));
  }

  private static Optional<Value.Field> field(Detail detail, String text, FaultList faults) {
    Matcher number = NUMBER.matcher(text);
    String unit = detail.unit();
    if (!unit.isEmpty() && number.matches()) {
      return number(detail, number, faults);
    }
    return detail.mayBeText() && !text.isEmpty()
        ? Optional.of(Built.text(detail.field(), text.toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  /** A number in its unit; a pressure must say which, another number may leave it out. */
  private static Optional<Value.Field> number(Detail detail, Matcher match, FaultList faults) {
    double number = Double.parseDouble(match.group(1));
    String unit = match.group(2);
    boolean pressure = detail.unit().equals("mmHg");
    if (pressure && (unit.isEmpty() || unit.equalsIgnoreCase("kPa"))) {
      String meant = Shown.roughly(unit.isEmpty() ? number : number * MMHG_PER_KPA) + "mmHg";
      faults.add(
          new Where(detail.number(), 0, 0),
          match.group(),
          "must be a pressure in mmHg.",
          "Maybe " + meant + "?");
    } else if (!unit.isEmpty() && !unit.equalsIgnoreCase(detail.unit())) {
      return Optional.empty();
    }
    return Optional.of(Built.number(detail.number(), number));
  }
}
