package org.soleus.fhir;

/** Code systems and marks by which resources are told apart. */
final class Systems {
  /** Groups and fields of case files: {@code fields.table}. */
  static final String FIELD = "urn:soleus:fhir:field";

  /** Words that a field may hold, as {@code field:word}. */
  static final String WORD = "urn:soleus:fhir:word";

  /** Abbreviations of CEAP 2020. */
  static final String CEAP = "urn:soleus:fhir:ceap";

  /** Legs and their veins, as {@code left} or {@code left.gsv_mid_thigh}. */
  static final String SITE = "urn:soleus:fhir:site";

  /** Choices of the questions of the history, as {@code question:choice}. */
  static final String CHOICE = "urn:soleus:fhir:choice";

  /** Questions of the history, as conditions. */
  static final String QUESTION = "urn:soleus:fhir:question";

  /** Classes of medicines that are reported with cramps. */
  static final String MEDICINE = "urn:soleus:fhir:medicine";

  /** Kinds of treatments. */
  static final String TREATMENT = "urn:soleus:fhir:treatment";

  /** Possible causes of cramps. */
  static final String CAUSE = "urn:soleus:fhir:cause";

  /** Red flags. */
  static final String RED_FLAG = "urn:soleus:fhir:red-flag";

  /** How far the answers support a cause. */
  static final String SUPPORT = "urn:soleus:fhir:support";

  /** Scores that follow from answers. */
  static final String SCORE = "urn:soleus:fhir:score";

  /** Services that are asked for. */
  static final String SERVICE = "urn:soleus:fhir:service";

  /** Where a resource comes from: {@link #COMPUTED} or {@link #SIMULATED}; none where recorded. */
  static final String ORIGIN = "urn:soleus:fhir:origin";

  /** Follows from what was recorded, by rules with sources. */
  static final String COMPUTED = "computed";

  /** A value of the twin; nobody measured it. */
  static final String SIMULATED = "simulated";

  /** Identifiers of cases. */
  static final String CASE = "urn:soleus:fhir:case";

  /** Identifiers of the sources of a case. */
  static final String SOURCE = "urn:soleus:fhir:source";

  /** The questionnaire of the history. */
  static final String QUESTIONNAIRE = "urn:soleus:fhir:questionnaire:history";

  static final String UCUM = "http://unitsofmeasure.org";
  static final String LOINC = "http://loinc.org";
  static final String HL7_ACT_REASON = "http://terminology.hl7.org/CodeSystem/v3-ActReason";

  private Systems() {}
}
