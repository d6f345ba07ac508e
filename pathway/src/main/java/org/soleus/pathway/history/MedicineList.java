package org.soleus.pathway.history;

/** What a list of medicines tells of those that are not in it. */
public enum MedicineList {
  /** It holds all that are taken: no other is. */
  WHOLE("whole", "None of the medicines recorded is among those reported with cramps.", ""),

  /** It holds some that are taken: of all others nothing is known. */
  IN_PART(
      "in part",
      "None of the medicines recorded is among those reported with cramps; the list is not whole, others may be taken.",
      "The list is not whole: other medicines may be taken."),

  /** Nobody asked, which is not "none". */
  NOT_ASKED(
      "not asked",
      "Nobody asked for medicines, which is not \"none\".",
      "Nobody asked for medicines, which is not \"none\".");

  private final String words;
  private final String none;
  private final String remark;

  MedicineList(String words, String none, String remark) {
    this.words = words;
    this.none = none;
    this.remark = remark;
  }

  /** In words. */
  public String words() {
    return words;
  }

  /** What is to be said where none of the list is to be reviewed. */
  public String noneToReview() {
    return none;
  }

  /** What is to be said beside those to be reviewed; empty where the list is whole. */
  public String remark() {
    return remark;
  }
}
