package org.soleus.pathway.grading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.anatomy.VeinSystem;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.duplex.DuplexFinding.Patency;
import org.soleus.limb.duplex.DuplexFinding.RefluxTest;
import org.soleus.limb.duplex.DuplexMap;

/**
 * Basic CEAP of one leg at one examination, by the 2020 version (lurie2020). The clinical class is
 * as recorded. Anatomy and pathophysiology are told from the duplex findings: that a system is
 * healthy only of what was tested, and that nothing is wrong only where superficial, deep and
 * perforating veins were all tested. Etiology is told where a deep vein is recorded as recanalised
 * after a thrombosis (Esi), and otherwise not: no finding of a duplex map says "primary".
 *
 * <p>Occlusion that a treatment was meant to bring about is no disease and is left out, and so is
 * what of it has opened again.
 *
 * @param date of the examination
 * @param clinicalClass as recorded, or empty
 * @param anatomy affected systems
 * @param segments abbreviations of the affected veins, by the 2020 list
 * @param reflux whether reflux was found
 * @param obstruction whether a narrowed, recanalised or occluded vein was found
 * @param postThrombotic whether a deep vein is recorded as recanalised
 * @param untested systems of which no vein was tested for reflux
 * @param closed veins recorded as occluded that a treatment was meant to close
 */
public record Ceap(
    LocalDate date,
    String clinicalClass,
    List<Anatomy> anatomy,
    List<String> segments,
    boolean reflux,
    boolean obstruction,
    boolean postThrombotic,
    List<Anatomy> untested,
    List<Vein> closed) {
  /** Copies the lists. */
  public Ceap {
    anatomy = List.copyOf(anatomy);
    segments = List.copyOf(segments);
    untested = List.copyOf(untested);
    closed = List.copyOf(closed);
  }

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

    private boolean has(Vein vein) {
      return switch (this) {
        // varicose tributaries are superficial veins without a name of their own
        case SUPERFICIAL -> vein.system() == VeinSystem.SUPERFICIAL || vein == Vein.CALF_VARICES;
        case DEEP -> vein.system() == VeinSystem.DEEP;
        case PERFORATING -> vein.system() == VeinSystem.PERFORATING;
      };
    }
  }

  /**
   * The class of an examination.
   *
   * @param clinicalClass as recorded, or empty
   * @param closed veins that were closed or taken out by treatment up to this examination
   */
  public static Ceap of(LocalDate date, String clinicalClass, DuplexMap map, Set<Vein> closed) {
    // a trunk that opens again after its closure has no thrombosis behind it: reflux alone counts
    Predicate<DuplexFinding> obstructed =
        one -> one.patency() != Patency.PATENT && !isClosing(one, closed);
    List<DuplexFinding> affected =
        map.findings().stream().filter(one -> refluxes(one) || obstructed.test(one)).toList();
    return new Ceap(
        date,
        clinicalClass,
        Arrays.stream(Anatomy.values())
            .filter(system -> affected.stream().anyMatch(one -> system.has(one.vein())))
            .toList(),
        affected.stream()
            .map(one -> one.vein().abbreviation())
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList(),
        affected.stream().anyMatch(Ceap::refluxes),
        affected.stream().anyMatch(obstructed),
        affected.stream()
            .anyMatch(one -> one.patency() == Patency.RECANALISED && Anatomy.DEEP.has(one.vein())),
        Arrays.stream(Anatomy.values())
            .filter(system ->
                map.findings().stream()
                    .noneMatch(one -> system.has(one.vein()) && one.reflux().isPresent()))
            .toList(),
        map.findings().stream()
            .filter(one -> one.patency() == Patency.OCCLUDED)
            .map(DuplexFinding::vein)
            .filter(closed::contains)
            .toList());
  }

  private static boolean isClosing(DuplexFinding finding, Set<Vein> closed) {
    return closed.contains(finding.vein()) && finding.patency() != Patency.NARROWED;
  }

  private static boolean refluxes(DuplexFinding finding) {
    return finding.reflux().map(RefluxTest::present).orElse(false);
  }

  /** The clinical class, or that there is none. */
  public String clinical() {
    return clinicalClass.isEmpty() ? "C not recorded" : clinicalClass;
  }

  /** Etiology. */
  public String etiology() {
    return postThrombotic ? "Esi" : "E not recorded";
  }

  /** Anatomy: affected systems; {@code An} only where all were tested. */
  public String anatomical() {
    if (anatomy.isEmpty()) {
      return untested.isEmpty() ? "An" : "A not determined";
    }
    return String.join(",", anatomy.stream().map(one -> "A" + one.letter).toList());
  }

  /** Pathophysiology; {@code Pn} only where all systems were tested. */
  public String pathophysiology() {
    if (reflux || obstruction) {
      return reflux && obstruction ? "Pr,o" : reflux ? "Pr" : "Po";
    }
    return untested.isEmpty() ? "Pn" : "P not determined";
  }

  /** The basic class in a line, without its date. */
  public String words() {
    return String.join(", ", clinical(), etiology(), anatomical(), pathophysiology());
  }

  /** What must be known to read it. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!untested.isEmpty()) {
      notes.add("Not tested for reflux: " + words(untested) + ".");
    }
    if (!closed.isEmpty()) {
      notes.add(
          "Occluded by treatment, not counted as obstruction: "
              + String.join("; ", closed.stream().map(Vein::label).toList())
              + ".");
    }
    if (anatomy.isEmpty() && untested.isEmpty()) {
      notes.add("Nothing was found in the veins that were tested; others were not.");
    }
    return notes;
  }

  private static String words(List<Anatomy> systems) {
    return String.join(", ", systems.stream().map(Anatomy::words).toList());
  }
}
