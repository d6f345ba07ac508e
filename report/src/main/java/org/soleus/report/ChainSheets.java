package org.soleus.report;

import java.util.Optional;
import org.soleus.limb.assessment.LimbAssessment;
import org.soleus.report.markup.Markup;

/**
 * The whole chain on two printed sheets. The first holds what was told and recorded: red flags,
 * what may contribute, what to ask, medicines, duplex and class. The second holds what was
 * simulated or published: the twin and options on it, rules, when to seek care, sources. What does
 * not fit is cut by its meaning, with a word on how much more the appendix holds.
 */
final class ChainSheets {
  private static final int RULES_OF_ONE = 10;
  private static final int RULES_OF_TWO = 4;

  private static final String SIGNS =
      "A1, B5 …: part of the appendix. [1] …: source, at the end of the second sheet, with a word on"
          + " whether it was read, read in a secondary source, recalled or assumed.";

  private final ReportInput input;
  private final PageParts parts;
  private final SourceKeys keys = new SourceKeys();

  ChainSheets(ReportInput input) {
    this.input = input;
    this.parts = new PageParts(input);
  }

  Markup draw() {
    Markup first = first();
    return Markup.of("div")
        .as(input.limbs().size() > 1 ? "chain two" : "chain")
        .add(first, second());
  }

  private static Markup sheet(int number) {
    return Markup.of("section").as("sheet").with("id", "sheet" + number);
  }

  private Markup first() {
    Markup sheet = sheet(1).add(parts.briefHeader(input.title(), SIGNS));
    input
        .picture()
        .ifPresentOrElse(
            picture -> sheet.add(new ChainHistory(picture, input.limbs().size(), keys).draw()),
            () -> sheet.add(ChainHistory.none("No history was read.")));
    SheetRoom room = SheetRoom.of(input.limbs());
    for (int k = 0; k < input.limbs().size(); k++) {
      LimbAssessment limb = input.limbs().get(k);
      sheet.add(
          new ChainDuplex(
                  limb.recorded(),
                  Optional.ofNullable(input.graded().get(limb.recorded().side())),
                  k,
                  keys)
              .draw(room, room.map(input)));
    }
    return sheet;
  }

  private Markup second() {
    Markup sheet = sheet(2);
    for (int k = 0; k < input.limbs().size(); k++) {
      sheet.add(new ChainTwin(input.limbs().get(k), k, input.limbs().size() == 1, keys).draw());
    }
    sheet.add(Markup.of("p", LimbSummary.LIMIT).as("small"));
    input
        .picture()
        .ifPresent(picture -> {
          ChainGuidance guidance = new ChainGuidance(picture, keys);
          sheet.add(guidance.rules(input.limbs().size() > 1 ? RULES_OF_TWO : RULES_OF_ONE));
          sheet.add(guidance.safetyNet());
        });
    return sheet.add(
        Markup.of("div")
            .as("block")
            .add(
                Markup.of("h2")
                    .text("Sources by their key ")
                    .add(AppendixPart.link("sources of the case", "sources")),
                keys.list()));
  }
}
