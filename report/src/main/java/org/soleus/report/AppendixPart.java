package org.soleus.report;

import java.util.Locale;
import org.soleus.report.markup.Markup;

/** Parts of the appendix, with the short word by which the first two sheets point to them. */
enum AppendixPart {
  FLAGS(1, false),
  SCORES(2, false),
  CAUSES(3, false),
  MEDICINES(4, false),
  NEXT(5, false),
  RULES(6, false),
  SUMMARY(1, true),
  GRADING(2, true),
  MAP(3, true),
  OPTION_MAPS(4, true),
  DUPLEX(5, true),
  FIT(6, true),
  LABORATORY(7, true),
  CURVES(8, true),
  DEFAULTS(9, true);

  private final int number;
  private final boolean isOfLeg;

  AppendixPart(int number, boolean isOfLeg) {
    this.number = number;
    this.isOfLeg = isOfLeg;
  }

  /** The word, such as {@code A3}; parts of the first leg begin with B. */
  String word(int leg) {
    return (isOfLeg ? Character.toString('B' + leg) : "A") + number;
  }

  /** Its id on the page. */
  String id(int leg) {
    String name = name().toLowerCase(Locale.ROOT).replace('_', '-');
    return isOfLeg ? "leg%d-%s".formatted(leg + 1, name) : name;
  }

  /** A pointer to it. */
  Markup link(int leg) {
    return link(word(leg), id(leg));
  }

  /** A pointer to a part of the person. */
  Markup link() {
    return link(0);
  }

  /** A pointer to an id. */
  static Markup link(String word, String id) {
    return Markup.of("a", word).as("to").with("href", "#" + id);
  }

  /** The part under its heading. */
  Markup open(int leg, String styleClass, String heading) {
    return Markup.of("section")
        .as(styleClass)
        .with("id", id(leg))
        .add(Markup.of("h3").add(Markup.of("span", word(leg)).as("word")).text(" " + heading));
  }
}
