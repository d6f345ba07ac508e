package org.soleus.casefile.fault;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Collects the faults of one file, each once. Not for several threads at once. */
public final class FaultList {
  /** A file with more faults than this is not a case at all; the rest is not noted. */
  private static final int MOST = 1000;

  private final String file;
  private final Set<Fault> faults = new LinkedHashSet<>();

  /**
   * No faults yet.
   *
   * @param file name of the file, as messages print it
   */
  public FaultList(String file) {
    this.file = file;
  }

  /** Name of the file. */
  public String file() {
    return file;
  }

  /**
   * Notes a fault.
   *
   * @param where place of the fault
   * @param value what was found, as it is to be printed; empty where nothing was
   * @param problem what is wrong and what is allowed
   * @param hint what was probably meant, or empty
   */
  public void add(Where where, String value, String problem, String hint) {
    Fault fault = new Fault(file, where.line(), where.column(), where.path(), value, problem, hint);
    if (!isFull()) {
      faults.add(fault);
    }
  }

  /** Whether so much is wrong that nothing more is noted. */
  public boolean isFull() {
    return faults.size() >= MOST;
  }

  /** Whether nothing is wrong so far. */
  public boolean isEmpty() {
    return faults.isEmpty();
  }

  /** Whether nothing is wrong so far at this path or below it; everything is below no path. */
  public boolean isClean(String path) {
    if (path.isEmpty()) {
      return faults.isEmpty();
    }
    return faults.stream()
        .map(Fault::path)
        .noneMatch(at -> at.equals(path) || at.startsWith(path + ".") || at.startsWith(path + "["));
  }

  /** Whether something is wrong at this very path, whatever is below it. */
  public boolean isAt(String path) {
    return faults.stream().anyMatch(fault -> fault.path().equals(path));
  }

  /**
   * The value where nothing is wrong, or all faults. The value is not asked for where there are
   * any.
   */
  public <T> Reading<T> reading(Supplier<? extends T> value) {
    return faults.isEmpty()
        ? new Reading.Read<>(value.get())
        : new Reading.Rejected<>(List.copyOf(faults));
  }
}
