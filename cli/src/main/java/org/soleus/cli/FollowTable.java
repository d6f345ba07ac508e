package org.soleus.cli;

import java.util.Locale;
import java.util.Optional;
import org.soleus.limb.measurement.Measurement;
import org.soleus.limb.measurement.Measurement.Taken;
import org.soleus.limb.measurement.Recorded;
import org.soleus.limb.treatment.Treatment;
import org.soleus.pathway.followup.ChangeWords;
import org.soleus.pathway.followup.ClosedVein;
import org.soleus.pathway.followup.Examination;
import org.soleus.pathway.followup.FollowUpStudy;
import org.soleus.pathway.followup.FollowUpStudy.DiaryPart;
import org.soleus.pathway.followup.PredictedMeasure;
import org.soleus.pathway.followup.Prediction;
import org.soleus.pathway.followup.Timeline.Holding;
import org.soleus.pathway.grading.Vcss;

/** One leg over time as a table for a terminal: recorded, simulated and published apart. */
final class FollowTable {
  private final FollowUpStudy study;
  private final StringBuilder text = new StringBuilder();

  private FollowTable(FollowUpStudy study) {
    this.study = study;
  }

  static String of(FollowUpStudy study) {
    FollowTable table = new FollowTable(study);
    table.draw();
    return table.text.toString();
  }

  private void draw() {
    String side = study.side().name();
    line("%s leg", side.charAt(0) + side.substring(1).toLowerCase(Locale.ROOT));
    line("");
    line("recorded     VCSS                          without compression           CEAP");
    study.timeline().examinations().forEach(this::examination);
    study.predictions().forEach(this::prediction);
    if (!study.diary().days().isEmpty()) {
      line("");
      line("diary, recorded%s", study.diary().isOfBoth() ? "; some days tell of both legs" : "");
      study.diaryParts().forEach(this::diary);
    }
    line("");
    line("%s", ChangeWords.of(study));
    line("%s", ChangeWords.CAUTION);
  }

  private void examination(Examination one) {
    line(
        "%-12s %-29s %-29s %s",
        one.date(),
        one.vcss().words(Vcss.Sum.ALL_TEN),
        one.vcss().words(Vcss.Sum.NINE),
        one.ceap().words());
    line("             full CEAP: %s", one.ceap().full());
    one.villalta().ifPresent(grade -> line("             %s", grade.words()));
    one.ceap().notes().forEach(note -> line("             %s", note));
    one.warnings().forEach(warning -> line("             ! %s", warning));
  }

  private void prediction(Prediction prediction) {
    line("");
    line(
        "%s to %s: %s",
        prediction.from().date(),
        prediction.to().date(),
        prediction.to().treated().isEmpty()
            ? "nothing was done"
            : String.join(
                " + ", prediction.to().treated().stream().map(Treatment::label).toList()));
    switch (prediction) {
      case Prediction.NotMade not -> line("  no prediction: %s", not.reason());
      case Prediction.Made made -> made(made);
    }
    prediction.holding().forEach(this::holding);
  }

  private void made(Prediction.Made made) {
    made.applied()
        .refused()
        .forEach((treatment, reason) ->
            line("  not done to the twin: %s: %s", treatment.label(), reason));
    made.applied().cautions().forEach(one -> line("  ! %s", one.line()));
    made.remarks().forEach(one -> line("  ! %s", one));
    line(
        "  %-5s %12s %12s   %-30s %s", "", "measured", "measured", "simulated for", "the measured");
    line(
        "  %-5s %12s %12s   %-30s %s",
        "",
        made.from().date(),
        made.to().date(),
        made.to().date() + (made.samples() == 0 ? "" : " (5th to 95th)"),
        "value is");
    made.measures().forEach(this::measure);
    for (ClosedVein one : made.closed()) {
      line(
          "  %s: simulated %s; duplex %s: %s",
          one.vein().label(), one.predicted(), made.to().date(), one.words());
    }
  }

  private void measure(PredictedMeasure one) {
    line(
        "  %-5s %12s %12s   %-30s %s",
        one.predicted().measure(),
        recorded(one.before()),
        recorded(one.measured()),
        simulated(one.predicted()),
        one.verdict().words());
  }

  private static String recorded(Optional<Recorded> one) {
    return one.map(value -> number(value.inUnit()) + " " + value.unit().symbol()).orElse("-");
  }

  private static String simulated(Measurement one) {
    return switch (one) {
      case Taken taken ->
          "~"
              + number(taken.inUnit())
              + " "
              + taken.unit().symbol()
              + taken
                  .interval()
                  .map(range ->
                      " (%s to %s)"
                          .formatted(
                              number(taken.unit().of(range.low())),
                              number(taken.unit().of(range.high()))))
                  .orElse("");
      case Measurement.NotMeasurable _ -> "-";
    };
  }

  private void holding(Holding one) {
    line("  published: %s %s", one.treatment().label(), one.words());
    one.durability()
        .course()
        .forEach(row -> line("    from: %s %s", row.group(), row.source().line()));
  }

  private void diary(DiaryPart part) {
    line(
        "  %-34s %s; worst pain %s; nights with disturbed sleep %s",
        part.words(), part.span().words(), part.span().painWords(), part.span().nightWords());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }
}
