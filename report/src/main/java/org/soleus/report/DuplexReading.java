package org.soleus.report;

import java.util.List;
import java.util.Locale;
import org.soleus.limb.duplex.DuplexMap;
import org.soleus.pathway.duplex.ExaminationWords;
import org.soleus.pathway.duplex.Gap;
import org.soleus.pathway.duplex.MapReading;
import org.soleus.pathway.duplex.MapSentence;
import org.soleus.report.markup.Markup;

/** What a recorded map says by published definitions and what it lacks, each with its source. */
final class DuplexReading {
  private DuplexReading() {}

  static List<Markup> draw(DuplexMap map) {
    if (map.findings().isEmpty()) {
      return List.of();
    }
    MapReading reading = MapReading.of(map);
    Markup sentences = Markup.of("ul");
    for (MapSentence one : reading.sentences()) {
      sentences.add(
          Markup.of("li")
              .as(one.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
              .text(one.words() + " ")
              .add(Markup.of("span", one.origin()).as("minor")));
    }
    Markup gaps = Markup.of("ul");
    for (Gap one : reading.gaps()) {
      gaps.add(
          Markup.of("li", one.words() + " ")
              .add(Markup.of("span", one.source() + "; " + one.tag()).as("minor")));
    }
    String notes = map.examination().notes().strip();
    return List.of(
        Markup.of("h4", "By published definitions"),
        Markup.of(
            "p",
            "Examined: "
                + String.join(" · ", ExaminationWords.of(map))
                + (notes.isEmpty() ? "" : ". Notes: " + notes)),
        sentences,
        Markup.of("h4", "Not examined, or not as recommended"),
        gaps.isEmpty()
            ? Markup.of(
                "p", "Nothing on the list of an examination of about 20 minutes is missing.")
            : gaps);
  }
}
