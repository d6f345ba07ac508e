package org.soleus.pathway.duplex;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.soleus.limb.duplex.DuplexMap;
import org.soleus.limb.duplex.ExaminationRecord;
import org.soleus.pathway.measure.Numbers;

/** How a leg was examined, in words. */
public final class ExaminationWords {
  private ExaminationWords() {}

  /** What was recorded, and the cut-offs by which reflux is judged. */
  public static List<String> of(DuplexMap map) {
    ExaminationRecord one = map.examination();
    List<String> words = new ArrayList<>();
    words.add(one.date().map(Object::toString).orElse("date not recorded"));
    words.add(one.time().map(Object::toString).orElse("time of day not recorded"));
    words.add(one.posture().map(ExaminationWords::plain).orElse("position not recorded"));
    one.examiner().ifPresent(role -> words.add("by " + plain(role)));
    if (!one.device().isEmpty()) {
      words.add(one.device());
    }
    one.minutes().ifPresent(minutes -> words.add(Numbers.fixed(minutes, 0) + " min"));
    words.add("reflux judged by " + map.cutOffs().name());
    return words;
  }

  private static String plain(Enum<?> word) {
    return word == ExaminationRecord.Posture.REVERSE_TRENDELENBURG
        ? "reverse Trendelenburg"
        : word.name().toLowerCase(Locale.ROOT);
  }
}
