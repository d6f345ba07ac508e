package org.soleus.casefile.schema;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.soleus.casefile.fault.Shown;
import org.soleus.casefile.yaml.Value;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.casefile.yaml.Value.Items;
import org.soleus.casefile.yaml.Value.Nothing;
import org.soleus.casefile.yaml.Value.Numeral;
import org.soleus.casefile.yaml.Value.Text;
import org.soleus.casefile.yaml.Value.Truth;

/** Says that a value is of another type than the schema wants, and what was probably meant. */
final class TypeWords {
  private static final Pattern COMMA = Pattern.compile("\\s*([-+]?[0-9]+),([0-9]+)\\s*\\S*");
  private static final Pattern BEFORE_UNIT =
      Pattern.compile("\\s*[<>~≈]?\\s*([-+]?[0-9]+(?:\\.[0-9]+)?)\\s*[\\p{L}%/°²]*[0-9]*");
  private static final Pattern NOT_FINITE = Pattern.compile("[-+]?\\.?(nan|inf|infinity)");
  private static final Pattern HUGE = Pattern.compile("[-+]?[0-9.]+e\\+?[0-9]{3,}");
  private static final Set<String> YES = Set.of("yes", "y", "on", "ja", "oui", "si", "+");
  private static final Set<String> NO = Set.of("no", "n", "off", "nein", "non", "none", "-");

  private TypeWords() {}

  /** Words for a value where the schema wants {@code type}. */
  static Words of(Value value, String type) {
    if (value instanceof Nothing) {
      return Words.NO_VALUE;
    }
    return switch (type) {
      case "number" -> number(value);
      case "integer" -> new Words("must be a whole number.", numberHint(value));
      case "boolean" -> new Words("must be true or false.", truthHint(value));
      case "string" -> new Words("must be a text.", textHint(value));
      case "array" -> new Words("must be a list.", listHint(value));
      case "object" -> new Words("must be fields with values.", fieldsHint(value));
      default -> new Words("must be a " + type + ".", "");
    };
  }

  private static Words number(Value value) {
    if (value instanceof Text(_, String text, _)) {
      String small = text.strip().toLowerCase(Locale.ROOT);
      if (NOT_FINITE.matcher(small).matches()) {
        return new Words(
            "must be a finite number.", "Leave the field out where nothing was recorded.");
      }
      if (HUGE.matcher(small).matches()) {
        return new Words("must be a finite number.", "");
      }
    }
    return new Words("must be a number.", numberHint(value));
  }

  private static String numberHint(Value value) {
    return switch (value) {
      case Text(_, String text, _) -> numberHint(text);
      case Items _ -> "Write a single number without brackets or dashes.";
      default -> "";
    };
  }

  private static String numberHint(String text) {
    Matcher comma = COMMA.matcher(text);
    if (comma.matches()) {
      return "Maybe %s.%s: decimals are written with a point."
          .formatted(comma.group(1), comma.group(2));
    }
    Matcher unit = BEFORE_UNIT.matcher(text);
    if (!unit.matches()) {
      return "";
    }
    return unit.group(1).equals(text.strip())
        ? "Maybe %s without quotation marks.".formatted(unit.group(1))
        : "Maybe %s: a number stands alone, its unit is in the field's name."
            .formatted(unit.group(1));
  }

  private static String truthHint(Value value) {
    if (value instanceof Text(_, String text, _)) {
      String small = text.strip().toLowerCase(Locale.ROOT);
      boolean known = YES.contains(small) || small.equals("true");
      return known
          ? "Maybe true?"
          : NO.contains(small) || small.equals("false") ? "Maybe false?" : "";
    }
    return "";
  }

  private static String textHint(Value value) {
    return switch (value) {
      case Numeral number -> "Maybe " + Shown.text(number.written()) + " with quotation marks.";
      case Truth truth -> "Maybe " + Shown.text(truth.shown()) + " with quotation marks.";
      case Fields _ -> "Maybe a text with a colon or braces is missing quotation marks.";
      default -> "";
    };
  }

  private static String listHint(Value value) {
    return value instanceof Fields
        ? "Maybe the dash before the first entry is missing: each entry begins with \"- \"."
        : "";
  }

  private static String fieldsHint(Value value) {
    return switch (value) {
      case Items _ -> "Maybe there are dashes too many: fields have none.";
      case Text(_, String text, _) when text.contains(":") ->
          "Maybe a space after the colon is missing.";
      default -> "";
    };
  }
}
