package org.soleus.pathway.grading;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * Revised venous clinical severity score of one leg at one examination (vasquez2010). An item that
 * was not recorded is unknown and not 0: with one missing there is no total, only a least value.
 * The item on compression rises when the person complies; the nine others have a sum of their own.
 *
 * @param points by item, each 0 to 3; items that were not recorded are absent
 */
public record Vcss(Map<VcssItem, Integer> points) {
  /** Nothing was recorded. */
  public static final Vcss NONE = new Vcss(Map.of());

  /** Copies the map and keeps the order of the items. */
  public Vcss {
    EnumMap<VcssItem, Integer> byItem = new EnumMap<>(VcssItem.class);
    byItem.putAll(points);
    byItem.forEach((item, one) -> {
      if (one < 0 || one > VcssItem.MOST) {
        throw new IllegalArgumentException(
            "%s has 0 to %d points, but got %d".formatted(item.key(), VcssItem.MOST, one));
      }
    });
    points = Collections.unmodifiableMap(byItem);
  }

  /** Ten items, or the nine without compression. */
  public enum Sum {
    ALL_TEN(_ -> true, 10),
    NINE(item -> item != VcssItem.COMPRESSION, 9);

    private final Predicate<VcssItem> counts;
    private final int items;

    Sum(Predicate<VcssItem> counts, int items) {
      this.counts = counts;
      this.items = items;
    }

    /** Number of items. */
    public int items() {
      return items;
    }

    /** Most points. */
    public int most() {
      return VcssItem.MOST * items;
    }
  }

  /** Whether any item was recorded. */
  public boolean isAny() {
    return !points.isEmpty();
  }

  /** Items of a sum that were not recorded. */
  public List<VcssItem> missing(Sum sum) {
    return Arrays.stream(VcssItem.values())
        .filter(item -> sum.counts.test(item) && !points.containsKey(item))
        .toList();
  }

  /** A sum; empty where one of its items was not recorded. */
  public OptionalInt total(Sum sum) {
    return missing(sum).isEmpty() ? OptionalInt.of(atLeast(sum)) : OptionalInt.empty();
  }

  /** The points that were recorded: what a sum is at least. */
  public int atLeast(Sum sum) {
    return points.entrySet().stream()
        .filter(one -> sum.counts.test(one.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /**
   * A sum in words: {@code 7}, or {@code at least 4 (2 items missing)}, or {@code not recorded}.
   */
  public String words(Sum sum) {
    int missing = missing(sum).size();
    return missing == 0
        ? Integer.toString(atLeast(sum))
        : missing == sum.items()
            ? "not recorded"
            : "at least %d (%d %s missing)"
                .formatted(atLeast(sum), missing, missing == 1 ? "item" : "items");
  }
}
