package org.soleus.casefile.fault;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What reading a file gave: a value, or everything that is wrong with the file.
 *
 * @param <T> type of the value
 */
public sealed interface Reading<T> {
  /**
   * The file is in order.
   *
   * @param value what it says
   */
  record Read<T>(T value) implements Reading<T> {}

  /**
   * The file is not in order.
   *
   * @param faults all that is wrong, sorted by place; at least one
   */
  record Rejected<T>(List<Fault> faults) implements Reading<T> {
    /** No message prints more faults than this; the list has them all. */
    private static final int MOST_PRINTED = 100;

    /** Sorts and copies the list. */
    public Rejected {
      if (faults.isEmpty()) {
        throw new IllegalArgumentException("a rejected file has at least 1 fault, but got 0");
      }
      faults = faults.stream().sorted(Fault.BY_PLACE).toList();
    }

    /** All faults as text for people, without a line break at the end. */
    public String message() {
      Map<String, List<Fault>> byFile = new LinkedHashMap<>();
      for (Fault fault : faults) {
        byFile.computeIfAbsent(fault.file(), _ -> new ArrayList<>()).add(fault);
      }
      StringBuilder message = new StringBuilder();
      byFile.forEach((file, its) -> append(message, file, its));
      return message.toString().stripTrailing();
    }

    private static void append(StringBuilder message, String file, List<Fault> faults) {
      int count = faults.size();
      message
          .append(Shown.whole(file))
          .append(count == 1 ? " has 1 fault\n" : " has " + count + " faults\n");
      faults.stream()
          .limit(MOST_PRINTED)
          .forEach(fault -> message.append(fault.text()).append('\n'));
      if (count > MOST_PRINTED) {
        message.append("  ... and ").append(count - MOST_PRINTED).append(" more\n");
      }
    }
  }

  /** This reading with the value, if there is one, turned into another. */
  default <U> Reading<U> map(Function<? super T, ? extends U> change) {
    return switch (this) {
      case Read<T>(T value) -> new Read<>(change.apply(value));
      case Rejected<T>(List<Fault> faults) -> new Rejected<>(faults);
    };
  }

  /** What is read next from the value, if there is one. */
  default <U> Reading<U> then(Function<? super T, Reading<U>> next) {
    return switch (this) {
      case Read<T>(T value) -> next.apply(value);
      case Rejected<T>(List<Fault> faults) -> new Rejected<>(faults);
    };
  }
}
