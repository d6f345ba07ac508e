package org.soleus.pathway.referral;

import java.util.List;
import java.util.stream.Stream;
import org.soleus.pathway.evidence.Source;

/**
 * A row of the tables of referrals, in words: who is asked, what the person is told and what is to
 * be watched for.
 *
 * @param kind of row
 * @param words what it says
 * @param source where it was read
 */
public record ReferralRow(String kind, String words, Source source) {
  /** Every row. */
  public static List<ReferralRow> all() {
    return Stream.of(
            Stream.of(Service.values()).map(ReferralRow::of),
            Ask.all().stream().map(ReferralRow::of),
            SafetyNet.all().stream().map(ReferralRow::of),
            ForPerson.rows().stream()
                .map(row -> new ReferralRow("person", row.words(), row.source())))
        .flatMap(rows -> rows)
        .toList();
  }

  private static ReferralRow of(Service row) {
    return new ReferralRow("service", row.label() + ": " + row.plain(), Referral.TABLE);
  }

  private static ReferralRow of(Ask row) {
    String plain = row.plain().equals("-") ? "" : " " + row.plain();
    return new ReferralRow(
        "referral",
        "%s to %s, %s: %s%s"
            .formatted(
                row.by(), row.service().label(), row.urgency().words(), row.question(), plain),
        Referral.TABLE);
  }

  private static ReferralRow of(SafetyNet row) {
    return new ReferralRow(
        "safety net",
        "%s, %s: %s".formatted(row.id(), row.urgency().words(), row.words()),
        row.source());
  }
}
