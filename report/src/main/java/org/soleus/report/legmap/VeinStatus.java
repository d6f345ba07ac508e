package org.soleus.report.legmap;

/** What is known of a vein, as far as the plate shows it. */
enum VeinStatus {
  NOT_EXAMINED("not examined"),
  UNTESTED("examined, reflux not tested"),
  COMPETENT("competent"),
  REFLUX_RECORDED("reflux recorded"),
  REFLUX_SIMULATED("reflux simulated only"),
  ABLATED("closed or removed (simulated)"),
  OCCLUDED("occluded");

  private final String words;

  VeinStatus(String words) {
    this.words = words;
  }

  /** As in the legend. */
  String words() {
    return words;
  }
}
