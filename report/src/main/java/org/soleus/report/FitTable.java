package org.soleus.report;

import org.soleus.limb.fitting.Fit;
import org.soleus.limb.measurement.Unit;
import org.soleus.pathway.measure.MeasureName;
import org.soleus.pathway.measure.Numbers;
import org.soleus.report.markup.Markup;

/** What was fitted to laboratory values of the person, and how well the values tell. */
final class FitTable {
  private final Fit fit;

  FitTable(Fit fit) {
    this.fit = fit;
  }

  Markup draw() {
    return Markup.of("div")
        .add(
            residuals(),
            turned(),
            Markup.of(
                    "p",
                    "Determined: the values leave less than 0.4 of the spread between people; not"
                        + " determined: more than 0.8. What is not determined stays near the default.")
                .as("small"));
  }

  private Markup residuals() {
    Markup body = Markup.of("tbody");
    for (Fit.Residual one : fit.residuals()) {
      Unit unit = one.recorded().unit();
      Markup simulated =
          one.simulated().isPresent()
              ? Values.simulated(Numbers.of(unit.of(one.simulated().getAsDouble()), unit))
              : Values.notMeasurable("the fitted twin gives none");
      body.add(
          Markup.of("tr")
              .add(
                  Markup.of("th", MeasureName.of(one.recorded().measure()).full())
                      .with("scope", "row"),
                  Markup.of("td", MeasureName.site(one.recorded().site())),
                  Markup.of("td")
                      .add(Values.recorded(Numbers.recorded(one.recorded().inUnit(), unit))),
                  Markup.of("td").add(simulated)));
    }
    return table("Measure", "Site", "Recorded", "Fitted twin").add(body);
  }

  private Markup turned() {
    Markup body = Markup.of("tbody");
    for (Fit.Turned one : fit.turned()) {
      body.add(
          Markup.of("tr")
              .add(
                  Markup.of("th", capital(one.knob().words())).with("scope", "row"),
                  Markup.of("td", "× " + Numbers.fixed(one.factor(), 2)),
                  Markup.of("td", one.verdict()),
                  Markup.of("td", Numbers.fixed(one.left(), 2))));
    }
    return table("Fitted", "Factor", "By the values", "Spread left").add(body);
  }

  private static Markup table(String... headings) {
    Markup row = Markup.of("tr");
    for (String heading : headings) {
      row.add(Markup.of("th", heading).with("scope", "col"));
    }
    return Markup.of("table").as("laboratory").add(Markup.of("thead").add(row));
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
  }
}
