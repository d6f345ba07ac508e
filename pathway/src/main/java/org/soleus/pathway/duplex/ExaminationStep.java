package org.soleus.pathway.duplex;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.soleus.limb.table.Table;

/**
 * A part of the leg that an examination of about 20 minutes covers. Rows of {@code segments.table}.
 *
 * @param segment as printed
 * @param asks what is to be recorded of it, in words
 */
public record ExaminationStep(String segment, String asks) {
  private static final List<ExaminationStep> ROWS =
      Table.beside(ExaminationStep.class, "segments.table").stream()
          .map(row -> new ExaminationStep(row.text("segment"), words(row.text("asks"))))
          .toList();

  /** Such as {@code Reflux, compressibility and diameter}. */
  private static String words(String asks) {
    String words = asks.replace("compressible", "compressibility").replace(" ", ", ");
    String joined = words.replaceFirst(", (?!.*, )", " and ");
    return Character.toUpperCase(joined.charAt(0)) + joined.substring(1);
  }

  /** Every part, in the order of the table. */
  public static List<ExaminationStep> all() {
    return ROWS;
  }

  /** Parts of which the same is to be recorded, by what it is. */
  public static Map<String, List<String>> byAsks() {
    return ROWS.stream()
        .collect(
            Collectors.groupingBy(
                ExaminationStep::asks,
                LinkedHashMap::new,
                Collectors.mapping(ExaminationStep::segment, Collectors.toList())));
  }
}
