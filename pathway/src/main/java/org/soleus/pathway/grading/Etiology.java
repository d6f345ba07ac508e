package org.soleus.pathway.grading;

/** Etiology of CEAP 2020 (lurie2020). */
public enum Etiology implements CeapTerm {
  PRIMARY("Ep"),
  SECONDARY("Es"),
  INTRAVENOUS("Esi"),
  EXTRAVENOUS("Ese"),
  CONGENITAL("Ec"),
  NOT_IDENTIFIED("En");

  private final String code;

  Etiology(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
