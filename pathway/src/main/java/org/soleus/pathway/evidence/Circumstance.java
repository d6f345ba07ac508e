package org.soleus.pathway.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.soleus.limb.anatomy.Person;
import org.soleus.limb.anatomy.SaphenousTrunk;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.anatomy.VeinSystem;
import org.soleus.limb.assessment.LimbRecord;
import org.soleus.limb.duplex.DuplexFinding;
import org.soleus.limb.duplex.DuplexMap;

/** What of a leg a statement may hang on. What was not recorded is unknown, not absent. */
public enum Circumstance {
  VARICES("varicose veins (CEAP C2 or more)", "the CEAP clinical class"),
  SKIN("skin changes (CEAP C4 or more)", "the CEAP clinical class"),
  TRUNK_REFLUX("reflux of a saphenous trunk", "a reflux test of a saphenous trunk"),
  DEEP_REFLUX("reflux of a deep vein", "a reflux test of the deep veins"),
  OBSTRUCTION("a narrowed or occluded deep vein", "patency of the deep veins"),
  PERFORATOR_ONLY("reflux of perforators alone", "a reflux test of perforators and trunks"),
  PREGNANT("pregnancy", "");

  private final String words;
  private final String datum;

  Circumstance(String words, String datum) {
    this.words = words;
    this.datum = datum;
  }

  /** In words. */
  public String words() {
    return words;
  }

  /** What would have to be recorded to tell. */
  public String datum() {
    return datum;
  }

  /** The circumstance with this name in a table. */
  static Circumstance of(String token) {
    return valueOf(token.toUpperCase(Locale.ROOT));
  }

  /** Whether it holds; empty if what it hangs on was not recorded. */
  public Optional<Boolean> holds(Person person, LimbRecord limb) {
    DuplexMap map = limb.duplex();
    return switch (this) {
      case VARICES -> atLeast(limb.clinicalClass(), 2);
      case SKIN -> atLeast(limb.clinicalClass(), 4);
      case TRUNK_REFLUX -> refluxOf(map, Circumstance::isTrunk);
      case DEEP_REFLUX -> refluxOf(map, vein -> vein.system() == VeinSystem.DEEP);
      case OBSTRUCTION -> obstruction(map);
      case PERFORATOR_ONLY -> perforatorOnly(map);
      case PREGNANT -> Optional.of(person.pregnancyWeeks() > 0);
    };
  }

  private static Optional<Boolean> atLeast(String clinicalClass, int least) {
    return clinicalClass.length() > 1 && Character.isDigit(clinicalClass.charAt(1))
        ? Optional.of(clinicalClass.charAt(1) - '0' >= least)
        : Optional.empty();
  }

  private static boolean isTrunk(Vein vein) {
    return SaphenousTrunk.of(vein).isPresent();
  }

  private static Optional<Boolean> refluxOf(DuplexMap map, Predicate<Vein> veins) {
    List<DuplexFinding.RefluxTest> tests =
        map.findings().stream()
            .filter(one -> veins.test(one.vein()))
            .flatMap(one -> one.reflux().stream())
            .toList();
    return tests.isEmpty()
        ? Optional.empty()
        : Optional.of(tests.stream().anyMatch(DuplexFinding.RefluxTest::present));
  }

  private static Optional<Boolean> obstruction(DuplexMap map) {
    List<DuplexFinding> deep =
        map.findings().stream().filter(one -> one.vein().system() == VeinSystem.DEEP).toList();
    return deep.isEmpty()
        ? Optional.empty()
        : Optional.of(deep.stream().anyMatch(one -> one.patency() != DuplexFinding.Patency.PATENT));
  }

  private static Optional<Boolean> perforatorOnly(DuplexMap map) {
    Optional<Boolean> perforators = refluxOf(map, vein -> vein.system() == VeinSystem.PERFORATING);
    Optional<Boolean> trunks = refluxOf(map, Circumstance::isTrunk);
    if (perforators.isPresent() && !perforators.get() || trunks.isPresent() && trunks.get()) {
      return Optional.of(false);
    }
    return perforators.isPresent() && trunks.isPresent() ? Optional.of(true) : Optional.empty();
  }
}
