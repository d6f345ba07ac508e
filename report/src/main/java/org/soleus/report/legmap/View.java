package org.soleus.report.legmap;

/** From where the leg is seen. */
enum View {
  FRONT("Front (anteromedial)"),
  BACK("Back (posterior)");

  private final String words;

  View(String words) {
    this.words = words;
  }

  /** As written over the view. */
  String words() {
    return words;
  }
}
