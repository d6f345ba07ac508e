package org.soleus.report;

import java.util.List;
import java.util.stream.Collectors;
import org.soleus.pathway.cause.Picture;
import org.soleus.pathway.referral.SafetyNet;
import org.soleus.pathway.referral.Urgency;
import org.soleus.pathway.rule.Rule;
import org.soleus.report.markup.Markup;

/** Rules of guidelines and when to seek care, on the second sheet. */
final class ChainGuidance {
  private final Picture picture;
  private final SourceKeys keys;

  ChainGuidance(Picture picture, SourceKeys keys) {
    this.picture = picture;
    this.keys = keys;
  }

  /**
   * The rules.
   *
   * @param most that are shown
   */
  Markup rules(int most) {
    Markup block =
        ChainHistory.block("Rules of guidelines and studies that apply most", AppendixPart.RULES);
    List<Rule.Applied> rules = Rule.weightiest(picture.facts());
    if (rules.isEmpty()) {
      return block.add(
          ChainHistory.none("None of the rules in the tables applies to what is known."));
    }
    Markup list = Markup.of("ul");
    for (Rule.Applied one : rules.stream().limit(most).toList()) {
      Rule rule = one.rule();
      list.add(
          Markup.of("li")
              .add(Markup.of("b", rule.topic().words() + ": "))
              .text("%s (%s) ".formatted(rule.words(), rule.grade()))
              .add(keys.keyAndTag(rule.source()))
              .text(" ")
              .add(AppendixPart.RULES.link()));
    }
    int more = Math.max(0, rules.size() - most) + Rule.open(picture.facts()).size();
    if (more > 0) {
      list.add(
          Markup.of(
                  "li",
                  "And %d more that apply, or depend on what nobody asked for ".formatted(more))
              .as("none")
              .add(AppendixPart.RULES.link()));
    }
    return block.add(list);
  }

  /** When to seek care. */
  Markup safetyNet() {
    Markup block = ChainHistory.block("When to seek care", AppendixPart.FLAGS);
    Markup list = Markup.of("ul");
    List<SafetyNet> all = SafetyNet.of(picture.facts(), Urgency.ROUTINE);
    for (Urgency urgency : Urgency.values()) {
      List<SafetyNet> rows = all.stream().filter(one -> one.urgency() == urgency).toList();
      if (!rows.isEmpty()) {
        Markup item =
            Markup.of("li")
                .add(Markup.of("b", urgency.who() + ": "))
                .text(rows.stream().map(SafetyNet::sign).collect(Collectors.joining("; ")) + ". ");
        rows.stream()
            .map(SafetyNet::source)
            .distinct()
            .forEach(source -> item.add(keys.key(source)).text(" "));
        list.add(item.add(AppendixPart.FLAGS.link()));
      }
    }
    return block.add(list);
  }
}
