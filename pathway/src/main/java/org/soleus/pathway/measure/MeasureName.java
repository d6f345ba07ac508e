package org.soleus.pathway.measure;

import java.util.Locale;
import java.util.Map;
import org.soleus.limb.anatomy.Vein;

/**
 * A measure in words.
 *
 * @param words for tables and sentences
 * @param abbreviation as laboratories write it, or empty
 */
public record MeasureName(String words, String abbreviation) {
  private static final Map<String, MeasureName> KNOWN =
      Map.ofEntries(
          Map.entry("AVP", new MeasureName("Ambulatory venous pressure", "AVP")),
          Map.entry("RT90", new MeasureName("Venous refilling time to 90 %", "RT90")),
          Map.entry("VV", new MeasureName("Functional venous volume", "VV")),
          Map.entry("VFI", new MeasureName("Venous filling index", "VFI")),
          Map.entry("EV", new MeasureName("Ejected volume, one tiptoe", "EV")),
          Map.entry("EF", new MeasureName("Ejection fraction, one tiptoe", "EF")),
          Map.entry("RV", new MeasureName("Residual volume after ten tiptoes", "RV")),
          Map.entry("RVF", new MeasureName("Residual volume fraction", "RVF")),
          Map.entry("day_foot_pressure", new MeasureName("Foot vein pressure, mean of 24 h", "")),
          Map.entry(
              "popliteal_vein_peak_velocity_sitting",
              new MeasureName("Peak velocity behind the knee, sitting", "")),
          Map.entry(
              "foot_vein_pressure_standing",
              new MeasureName("Foot vein pressure, quiet standing", "")),
          Map.entry(
              "ankle_vein_pressure_standing",
              new MeasureName("Ankle vein pressure, quiet standing", "")),
          Map.entry(
              "femoral_vein_velocity_standing",
              new MeasureName("Femoral vein velocity, quiet standing", "")),
          Map.entry("reflux_duration", new MeasureName("Reflux duration", "")),
          Map.entry("peak_reflux_velocity", new MeasureName("Peak reflux velocity", "")));

  /** The words for a measure; one that is not known is written as its name without underscores. */
  public static MeasureName of(String measure) {
    MeasureName known = KNOWN.get(measure);
    return known != null ? known : new MeasureName(sentence(measure), "");
  }

  /** Words and abbreviation, such as {@code Venous filling index (VFI)}. */
  public String full() {
    return abbreviation.isEmpty() ? words : words + " (" + abbreviation + ")";
  }

  /** The abbreviation, or the words of a measure that has none. */
  public String brief() {
    return abbreviation.isEmpty() ? words : abbreviation;
  }

  /** The words for the site of a measure: the name of the vein, or of the region. */
  public static String site(String site) {
    return Vein.of(site).map(Vein::label).orElseGet(() -> sentence(site));
  }

  private static String sentence(String key) {
    String words = key.replace('_', ' ').strip();
    return words.isEmpty()
        ? ""
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
