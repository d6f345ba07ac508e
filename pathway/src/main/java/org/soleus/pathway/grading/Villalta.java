package org.soleus.pathway.grading;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Villalta scale of one leg at one examination (villalta1994), as recorded. An item that was not
 * recorded is unknown and not 0. What it makes of a leg, and of which: {@link VillaltaGrade}.
 *
 * @param points by item, each 0 to 3; items that were not recorded are absent
 * @param ulcer whether there is an ulcer, where recorded
 */
public record Villalta(Map<VillaltaItem, Integer> points, Optional<Boolean> ulcer) {
  /** Nothing was recorded. */
  public static final Villalta NONE = new Villalta(Map.of(), Optional.empty());

  /** Most points. */
  public static final int MOST = VillaltaItem.MOST * VillaltaItem.values().length;

  /** Copies the map and keeps the order of the items. */
  public Villalta {
    EnumMap<VillaltaItem, Integer> byItem = new EnumMap<>(VillaltaItem.class);
    byItem.putAll(points);
    byItem.forEach((item, one) -> {
      if (one < 0 || one > VillaltaItem.MOST) {
        throw new IllegalArgumentException(
            "%s has 0 to %d points, but got %d".formatted(item.key(), VillaltaItem.MOST, one));
      }
    });
    points = Collections.unmodifiableMap(byItem);
  }

  /** Whether anything was recorded. */
  public boolean isAny() {
    return !points.isEmpty() || ulcer.isPresent();
  }

  /** Items that were not recorded. */
  public List<VillaltaItem> missing() {
    return Arrays.stream(VillaltaItem.values()).filter(item -> !points.containsKey(item)).toList();
  }

  /** The sum; empty where an item was not recorded. */
  public OptionalInt total() {
    return missing().isEmpty() ? OptionalInt.of(atLeast()) : OptionalInt.empty();
  }

  /** The points that were recorded: what the sum is at least. */
  public int atLeast() {
    return points.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The sum in words: {@code 7}, {@code at least 4 (2 items missing)}, {@code not recorded}. */
  public String words() {
    int missing = missing().size();
    return missing == 0
        ? Integer.toString(atLeast())
        : points.isEmpty()
            ? "not recorded"
            : "at least %d (%d %s missing)"
                .formatted(atLeast(), missing, missing == 1 ? "item" : "items");
  }
}
