package org.soleus.pathway.grading;

import java.util.List;
import org.soleus.limb.table.Table;

/**
 * What a Villalta scale makes of a leg (villalta1994). It is meant for legs after a deep vein
 * thrombosis, and is not applied to others.
 */
public sealed interface VillaltaGrade {
  /** Points from which the grade is severe, as with an ulcer. */
  int SEVERE = 15;

  /**
   * A leg after a thrombosis.
   *
   * @param score in words
   * @param grade in words
   * @param notes what must be known to read it
   */
  record Graded(String score, String grade, List<String> notes) implements VillaltaGrade {
    /** Copies the list. */
    public Graded {
      notes = List.copyOf(notes);
    }
  }

  /**
   * A leg to which the scale is not applied.
   *
   * @param reason why
   */
  record NotApplied(String reason) implements VillaltaGrade {}

  /** In a line. */
  default String words() {
    return switch (this) {
      case Graded graded -> "Villalta " + graded.score() + ": " + graded.grade();
      case NotApplied not -> "Villalta not applied: " + not.reason();
    };
  }

  /** The grade of a leg. */
  static VillaltaGrade of(Villalta recorded, PriorThrombosis thrombosis) {
    if (!thrombosis.isRecorded()) {
      return new NotApplied("it is meant for legs after one, and " + thrombosis.words());
    }
    String since = "Applied because " + thrombosis.words() + ".";
    if (recorded.ulcer().orElse(false)) {
      return new Graded(recorded.words(), grade(SEVERE), List.of(since, "Severe by its ulcer."));
    }
    boolean open = recorded.ulcer().isEmpty() && recorded.atLeast() < SEVERE;
    return new Graded(
        recorded.words(),
        grade(recorded),
        open
            ? List.of(since, "Whether there is an ulcer was not recorded; with one it is severe.")
            : List.of(since));
  }

  private static String grade(Villalta recorded) {
    int least = recorded.atLeast();
    Table.Row row = VillaltaItem.at("grade", least);
    if (recorded.total().isPresent() || least >= SEVERE) {
      return row.text("words");
    }
    return row.text("key").equals("none")
        ? "grade not determined"
        : "at least " + row.text("words");
  }

  private static String grade(int points) {
    return VillaltaItem.at("grade", points).text("words");
  }
}
