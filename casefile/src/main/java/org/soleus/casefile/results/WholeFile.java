package org.soleus.casefile.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files so that nobody ever sees half of one. */
public final class WholeFile {
  private WholeFile() {}

  /**
   * Writes a text in UTF-8 beside its place and then moves it there. The folder is made if it is
   * missing. After a failure the place holds what it held before.
   *
   * @throws IOException if the folder cannot be made or the file cannot be written
   */
  public static void write(Path path, String text) throws IOException {
    write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes bytes in the same way.
   *
   * @throws IOException if the folder cannot be made or the file cannot be written
   */
  public static void write(Path path, byte[] bytes) throws IOException {
    Path place = path.toAbsolutePath();
    Path folder = place.getParent();
    if (folder == null || Files.isDirectory(place)) {
      throw new IOException(path + " is a folder, not a file");
    }
    Files.createDirectories(folder);
    Path beside = folder.resolve("." + place.getFileName() + "." + ProcessHandle.current().pid());
    try {
      Files.write(beside, bytes);
      move(beside, place);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
