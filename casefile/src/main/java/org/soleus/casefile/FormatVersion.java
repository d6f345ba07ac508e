package org.soleus.casefile;

import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.Shown;
import org.soleus.casefile.yaml.Value;
import org.soleus.casefile.yaml.Value.Fields;
import org.soleus.casefile.yaml.Value.Numeral;

/**
 * Looks at what kind of file and which version of it a tree is, before anything else is checked.
 */
public final class FormatVersion {
  private final String key;
  private final int newest;

  /**
   * A format.
   *
   * @param key field that holds the version, such as {@code soleus_case}
   * @param newest version that this program reads
   */
  public FormatVersion(String key, int newest) {
    this.key = key;
    this.newest = newest;
  }

  /** Whether the rest of the file can be judged by this format; if not, a fault says why. */
  public boolean isReadable(Value root, FaultList faults) {
    if (!(root instanceof Fields fields)) {
      faults.add(root.where(), root.shown(), "must be fields with values.", firstLine());
      return false;
    }
    if (fields.value(key).orElse(null) instanceof Numeral version && version.number() > newest) {
      faults.add(
          version.where(),
          version.shown(),
          "is a version of this format that is newer than this program, which reads version "
              + newest
              + ".",
          "Use a newer Soleus.");
      return false;
    }
    return isOfThisKind(fields, faults);
  }

  private boolean isOfThisKind(Fields fields, FaultList faults) {
    if (fields.value(key).isPresent()) {
      return true;
    }
    for (String other : fields.fields().keySet()) {
      if (other.startsWith("soleus_") && !other.equals(key) && isKnown(other)) {
        faults.add(
            fields.where(other),
            fields.shown(other),
            "makes this a %s file; a %s file is needed here.".formatted(kind(other), kind(key)),
            "");
        return false;
      }
    }
    if (fields.value("resourceType").isPresent()) {
      faults.add(
          fields.where("resourceType"),
          fields.shown("resourceType"),
          "makes this a file of FHIR; a %s file is needed here.".formatted(kind(key)),
          "Of a bundle, soleus import makes a case file.");
      return false;
    }
    return true;
  }

  private static boolean isKnown(String other) {
    return switch (other) {
      case "soleus_case",
          "soleus_protocol",
          "soleus_results",
          "soleus_causes",
          "soleus_referral",
          "soleus_network",
          "soleus_reflux_map" ->
          true;
      default -> false;
    };
  }

  private static String kind(String versionField) {
    return versionField.substring(versionField.indexOf('_') + 1).replace('_', ' ');
  }

  private String firstLine() {
    return "A file of this kind begins with " + Shown.text(key + ": " + newest) + ".";
  }
}
