package org.soleus.limb.treatment;

import java.util.List;
import java.util.OptionalDouble;
import org.soleus.limb.table.Table;

/**
 * What must be known, or forbids a treatment, before any simulation of it counts. Rows of {@code
 * precautions.table}.
 *
 * @param rule its name in the evidence
 * @param verdict whether the treatment is refused
 * @param words for people
 * @param source where it was read
 */
public record Precaution(String rule, Verdict verdict, String words, String source) {
  private static final List<Table.Row> ROWS = Table.beside(Precaution.class, "precautions.table");

  /** What follows. */
  public enum Verdict {
    CAUTION,
    REFUSAL
  }

  /**
   * Precautions that a treatment of a leg meets.
   *
   * @param ankleBrachialIndex of the leg [1], empty where none was recorded: that is not "normal"
   */
  public static List<Precaution> of(Treatment treatment, OptionalDouble ankleBrachialIndex) {
    return switch (treatment) {
      case Treatment.CompressionStocking _, Treatment.Bandage _, Treatment.PneumaticCompression _ ->
          onCompression(ankleBrachialIndex);
      case Treatment.Intervention _,
          Treatment.WeightGoal _,
          Treatment.CalfTraining _,
          Treatment.Advice _,
          Treatment.LegElevation _,
          Treatment.WalkingBreaks _ ->
          List.of();
    };
  }

  private static List<Precaution> onCompression(OptionalDouble index) {
    return ROWS.stream().filter(row -> applies(row, index)).map(Precaution::read).toList();
  }

  private static boolean applies(Table.Row row, OptionalDouble index) {
    if (row.text("from").equals("-")) {
      return index.isEmpty();
    }
    return index.isPresent()
        && row.number("from") <= index.getAsDouble()
        && index.getAsDouble() < row.number("to");
  }

  private static Precaution read(Table.Row row) {
    String tag = row.text("tag");
    return new Precaution(
        row.text("rule"),
        row.constant("verdict", Verdict.class),
        row.text("words"),
        row.text("source") + ", " + tag);
  }

  /** Whether it forbids the treatment. */
  public boolean forbids() {
    return verdict == Verdict.REFUSAL;
  }

  /** Words and source in one line. */
  public String line() {
    return words + " [" + source + "]";
  }
}
