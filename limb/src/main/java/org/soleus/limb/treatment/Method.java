package org.soleus.limb.treatment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.soleus.limb.table.Table;

/**
 * A way to treat a vein. Rows of {@code methods.table}: those that act on the same thing are one to
 * the flow of blood, but for the junction of a trunk; they differ in what is published of them.
 *
 * @param key name in files, such as {@code laser_ablation}
 * @param word name on the command line and in the tables of evidence, such as {@code laser}
 * @param label name for tables
 * @param on what it acts on
 * @param tiesJunction of a method for trunks: whether the junction with the deep vein is tied as
 *     well; else its last 30 mm stay open
 * @param like words of the methods whose published rates stand for this one, itself first
 */
public record Method(
    String key, String word, String label, On on, boolean tiesJunction, List<String> like) {
  private static final List<Method> ROWS =
      Table.beside(Method.class, "methods.table").stream().map(Method::read).toList();

  /** What a method acts on. */
  public enum On {
    /** A length of a saphenous trunk. */
    TRUNK,
    /** The varicose tributaries of the calf. */
    VARICES,
    /** One junction or perforator. */
    PLACE,
    /** The valves of a deep vein. */
    VALVES,
    /** The lumen of a vein of the pelvis. */
    LUMEN
  }

  /** Copies the list. */
  public Method {
    like = List.copyOf(like);
  }

  private static Method read(Table.Row row) {
    String word = row.text("word");
    String like = row.text("like");
    return new Method(
        row.text("key"),
        word,
        row.text("label"),
        row.constant("on", On.class),
        row.text("junction").equals("tied"),
        like.equals("-") ? List.of(word) : Arrays.asList(like.split(",")));
  }

  /** Every method, in the order of the table. */
  public static List<Method> all() {
    return ROWS;
  }

  /** Methods that act on one thing. */
  public static List<Method> on(On on) {
    return ROWS.stream().filter(one -> one.on == on).toList();
  }

  /** The method with a key; a programming error if there is none. */
  public static Method named(String key) {
    return ROWS.stream().filter(one -> one.key.equals(key)).findFirst().orElseThrow();
  }

  /** The method with this word. */
  public static Optional<Method> ofWord(String word) {
    return ROWS.stream().filter(one -> one.word.equals(word)).findFirst();
  }
}
