package org.soleus.casefile.yaml;

import java.util.regex.Pattern;
import org.soleus.casefile.fault.Where;
import org.soleus.casefile.yaml.Value.Nothing;
import org.soleus.casefile.yaml.Value.Numeral;
import org.soleus.casefile.yaml.Value.Text;
import org.soleus.casefile.yaml.Value.Truth;

/**
 * What a single word of YAML is: the core schema of YAML 1.2, without hexadecimal and octal numbers
 * and without numbers that are not finite, which all stay text.
 */
final class Scalars {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

  /** Longer digits than any person writes. */
  private static final int LONGEST_NUMBER = 60;

  private Scalars() {}

  static Value plain(Where where, String word) {
    return switch (word) {
      case "", "~", "null", "Null", "NULL" -> new Nothing(where);
      case "true", "True", "TRUE" -> new Truth(where, true);
      case "false", "False", "FALSE" -> new Truth(where, false);
      default -> numberOrText(where, word);
    };
  }

  private static Value numberOrText(Where where, String word) {
    if (word.length() <= LONGEST_NUMBER && NUMBER.matcher(word).matches()) {
      double number = Double.parseDouble(word);
      if (Double.isFinite(number)) {
        return new Numeral(where, number, word);
      }
    }
    return new Text(where, word, false);
  }
}
