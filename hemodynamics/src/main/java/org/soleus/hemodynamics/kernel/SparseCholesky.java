package org.soleus.hemodynamics.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * LDLᵀ factorisation of symmetric positive-definite matrices that share one sparsity pattern. The
 * minimum-degree order and the list of updates are worked out once; a factorisation then runs
 * through flat arrays without a branch or an allocation. Chains of cells cause no fill, loops
 * (perforators) very little.
 */
public final class SparseCholesky {
  private final int n;
  private final int[] position; // of an unknown in the elimination order
  private final int[] columnStart;
  private final int[] row; // of each entry below the diagonal, by column
  private final int[] update; // entry changed by each pair of entries of a column, in order
  private final int[] edgeEntry; // entry of each given edge
  private final double[] lower;
  private final double[] diagonal;
  private final double[] work;

  /**
   * Plans the factorisation.
   *
   * @param n number of unknowns
   * @param first one unknown of each off-diagonal pair
   * @param second the other; pairs may repeat, their values then add up
   */
  public SparseCholesky(int n, int[] first, int[] second) {
    this.n = n;
    position = new int[n];
    int[][] columns = interleaved(eliminate(n, first, second));
    columnStart = new int[n + 1];
    for (int j = 0; j < n; j++) {
      columnStart[j + 1] = columnStart[j] + columns[j].length;
    }
    row = new int[columnStart[n]];
    for (int j = 0; j < n; j++) {
      int[] rows = columns[j];
      for (int k = 0; k < rows.length; k++) {
        rows[k] = position[rows[k]];
      }
      Arrays.sort(rows);
      System.arraycopy(rows, 0, row, columnStart[j], rows.length);
    }
    update = plannedUpdates();
    edgeEntry = new int[first.length];
    for (int e = 0; e < first.length; e++) {
      int a = position[first[e]];
      int b = position[second[e]];
      edgeEntry[e] = entry(Math.max(a, b), Math.min(a, b));
    }
    lower = new double[row.length];
    diagonal = new double[n];
    work = new double[n];
  }

  /** Minimum-degree elimination: of each unknown, those that it is tied to when its turn comes. */
  private int[][] eliminate(int n, int[] first, int[] second) {
    int[][] columns = new int[n][];
    @SuppressWarnings({"unchecked", "rawtypes"})
    TreeSet<Integer>[] neighbours = new TreeSet[n];
    Arrays.setAll(neighbours, i -> new TreeSet<>());
    for (int e = 0; e < first.length; e++) {
      if (first[e] == second[e]) {
        throw new IllegalArgumentException("unknown " + first[e] + " is paired with itself");
      }
      neighbours[first[e]].add(second[e]);
      neighbours[second[e]].add(first[e]);
    }
    // by degree, then by number, so that the order is the same on every machine
    TreeSet<Long> queue = new TreeSet<>();
    for (int i = 0; i < n; i++) {
      queue.add(key(neighbours[i].size(), i));
    }
    for (int j = 0; j < n; j++) {
      int pivot = (int) (queue.pollFirst() & 0xffffffffL);
      position[pivot] = j;
      int[] rest = neighbours[pivot].stream().mapToInt(Integer::intValue).toArray();
      columns[j] = rest;
      for (int a : rest) {
        queue.remove(key(neighbours[a].size(), a));
        neighbours[a].remove(pivot);
        for (int b : rest) {
          if (a != b) {
            neighbours[a].add(b);
          }
        }
        queue.add(key(neighbours[a].size(), a));
      }
    }
    return columns;
  }

  /**
   * Mixes columns that do not wait for each other, so that the division of one goes on during that
   * of the next; along a chain each waits for the one before. What several columns change they
   * change in the order of elimination, so not a bit of the result depends on the mixing.
   */
  private int[][] interleaved(int[][] columns) {
    int[] eliminated = new int[n]; // unknown of each column
    for (int i = 0; i < n; i++) {
      eliminated[position[i]] = i;
    }
    List<List<Integer>> followers = followers(columns, eliminated);
    int[] awaited = new int[n]; // how many columns each follows
    followers.forEach(some -> some.forEach(j -> awaited[j]++));
    Queue<Integer> ready = new ArrayDeque<>();
    IntStream.range(0, n).filter(j -> awaited[j] == 0).forEach(ready::add);
    int[][] mixed = new int[n][];
    for (int k = 0; k < n; k++) {
      int j = ready.remove();
      position[eliminated[j]] = k;
      mixed[k] = columns[j];
      for (int follower : followers.get(j)) {
        if (--awaited[follower] == 0) {
          ready.add(follower);
        }
      }
    }
    return mixed;
  }

