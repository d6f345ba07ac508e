package org.soleus.pathway.grading;

/** Symptom by which CEAP calls a leg symptomatic; {@link #NONE} says that it was asked for. */
public enum VenousSymptom implements CeapTerm {
  ACHE("ache"),
  PAIN("pain"),
  TIGHTNESS("tightness"),
  SKIN_IRRITATION("skin_irritation"),
  HEAVINESS("heaviness"),
  MUSCLE_CRAMPS("muscle_cramps"),
  ITCHING("itching"),
  SWELLING("swelling"),
  NONE("none");

  private final String code;

  VenousSymptom(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
