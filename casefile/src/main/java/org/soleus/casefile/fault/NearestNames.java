package org.soleus.casefile.fault;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the names that were probably meant by one that does not exist: by the letters to be
 * changed, and by the words in common.
 */
public final class NearestNames {
  /** A name to choose from, and other words by which people call the same thing. */
  public record Known(String name, Set<String> otherWords) {
    /** Copies the set. */
    public Known {
      otherWords = Set.copyOf(otherWords);
    }
  }

  private static final int LONGEST = 80;
  private static final int MOST = 3;

  /** Shared words count slightly less than equal letters. */
  private static final double WORTH_OF_WORDS = 0.95;

  /** Names less alike than this are not worth a hint. */
  private static final double ALIKE = 0.58;

  /** Names that fall this far behind the best one are left out. */
  private static final double BEHIND = 0.15;

  private record Scored(String name, double likeness, int changes) {
    static final Comparator<Scored> BEST_FIRST =
        comparing(Scored::likeness, Comparator.reverseOrder()).thenComparingInt(Scored::changes);
  }

  private NearestNames() {}

  /** The nearest of the known names, best first; none where no name is near. At most three. */
  public static List<String> of(String given, Collection<String> known) {
    return among(given, known.stream().map(name -> new Known(name, Set.of())).toList());
  }

  /** The nearest of the known names, best first; none where no name is near. At most three. */
  public static List<String> among(String given, Collection<Known> known) {
    if (given.isBlank() || given.length() > LONGEST) {
      return List.of();
    }
    String plain = plain(given);
    List<Scored> alike =
        known.stream()
            .map(name -> scored(plain, name))
            .filter(name -> name.likeness >= ALIKE)
            .sorted(Scored.BEST_FIRST)
            .toList();
    return alike.stream()
        .filter(name -> name.likeness >= alike.getFirst().likeness - BEHIND)
        .limit(MOST)
        .map(Scored::name)
        .toList();
  }

  /** {@code Maybe "a", "b" or "c"?}, or nothing where no name is near. */
  public static String hint(String given, Collection<String> known) {
    return hint(of(given, known));
  }

  /** {@code Maybe "a", "b" or "c"?}, or nothing where there are no names. */
  public static String hint(List<String> names) {
    return names.isEmpty()
        ? ""
        : "Maybe " + Shown.either(names.stream().map(Shown::text).toList()) + "?";
  }

  private static Scored scored(String plain, Known known) {
    String name = plain(known.name);
    int changes = changes(plain, name);
    double letters = 1 - (double) changes / Math.max(plain.length(), name.length());
    double words = WORTH_OF_WORDS * shareOfWords(plain, name, known.otherWords);
    return new Scored(known.name, Math.max(letters, words), changes);
  }

  private static double shareOfWords(String plain, String name, Set<String> others) {
    Set<String> given = words(plain);
    Set<String> all = words(name);
    others.forEach(other -> all.addAll(words(plain(other))));
    long shared = given.stream().filter(word -> word.length() > 1 && all.contains(word)).count();
    return given.isEmpty() ? 0 : (double) shared / given.size();
  }

  private static Set<String> words(String plain) {
    Set<String> words = new LinkedHashSet<>(List.of(plain.split("_+")));
    words.remove("");
    return words;
  }

  /** Small letters and digits with single underscores between the words. */
  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
  }

  /** Letters to insert, remove, change or swap with their neighbour (optimal string alignment). */
  static int changes(String one, String other) {
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, one, other, i, j);
      }
    }
    return cost[one.length()][other.length()];
  }

  private static int cheapest(int[][] cost, String one, String other, int i, int j) {
    int changed = cost[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
    int moved = 1 + Math.min(cost[i - 1][j], cost[i][j - 1]);
    int best = Math.min(changed, moved);
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
