package org.soleus.casefile.results;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a set of files into a folder: all of them, or none where one cannot be made. Other files
 * of the folder stay, but for those that an earlier run left.
 */
public final class WholeFolder {
  private static final int LONGEST_LINE = 1000;

  private WholeFolder() {}

  /**
   * Writes all files beside their places first, and moves them there when the last one is written.
   *
   * @param folder made if it is missing
   * @param files texts by their paths within the folder, made one after the other
   * @param stale tells by path within the folder and first line whether an earlier run left a file
   * @throws IOException if a file cannot be written; then the folder holds what it held before,
   *     unless moving itself failed
   */
  public static void write(
      Path folder, SequencedMap<String, Supplier<String>> files, BiPredicate<String, String> stale)
      throws IOException {
    SequencedMap<String, Supplier<byte[]>> bytes = new LinkedHashMap<>();
    files.forEach(
        (path, text) -> bytes.put(path, () -> text.get().getBytes(StandardCharsets.UTF_8)));
    writeBytes(folder, bytes, stale);
  }

  /**
   * Writes files of any kind in the same way.
   *
   * @param files contents by their paths within the folder, made one after the other
   * @throws IOException as for texts
   */
  public static void writeBytes(
      Path folder, SequencedMap<String, Supplier<byte[]>> files, BiPredicate<String, String> stale)
      throws IOException {
    for (String path : files.sequencedKeySet()) {
      if (Files.isDirectory(folder.resolve(path))) {
        throw new IOException(folder.resolve(path) + " is a folder, not a file");
      }
    }
    boolean made = !Files.exists(folder);
    Path beside = folder.resolve(".soleus-" + ProcessHandle.current().pid());
    Thread cleaner = new Thread(() -> remove(beside));
    Runtime.getRuntime().addShutdownHook(cleaner);
    try {
      for (var file : files.entrySet()) {
        WholeFile.write(beside.resolve(file.getKey()), file.getValue().get());
      }
      for (String path : files.sequencedKeySet()) {
        Path place = folder.resolve(path);
        Files.createDirectories(place.toAbsolutePath().getParent());
        WholeFile.move(beside.resolve(path), place);
      }
      removeStale(folder, files.keySet(), stale);
    } finally {
      remove(beside);
      Runtime.getRuntime().removeShutdownHook(cleaner);
      if (made) {
        removeIfEmpty(folder);
      }
    }
  }

  private static void removeStale(
      Path folder, Set<String> written, BiPredicate<String, String> stale) throws IOException {
    Set<Path> subfolders =
        written.stream().map(path -> folder.resolve(path).getParent()).collect(Collectors.toSet());
    subfolders.add(folder.resolve("frames"));
    subfolders.add(folder.resolve("vessels"));
    for (Path one : subfolders) {
      if (Files.isDirectory(one)) {
        removeStaleIn(one, folder, written, stale);
        removeIfEmpty(one);
      }
    }
  }

  private static void removeStaleIn(
      Path subfolder, Path folder, Set<String> written, BiPredicate<String, String> stale)
      throws IOException {
    for (Path file : filesIn(subfolder)) {
      String path = folder.relativize(file).toString().replace('\\', '/');
      if (!written.contains(path) && stale.test(path, firstLine(file))) {
        Files.delete(file);
      }
    }
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String firstLine(Path file) {
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      char[] begin = new char[LONGEST_LINE];
      int length = Math.max(0, reader.read(begin));
      return new String(begin, 0, length).lines().findFirst().orElse("");
    } catch (IOException e) {
      return "";
    }
  }

  private static void removeIfEmpty(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      if (files.findAny().isEmpty()) {
        Files.delete(folder);
      }
    } catch (IOException e) {
      // nothing of ours is left there
    }
  }

  private static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(one);
      }
    } catch (IOException e) {
      // what cannot be removed is hidden by its name
    }
  }
}
