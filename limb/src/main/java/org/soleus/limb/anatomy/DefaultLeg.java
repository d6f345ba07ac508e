package org.soleus.limb.anatomy;

import static org.soleus.hemodynamics.units.Units.MM;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.soleus.limb.physiology.Parameter;
import org.soleus.limb.physiology.Parameters;
import org.soleus.limb.table.Table;

/**
 * The default adult leg with the trunk above it, scaled to a person: tables rather than code.
 * {@code veins.table} has the usual anatomy with a source for every row, {@code variants.table}
 * what some people have instead, {@code varices.table} what a refluxing trunk brings along (theory
 * 3.1).
 */
public final class DefaultLeg {
  private static final List<Table.Row> VEINS = Table.beside(DefaultLeg.class, "veins.table");
  private static final List<Table.Row> VARIANTS = Table.beside(DefaultLeg.class, "variants.table");
  private static final List<Table.Row> VARICES = Table.beside(DefaultLeg.class, "varices.table");

  private final BodyScale scale;

  private DefaultLeg(Person person) {
    scale = BodyScale.of(person);
  }

  /** The default leg of a person, healthy throughout. */
  public static Leg of(Person person, Side side, Parameters parameters) {
    return of(person, side, Set.of(), parameters);
  }

  /**
   * The default leg of a person with variants of the anatomy.
   *
   * @param variants names, as listed by {@link #variants()}
   */
  public static Leg of(Person person, Side side, Set<String> variants, Parameters parameters) {
    DefaultLeg leg = new DefaultLeg(person);
    double height = person.height();
    Body body =
        new Body(
            height * parameters.get(Parameter.ANKLE_HEIGHT),
            height * parameters.get(Parameter.KNEE_HEIGHT),
            height * parameters.get(Parameter.GROIN_HEIGHT),
            height * parameters.get(Parameter.DIAPHRAGM_HEIGHT),
            height * parameters.get(Parameter.HEART_HEIGHT));
    return new Leg(person, side, body, leg.veins(side, variants), List.of(), parameters);
  }

  /**
   * The other leg of the same person, healthy: what stands beside a leg that was examined alone.
   */
  public static Leg beside(Leg leg) {
    return of(leg.person(), leg.side().opposite(), leg.parameters().withoutLimits());
  }

  /** Names of the variants, as written in case files. */
  public static List<String> variants() {
    return VARIANTS.stream().map(row -> row.text("variant")).distinct().toList();
  }

  /** Veins that a leg lacks by its variants. */
  public static Set<Vein> absent(Set<String> variants) {
    return VARIANTS.stream()
        .filter(row -> variants.contains(row.text("variant")) && row.count("parallel") == 0)
        .map(DefaultLeg::vein)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The slack tributaries through which a refluxing trunk empties. */
  public static VeinSegment tributaries(Person person, SaphenousTrunk trunk) {
    Table.Row course =
        VARICES.stream()
            .filter(row -> row.constant("trunk", SaphenousTrunk.class) == trunk)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no varices of " + trunk));
    return new DefaultLeg(person).segment(course);
  }

  private List<VeinSegment> veins(Side side, Set<String> variants) {
    Map<Vein, Table.Row> rows = new LinkedHashMap<>();
    VEINS.stream().filter(row -> isOf(row, side)).forEach(row -> rows.put(vein(row), row));
    VARIANTS.stream()
        .filter(row -> variants.contains(row.text("variant")))
        .forEach(row -> rows.put(vein(row), row));
    List<VeinSegment> veins = new ArrayList<>();
    for (Table.Row row : rows.values()) {
      if (row.count("parallel") > 0) {
        veins.add(segment(row));
      }
    }
    return veins;
  }

  private static boolean isOf(Table.Row row, Side side) {
    String of = row.text("side");
    return of.equals("both") || of.equals(side.name().toLowerCase(Locale.ROOT));
  }

  private static Vein vein(Table.Row row) {
    return row.constant("vein", Vein.class);
  }

  private VeinSegment segment(Table.Row row) {
    return new VeinSegment(
        vein(row),
        new Landmark(row.text("from"), scale.length(row.number("from_mm") * MM)),
        new Landmark(row.text("to"), scale.length(row.number("to_mm") * MM)),
        scale.length(row.number("length_mm") * MM),
        scale.diameter(row.number("diameter_mm") * MM),
        row.count("parallel"),
        row.count("valves"),
        0,
        row.constant("wall", WallClass.class),
        row.constant("compartment", Compartment.class),
        1,
        false);
  }
}
