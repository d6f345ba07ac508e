package org.soleus.pathway.grading;

/** Pathophysiology of CEAP 2020 (lurie2020). */
public enum Pathophysiology implements CeapTerm {
  REFLUX("Pr"),
  OBSTRUCTION("Po"),
  BOTH("Pr,o"),
  NOT_IDENTIFIED("Pn");

  private final String code;

  Pathophysiology(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
