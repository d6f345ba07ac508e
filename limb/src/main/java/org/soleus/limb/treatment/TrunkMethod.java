package org.soleus.limb.treatment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How a saphenous trunk is closed. To the flow of blood they are one but for the junction; they
 * differ in how often the vein opens again.
 */
public enum TrunkMethod {
  THERMAL_ABLATION("Thermal ablation", "ablation"),
  RADIOFREQUENCY_ABLATION("Radiofrequency ablation", "radiofrequency"),
  LASER_ABLATION("Endovenous laser ablation", "laser"),
  MECHANOCHEMICAL_ABLATION("Mechanochemical ablation", "mechanochemical"),
  ADHESIVE_CLOSURE("Cyanoacrylate closure", "adhesive"),
  FOAM_SCLEROTHERAPY("Ultrasound-guided foam sclerotherapy", "foam"),
  STRIPPING("High ligation and stripping", "stripping");

  private final String label;
  private final String word;

  TrunkMethod(String label, String word) {
    this.label = label;
    this.word = word;
  }

  /** Name for tables. */
  public String label() {
    return label;
  }

  /** Name on the command line, such as {@code laser}. */
  public String word() {
    return word;
  }

  /** Name in files, such as {@code laser_ablation}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the junction with the deep vein is tied as well; else its last 30 mm stay open. */
  public boolean closesJunction() {
    return this == STRIPPING;
  }

  /** The method with this word. */
  public static Optional<TrunkMethod> ofWord(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
  }
}
