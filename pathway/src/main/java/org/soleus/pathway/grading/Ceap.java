package org.soleus.pathway.grading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.duplex.DuplexMap;

/**
 * CEAP of one leg at one examination, by the 2020 version (lurie2020), written as the 2004 version
 * introduced it (eklof2004) and guidelines show it (gloviczki2011): basic with the highest clinical
 * class, full with all that are present and the segments of P, then date and level.
 *
 * <p>What was recorded is taken as recorded. Otherwise anatomy and pathophysiology are told from
 * the duplex findings: that a system is healthy only of what was tested, and that nothing is wrong
 * only where superficial, deep and perforating veins were all tested. Etiology is told where a deep
 * vein is recorded as recanalised after a thrombosis (Esi), and otherwise not: no finding of a
 * duplex map says "primary".
 *
 * @param examined date of the examination, if it is known
 * @param clinicalClass as recorded, or empty
 * @param recorded what else was recorded
 * @param found what the duplex map tells
 * @param treated whether veins were closed or taken out up to this examination
 */
public record Ceap(
    Optional<LocalDate> examined,
    String clinicalClass,
    CeapRecord recorded,
    MapFindings found,
    boolean treated) {
  private static final String CRAMPS =
      "The only symptom recorded are muscle cramps, which have many causes: the leg is not written as symptomatic.";
  private static final String RECURRENT =
      "C2 is recorded after a treatment of varices. CEAP 2020 writes C2r where varices have come back;"
          + " the record is left as it is.";

  /** Systems of veins as CEAP parts them. */
  public enum Anatomy {
    SUPERFICIAL("s"),
    DEEP("d"),
    PERFORATING("p");

    private final String letter;

    Anatomy(String letter) {
      this.letter = letter;
    }

    /** Name in sentences. */
    public String words() {
      return name().toLowerCase(Locale.ROOT) + " veins";
    }

    /** Whether a vein of a duplex map belongs to it. */
    public boolean has(Vein vein) {
      return Segment.systemOf(vein).equals(Optional.of(this));
    }
  }

  /**
   * The class of an examination of which only the clinical class and a duplex map were recorded.
   *
   * @param clinicalClass as recorded, or empty
   * @param closed veins that were closed or taken out by treatment up to this examination
   */
  public static Ceap of(LocalDate date, String clinicalClass, DuplexMap map, Set<Vein> closed) {
    return of(date, clinicalClass, CeapRecord.NONE, map, closed);
  }

  /** The class of an examination, with what else was recorded of it. */
  public static Ceap of(
      LocalDate date, String clinicalClass, CeapRecord recorded, DuplexMap map, Set<Vein> closed) {
    return of(Optional.of(date), clinicalClass, recorded, map, closed);
  }

  /** The class of an examination whose date may be unknown, with what else was recorded of it. */
  public static Ceap of(
      Optional<LocalDate> date,
      String clinicalClass,
      CeapRecord recorded,
      DuplexMap map,
      Set<Vein> closed) {
    return new Ceap(date, clinicalClass, recorded, MapFindings.of(map, closed), !closed.isEmpty());
  }

  /** All clinical classes that are recorded, the lowest first. */
  public List<ClinicalClass> present() {
    return recorded.present().isEmpty()
        ? CeapTerm.of(ClinicalClass.class, clinicalClass).stream().toList()
        : recorded.present();
  }

  /** The highest clinical class without symptoms, or that there is none. */
  public String clinical() {
    return ClinicalClass.highest(present()).map(CeapTerm::code).orElse("C not recorded");
  }

  private String basicClinical() {
    return clinical() + (present().isEmpty() ? "" : recorded.suffix());
  }

  private String fullClinical() {
    return present().isEmpty()
        ? clinical()
        : present().stream()
            .map(one -> one.code().substring(1))
            .collect(Collectors.joining(",", "C", recorded.suffix()));
  }

  /** Etiology. */
  public String etiology() {
    if (!recorded.etiology().isEmpty()) {
      return String.join(",", CeapTerm.codes(recorded.etiology()));
    }
    return found.postThrombotic() ? Etiology.INTRAVENOUS.code() : "E not recorded";
  }

  /** Affected systems. */
  public List<Anatomy> anatomy() {
    return recorded.anatomy().isEmpty()
        ? found.anatomy()
        : Stream.of(Anatomy.values())
            .filter(system ->
                recorded.anatomy().stream()
                    .anyMatch(one -> one.system().stream().anyMatch(system::equals)))
            .toList();
  }

  /** Anatomy: affected systems; {@code An} only where recorded, or where all were tested. */
  public String anatomical() {
    if (anatomy().isEmpty()) {
      boolean none = recorded.anatomy().contains(Segment.NONE) || found.untested().isEmpty();
      return none ? Segment.NONE.code() : "A not determined";
    }
    return anatomy().stream().map(one -> one.letter).collect(Collectors.joining(",", "A", ""));
  }

  /** Abbreviations of the affected segments, by the 2020 list. */
  public List<String> segments() {
    List<Segment> all = recorded.anatomy().isEmpty() ? found.segments() : recorded.anatomy();
    return CeapTerm.codes(all.stream().filter(one -> one != Segment.NONE).toList());
  }

  /** Pathophysiology; {@code Pn} only where recorded, or where all systems were tested. */
  public String pathophysiology() {
    if (recorded.pathophysiology().isPresent()) {
      return recorded.pathophysiology().get().code();
    }
    if (found.reflux() || found.obstruction()) {
      return (found.reflux() && found.obstruction()
              ? Pathophysiology.BOTH
              : found.reflux() ? Pathophysiology.REFLUX : Pathophysiology.OBSTRUCTION)
          .code();
    }
    return found.untested().isEmpty() ? Pathophysiology.NOT_IDENTIFIED.code() : "P not determined";
  }

  /** Day of the classification: that of the examination where none was recorded. */
  public Optional<LocalDate> date() {
    return recorded.date().or(() -> examined);
  }

  /** Level of investigation: as recorded, or duplex where there is a map; else empty. */
  public Optional<InvestigationLevel> level() {
    return recorded
        .level()
        .or(() -> found.isAny() ? Optional.of(InvestigationLevel.DUPLEX) : Optional.empty());
  }

  /** The basic class in a line, without its date, such as {@code C5,S Ep As,p Pr}. */
  public String words() {
    return joined(basicClinical(), pathophysiology());
  }

  /**
   * The full class with date and level, such as {@code C2,4a,5,S Ep As,p Pr (GSVa, GSVb, CPV)
   * (2026-01-12, L2)}.
   */
  public String full() {
    String segments = String.join(", ", segments());
    return joined(
            fullClinical(), pathophysiology() + (segments.isEmpty() ? "" : " (" + segments + ")"))
        + " (%s, %s)"
            .formatted(
                date().map(LocalDate::toString).orElse("date not recorded"),
                level().map(CeapTerm::code).orElse("level not recorded"));
  }

  /** Parts with spaces, or with commas where one of them is words. */
  private String joined(String clinical, String pathophysiology) {
    List<String> parts = List.of(clinical, etiology(), anatomical(), pathophysiology);
    boolean words = parts.stream().anyMatch(one -> one.contains(" not "));
    return String.join(words ? ", " : " ", parts);
  }

  /** What must be known to read it. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!found.untested().isEmpty()) {
      notes.add("Not tested for reflux: " + systems() + ".");
    }
    if (!found.closed().isEmpty()) {
      notes.add("Occluded by treatment, not counted as obstruction: " + labels(found.closed()));
    }
    if (!found.unnamed().isEmpty()) {
      notes.add("Affected, without an abbreviation in CEAP 2020: " + labels(found.unnamed()));
    }
    if (anatomy().isEmpty() && found.untested().isEmpty()) {
      notes.add("Nothing was found in the veins that were tested; others were not.");
    }
    return notes;
  }

  /** What in the record may not be meant as it stands. */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (recorded.onlyCramps()) {
      warnings.add(CRAMPS);
    }
    if (treated && present().contains(ClinicalClass.C2)) {
      warnings.add(RECURRENT);
    }
    if (isBelowPresent()) {
      warnings.add(
          "The clinical class is recorded as %s, but %s is present too; the highest is written."
              .formatted(clinicalClass, clinical()));
    }
    if (found.isAny() && recorded.level().equals(Optional.of(InvestigationLevel.CLINIC))) {
      warnings.add("Level L1 is recorded beside a duplex map, which is level L2.");
    }
    return warnings;
  }

  private boolean isBelowPresent() {
    Optional<ClinicalClass> given = CeapTerm.of(ClinicalClass.class, clinicalClass);
    Optional<ClinicalClass> highest = ClinicalClass.highest(present());
    return given.isPresent() && highest.isPresent() && !given.get().includes(highest.get());
  }

  private String systems() {
    return String.join(", ", found.untested().stream().map(Anatomy::words).toList());
  }

  private static String labels(List<Vein> veins) {
    return String.join("; ", veins.stream().map(Vein::label).toList()) + ".";
  }
}
