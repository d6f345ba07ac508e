package org.soleus.pathway.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.soleus.pathway.duplex.Gap;
import org.soleus.pathway.duplex.MapReading;
import org.soleus.pathway.duplex.MapSentence;
import org.soleus.pathway.evidence.Source;
import org.soleus.pathway.followup.Examination;
import org.soleus.pathway.grading.Vcss;
import org.soleus.pathway.measure.Numbers;

/** What a letter says of one leg. */
final class LegSentences {
  private LegSentences() {}

  /** Class, severity, arteries and what the duplex map says. */
  static List<Sentence> known(LegKnown leg) {
    List<Sentence> all = new ArrayList<>();
    String name = name(leg);
    if (!leg.record().clinicalClass().isEmpty()) {
      all.add(
          Sentence.recorded(
              "%s: CEAP %s."
                  .formatted(
                      name,
                      leg.examination()
                          .map(one -> one.ceap().words())
                          .orElse(leg.record().clinicalClass()))));
    }
    Vcss vcss = leg.grading().vcss();
    if (vcss.isAny()) {
      all.add(
          Sentence.recorded(
              "%s: revised VCSS %s of %d; without compression %s of %d."
                  .formatted(
                      name,
                      vcss.words(Vcss.Sum.ALL_TEN),
                      Vcss.Sum.ALL_TEN.most(),
                      vcss.words(Vcss.Sum.NINE),
                      Vcss.Sum.NINE.most())));
    }
    leg.examination()
        .flatMap(Examination::villalta)
        .ifPresent(one -> all.add(Sentence.recorded(name + ": " + one.words() + ".")));
    leg.ankleBrachial()
        .ifPresent(one ->
            all.add(
                new Sentence(
                    "%s: ankle-brachial index %s, %s."
                        .formatted(name, Numbers.fixed(one.index(), 2), one.words()),
                    new Source(one.source(), one.tag()))));
    leg.map().ifPresent(map -> all.addAll(of(name, map, MapSentence.Kind.FOUND)));
    return all;
  }

  /** What the duplex map cannot tell and lacks. */
  static List<Sentence> notKnown(LegKnown leg) {
    String name = name(leg);
    if (leg.map().isEmpty()) {
      return List.of(Sentence.recorded(name + ": no duplex map is on record."));
    }
    MapReading map = leg.map().orElseThrow();
    List<Sentence> all = new ArrayList<>(of(name, map, MapSentence.Kind.CANNOT_BE_TOLD));
    if (!map.gaps().isEmpty()) {
      all.add(
          Sentence.recorded(
              "%s, missing from the duplex map: %s."
                  .formatted(
                      name, String.join("; ", map.gaps().stream().map(Gap::words).toList()))));
    }
    return all;
  }

  private static List<Sentence> of(String name, MapReading map, MapSentence.Kind kind) {
    return map.sentences().stream()
        .filter(one -> one.kind() == kind)
        .map(one ->
            new Sentence(
                "%s, duplex: %s".formatted(name, one.words()),
                new Source(one.rule().source(), one.rule().tag())))
        .toList();
  }

  /** The leg at the head of a sentence. */
  private static String name(LegKnown leg) {
    return (leg.side().name().charAt(0) + leg.side().name().substring(1).toLowerCase(Locale.ROOT))
        + " leg";
  }
}