  /** The columns that next change, or eliminate, what each column changes. */
  private List<List<Integer>> followers(int[][] columns, int[] eliminated) {
    List<List<Integer>> followers =
        Stream.<List<Integer>>generate(ArrayList::new).limit(n).toList();
    int[] latest = new int[n]; // column that has changed each unknown
    Arrays.fill(latest, -1);
    for (int j = 0; j < n; j++) {
      follow(followers, latest[eliminated[j]], j);
      for (int changed : columns[j]) {
        follow(followers, latest[changed], j);
        latest[changed] = j;
      }
    }
    return followers;
  }

  private static void follow(List<List<Integer>> followers, int earlier, int later) {
    if (earlier >= 0) {
      followers.get(earlier).add(later);
    }
  }

  private static Long key(int degree, int unknown) {
    return ((long) degree << 32) | unknown;
  }

  private int[] plannedUpdates() {
    int[] planned = new int[16];
    int count = 0;
    for (int j = 0; j < n; j++) {
      for (int k = columnStart[j]; k < columnStart[j + 1]; k++) {
        for (int m = k + 1; m < columnStart[j + 1]; m++) {
          if (count == planned.length) {
            planned = Arrays.copyOf(planned, 2 * count);
          }
          planned[count++] = entry(row[m], row[k]);
        }
      }
    }
    return Arrays.copyOf(planned, count);
  }

  private int entry(int rowIndex, int column) {
    int k = Arrays.binarySearch(row, columnStart[column], columnStart[column + 1], rowIndex);
    if (k < 0) {
      throw new IllegalStateException("entry (" + rowIndex + ", " + column + ") is not planned");
    }
    return k;
  }

  /**
   * Solves A x = b.
   *
   * @param diagonalOfA diagonal of A, by unknown
   * @param edges off-diagonal values of A, in the order of the pairs given at construction
   * @param b right-hand side; receives the solution
   * @return whether A was positive definite; if not, b is left undefined
   */
  public boolean solve(double[] diagonalOfA, double[] edges, double[] b) {
    for (int i = 0; i < n; i++) {
      diagonal[position[i]] = diagonalOfA[i];
      work[position[i]] = b[i];
    }
    Arrays.fill(lower, 0);
    for (int e = 0; e < edgeEntry.length; e++) {
      lower[edgeEntry[e]] += edges[e];
    }
    if (!factorise()) {
      return false;
    }
    substitute();
    for (int i = 0; i < n; i++) {
      b[i] = work[position[i]];
    }
    return true;
  }

  /** Eliminates all columns, and the right-hand side with them. */
  private boolean factorise() {
    int next = 0;
    int start = 0;
    for (int j = 0; j < n; j++) {
      double pivot = diagonal[j];
      if (!(pivot > 0)) {
        return false;
      }
      double inverse = 1 / pivot;
      double known = work[j];
      int end = columnStart[j + 1];
      for (int k = start; k < end; k++) {
        double entry = lower[k];
        double factor = entry * inverse;
        diagonal[row[k]] -= factor * entry;
        work[row[k]] -= factor * known;
        for (int m = k + 1; m < end; m++) {
          lower[update[next++]] -= factor * lower[m];
        }
        lower[k] = factor;
      }
      work[j] = known * inverse;
      start = end;
    }
    return true;
  }

  /** Leaves the solution in {@link #work}. */
  private void substitute() {
    for (int j = n - 1; j >= 0; j--) {
      double sum = work[j];
      for (int k = columnStart[j]; k < columnStart[j + 1]; k++) {
        sum -= lower[k] * work[row[k]];
      }
      work[j] = sum;
    }
  }

  /** Number of entries below the diagonal of the factor, fill included. */
  public int entries() {
    return row.length;
  }
}
