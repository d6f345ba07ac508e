package org.soleus.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.soleus.casefile.fault.Shown;
import org.soleus.casefile.fault.Where;
import org.soleus.casefile.yaml.Value;
import org.soleus.casefile.yaml.Value.Field;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.casefile.yaml.Value.Items;
import org.soleus.casefile.yaml.Value.Numeral;
import org.soleus.casefile.yaml.Value.Text;

/** Trees that were not read from a file. Their places are the names of the fields. */
final class Built {
  private Built() {}

  static Fields fields(Field... fields) {
    SequencedMap<String, Field> byName = new LinkedHashMap<>();
    for (Field field : fields) {
      byName.put(field.where().path(), field);
    }
    return new Fields(Where.FILE, byName);
  }

  static Field field(String name, Value value) {
    return new Field(named(name), value);
  }

  static Field list(String name, Value... items) {
    return field(name, new Items(named(name), List.of(items)));
  }

  static Field text(String name, String text) {
    return field(name, textAt(name, text));
  }

  /** A text whose faults are told under the name of another field. */
  static Text textAt(String place, String text) {
    return new Text(named(place), text, false);
  }

  static Field number(String name, double number) {
    return field(name, new Numeral(named(name), number, Shown.number(number)));
  }

  private static Where named(String name) {
    return new Where(name, 0, 0);
  }
}
