package org.soleus.casefile.plans;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.NearestNames;
import org.soleus.casefile.fault.Where;
import org.soleus.limb.anatomy.DefaultLeg;
import org.soleus.limb.anatomy.Leg;
import org.soleus.limb.anatomy.Person;
import org.soleus.limb.anatomy.SaphenousTrunk;
import org.soleus.limb.anatomy.Side;
import org.soleus.limb.anatomy.Vein;
import org.soleus.limb.anatomy.VeinSegment;
import org.soleus.limb.physiology.Parameters;
import org.soleus.limb.table.Table;

/**
 * How much of a saphenous trunk is closed, in words: {@code 2 cm below junction to knee}. The leg
 * knows its trunks by named lengths; a length counts if its middle lies between the two places.
 */
final class Extent {
  private static final List<Table.Row> PLACES = Table.beside(Extent.class, "places.table");
  private static final Leg LEG = DefaultLeg.of(Person.REFERENCE, Side.LEFT, Parameters.DEFAULT);
  private static final Pattern BELOW = Pattern.compile("([0-9.]+)\\s*(cm|mm) below (.+)");

  private Extent() {}

  /**
   * The lengths of a trunk between two places, from distal to proximal; empty, with a fault, if
   * there are none.
   *
   * @param top height of the junction [mm]
   * @param words two places parted by "to", in either order; empty for the whole trunk
   */
  static Optional<List<Vein>> of(SaphenousTrunk trunk, double top, String words, FaultList faults) {
    if (words.isEmpty()) {
      return Optional.of(trunk.veins());
    }
    String[] ends = words.split("\\s+to\\s+");
    if (ends.length != 2) {
      faults.add(
          Where.FILE,
          '"' + words + '"',
          "must be two places.",
          "Write 2 cm below junction to knee, or leave it out for the whole trunk.");
      return Optional.empty();
    }
    OptionalDouble one = height(ends[0].strip(), top, faults);
    OptionalDouble other = height(ends[1].strip(), top, faults);
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    double low = Math.min(one.getAsDouble(), other.getAsDouble());
    double high = Math.max(one.getAsDouble(), other.getAsDouble());
    List<Vein> within =
        trunk.veins().stream()
            .filter(vein ->
                LEG.segment(vein)
                    .map(VeinSegment::middle)
                    .map(middle -> low <= 1000 * middle && 1000 * middle <= high)
                    .orElse(false))
            .toList();
    if (within.isEmpty()) {
      faults.add(
          Where.FILE,
          '"' + words + '"',
          "holds no length of this trunk.",
          "The trunk runs along " + lengths(trunk) + ".");
      return Optional.empty();
    }
    return Optional.of(within);
  }

  private static String lengths(SaphenousTrunk trunk) {
    return String.join("; ", trunk.veins().stream().map(Vein::label).toList());
  }

  private static OptionalDouble height(String place, double top, FaultList faults) {
    Matcher below = BELOW.matcher(place);
    if (below.matches()) {
      OptionalDouble from = height(below.group(3).strip(), top, faults);
      double way = Double.parseDouble(below.group(1)) * (below.group(2).equals("cm") ? 10 : 1);
      return from.isEmpty() ? from : OptionalDouble.of(from.getAsDouble() - way);
    }
    if (place.equals("junction")) {
      return OptionalDouble.of(top);
    }
    Optional<Table.Row> row =
        PLACES.stream().filter(one -> one.text("words").equals(place)).findFirst();
    if (row.isEmpty()) {
      List<String> known = PLACES.stream().map(one -> one.text("words")).toList();
      faults.add(
          Where.FILE,
          '"' + place + '"',
          "names no place along the leg that Soleus knows.",
          (NearestNames.hint(place, known)
                  + " Places are junction, "
                  + String.join(", ", known)
                  + ", and such as 2 cm below junction.")
              .strip());
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(row.get().number("height"));
  }
}
