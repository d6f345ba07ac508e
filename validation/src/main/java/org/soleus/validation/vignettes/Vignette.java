package org.soleus.validation.vignettes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.soleus.casefile.Case;
import org.soleus.casefile.CaseFile;
import org.soleus.casefile.fault.Reading;
import org.soleus.pathway.cause.Causes;
import org.soleus.pathway.cause.PossibleCause;
import org.soleus.pathway.history.Facts;
import org.soleus.pathway.history.History;
import org.soleus.pathway.redflag.RedFlag;
import org.soleus.validation.RowTable;

/**
 * A person with cramps, and what the pathway has to make of the answers: a case file and its row of
 * {@code expected.csv}.
 *
 * @param name of the file
 * @param flags red flags that must be raised, and no others
 * @param cause key of the cause by criteria or by the final diagnosis of the report; {@code -} for
 *     none
 * @param place where it stands
 * @param writtenFrom criteria, or the kind of report
 * @param source what was read
 * @param remark why it does not stand first, or what else must be known; may be empty
 * @param told the case
 */
public record Vignette(
    String name,
    Set<String> flags,
    String cause,
    Place place,
    String writtenFrom,
    String source,
    String remark,
    Case told) {
  /** How vignettes are called that were made from the criteria of a guideline or study. */
  public static final String CRITERIA = "criteria";

  private static final String NO_CAUSE = "-";
  private static final String UNEXPLAINED = "idiopathic";

  /** A listed cause is by this factor likelier than before anything was asked; assumed. */
  private static final double LIKELIER = 1.3;

  private static final Causes NOTHING_ASKED =
      Causes.of(Facts.of(History.NONE, OptionalDouble.empty(), OptionalDouble.empty(), List.of()));

  /** Where a cause stands. */
  public enum Place {
    /** Before all others but cramps without a known cause, which stay on every list. */
    FIRST,
    /** Behind others of which nothing was asked, yet likelier than before. */
    LISTED,
    /** Neither. */
    MISSED,
    /** No cause is expected. */
    NONE;

    private static Place of(String cell) {
      return cell.isEmpty() ? NONE : valueOf(cell.toUpperCase(Locale.ROOT));
    }

    /** Name in sentences. */
    public String words() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Copies the set. */
  public Vignette {
    flags = Set.copyOf(flags);
  }

  /** The vignettes of a folder, in the order of its {@code expected.csv}. */
  public static List<Vignette> in(Path folder) {
    try {
      return RowTable.fields(Files.readString(folder.resolve("expected.csv"))).stream()
          .skip(1)
          .map(cells -> of(folder, cells))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Vignette of(Path folder, List<String> cells) {
    return new Vignette(
        cells.get(0),
        cells.get(1).isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(cells.get(1).split(";"))),
        cells.get(2),
        Place.of(cells.get(3)),
        cells.get(4),
        cells.get(5),
        cells.get(6),
        read(folder.resolve(cells.get(0) + ".yaml")));
  }

  private static Case read(Path file) {
    return switch (CaseFile.read(file)) {
      case Reading.Read<Case>(Case value) -> value;
      case Reading.Rejected<Case> rejected -> throw new IllegalStateException(rejected.message());
    };
  }

  /** All that is known of the person. */
  public Facts facts() {
    return told.facts();
  }

  /** Whether it was told from a report of one person. */
  public boolean isReported() {
    return !writtenFrom.equals(CRITERIA);
  }

  /** Red flags that are raised. */
  public Set<String> raised() {
    Set<String> ids = new TreeSet<>();
    RedFlag.raised(facts()).forEach(flag -> ids.add(flag.id()));
    return ids;
  }

  /** Where the pathway puts the cause. */
  public Place found() {
    if (cause.equals(NO_CAUSE)) {
      return Place.NONE;
    }
    Causes causes = Causes.of(facts());
    if (first(causes).equals(cause)) {
      return Place.FIRST;
    }
    double before = NOTHING_ASKED.of(cause).map(PossibleCause::mid).orElse(0.0);
    double now = causes.of(cause).map(PossibleCause::mid).orElse(0.0);
    return now > LIKELIER * before ? Place.LISTED : Place.MISSED;
  }

  /** The first of the list, cramps without a known cause left out unless they are meant. */
  private String first(Causes causes) {
    return causes.ranked().stream()
        .map(PossibleCause::cause)
        .filter(one -> cause.equals(UNEXPLAINED) || !one.equals(UNEXPLAINED))
        .findFirst()
        .orElseThrow();
  }
}
