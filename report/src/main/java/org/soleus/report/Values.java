package org.soleus.report;

import org.soleus.limb.measurement.Measurement;
import org.soleus.pathway.measure.Numbers;
import org.soleus.pathway.measure.PublishedRange;
import org.soleus.report.markup.Markup;

/** Values as they look: recorded in dark upright ink, simulated in blue italics with a tag. */
final class Values {
  private Values() {}

  /** A recorded value. */
  static Markup recorded(String value) {
    return Markup.of("span", value).as("rec");
  }

  /** A simulated value. */
  static Markup simulated(String value) {
    return Markup.of("span").as("sim").text(value).add(Markup.of("span", "sim").as("tag"));
  }

  /** A measurement of the twin: its value, or why there is none. */
  static Markup simulated(Measurement measurement) {
    return switch (measurement) {
      case Measurement.Taken taken -> {
        Markup value = simulated(Numbers.of(taken));
        taken
            .interval()
            .map(one -> Numbers.interval(one, taken.unit()))
            .ifPresent(range -> value.add(Markup.of("span", range).as("minor simulated")));
        yield value;
      }
      case Measurement.NotMeasurable(_, _, _, String reason) -> notMeasurable(reason);
    };
  }

  /** A measurement that could not be taken. */
  static Markup notMeasurable(String reason) {
    return Markup.of("span").as("none").text("not measurable: " + reason);
  }

  /** Where a value lies, with a sign that prints in black and white. */
  static Markup verdict(PublishedRange.Verdict verdict) {
    String word = verdict.word();
    return Markup.of("span")
        .as("verdict " + word.replace(' ', '-'))
        .text(verdict.mark() + " " + word);
  }
}
