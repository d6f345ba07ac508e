package org.soleus.pathway.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.soleus.limb.anatomy.Person;
import org.soleus.limb.assessment.LimbRecord;
import org.soleus.limb.table.Table;
import org.soleus.limb.treatment.Treatment;

/**
 * What a guideline or a trial says of a treatment. Rows of {@code statements.table}.
 *
 * @param id its name in the evidence
 * @param treatments words of the treatments, or {@code all}, or {@code trunk}
 * @param when all of which must hold
 * @param grade as the source gives it
 * @param words ours
 * @param source where it was read
 */
public record Statement(
    String id,
    List<String> treatments,
    List<Circumstance> when,
    String grade,
    String words,
    Source source) {
  private static final List<Statement> ROWS =
      Table.beside(Statement.class, "statements.table").stream().map(Statement::read).toList();

  /**
   * A statement about one leg.
   *
   * @param statement what is said
   * @param why circumstances of this leg because of which it applies
   * @param missing what would have to be recorded to know whether it applies; empty if it does
   */
  public record Applying(Statement statement, List<Circumstance> why, List<Circumstance> missing) {
    /** Copies the lists. */
    public Applying {
      why = List.copyOf(why);
      missing = List.copyOf(missing);
    }

    /** Why it applies, or what it depends on. */
    public String reason() {
      String because = String.join(", ", why.stream().map(Circumstance::words).toList());
      String depends = String.join(", ", missing.stream().map(Circumstance::datum).toList());
      return missing.isEmpty()
          ? because.isEmpty() ? "" : "applies because of " + because
          : "depends on " + depends + ", not recorded";
    }
  }

  private static Statement read(Table.Row row) {
    String when = row.text("when");
    return new Statement(
        row.text("id"),
        List.of(row.text("treatments").split(",")),
        when.equals("-")
            ? List.of()
            : Arrays.stream(when.split(" ")).map(Circumstance::of).toList(),
        row.text("grade"),
        row.text("words"),
        Source.of(row));
  }

  /** Statements about any of some treatments that apply to a leg, or may. */
  public static List<Applying> about(List<Treatment> done, Person person, LimbRecord limb) {
    return ROWS.stream()
        .filter(row -> done.stream().anyMatch(row::isAbout))
        .flatMap(row -> row.on(person, limb).stream())
        .toList();
  }

  /** Every row. */
  public static List<Statement> all() {
    return ROWS;
  }

  private boolean isAbout(Treatment treatment) {
    Stream<String> names =
        switch (treatment) {
          case Treatment.CompressionStocking stocking ->
              Stream.of("all", "stocking", stocking.profile().key());
          case Treatment.TrunkClosure _ ->
              Stream.of("all", "intervention", "trunk", TreatmentWord.of(treatment));
          case Treatment.Intervention _ ->
              Stream.of("all", "intervention", TreatmentWord.of(treatment));
          default -> Stream.of("all", TreatmentWord.of(treatment));
        };
    return names.anyMatch(treatments::contains);
  }

  private Optional<Applying> on(Person person, LimbRecord limb) {
    List<Circumstance> why = new ArrayList<>();
    List<Circumstance> missing = new ArrayList<>();
    for (Circumstance one : when) {
      Optional<Boolean> holds = one.holds(person, limb);
      if (holds.isEmpty()) {
        missing.add(one);
      } else if (holds.get()) {
        why.add(one);
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(new Applying(this, why, missing));
  }
}
