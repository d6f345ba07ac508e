package org.soleus.pathway.grading;

import java.util.Locale;
import java.util.Optional;
import org.soleus.limb.anatomy.Vein;

/**
 * Segment of CEAP 2020 (lurie2020) by its abbreviation; {@link #NONE} says that no venous location
 * was identified. Which veins of a duplex map belong to it: {@code vein_segments.table}.
 */
public enum Segment implements CeapTerm {
  TEL("Tel"),
  RET("Ret"),
  GSVA("GSVa"),
  GSVB("GSVb"),
  SSV("SSV"),
  AASV("AASV"),
  NSV("NSV"),
  IVC("IVC"),
  CIV("CIV"),
  IIV("IIV"),
  EIV("EIV"),
  PELV("PELV"),
  CFV("CFV"),
  DFV("DFV"),
  FV("FV"),
  POPV("POPV"),
  TIBV("TIBV"),
  PRV("PRV"),
  ATV("ATV"),
  PTV("PTV"),
  MUSV("MUSV"),
  GAV("GAV"),
  SOV("SOV"),
  TPV("TPV"),
  CPV("CPV"),
  NONE("An");

  private final String code;

  Segment(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** Its system; empty for {@link #NONE}. */
  public Optional<Ceap.Anatomy> system() {
    return known(CeapTerm.row("segment", code).text("system"))
        .map(word -> Ceap.Anatomy.valueOf(word.toUpperCase(Locale.ROOT)));
  }

  /** Whether another segment is this one or a part of it, as peroneal veins are of crural ones. */
  public boolean covers(Segment other) {
    String within = CeapTerm.row("segment", other.code).text("within");
    return this == other || within.equals(code);
  }

  /** The segment of a vein; empty where the list of 2020 has none for it. */
  public static Optional<Segment> of(Vein vein) {
    return CeapTable.VEINS.stream()
        .filter(row -> row.text("vein").equals(vein.key()))
        .findFirst()
        .flatMap(row -> known(row.text("segment")))
        .flatMap(segment -> CeapTerm.of(Segment.class, segment));
  }

  /** The system of a vein; empty for veins that no duplex map names. */
  static Optional<Ceap.Anatomy> systemOf(Vein vein) {
    return CeapTable.VEINS.stream()
        .filter(row -> row.text("vein").equals(vein.key()))
        .findFirst()
        .map(row -> Ceap.Anatomy.valueOf(row.text("system").toUpperCase(Locale.ROOT)));
  }

  private static Optional<String> known(String cell) {
    return cell.equals("-") ? Optional.empty() : Optional.of(cell);
  }
}
