package org.soleus.pathway.grading;

/** How far a leg was investigated; the limits of the levels were recalled, not read. */
public enum InvestigationLevel implements CeapTerm {
  CLINIC("L1"),
  DUPLEX("L2"),
  INVASIVE("L3");

  private final String code;

  InvestigationLevel(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
