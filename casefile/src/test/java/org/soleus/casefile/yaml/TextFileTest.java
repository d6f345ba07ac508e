package org.soleus.casefile.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soleus.casefile.fault.Reading;
import org.soleus.casefile.fault.Reading.Read;
import org.soleus.casefile.fault.Reading.Rejected;

class TextFileTest {
  @TempDir Path folder;

  @Test
  void textIsRead() throws IOException {
    assertThat(TextFile.read(file("Blättler\n".getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(new Read<>("Blättler\n"));
  }

  @Test
  void byteOrderMarkIsLeftOut() throws IOException {
    assertThat(TextFile.read(file("\ufeffid: a".getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(new Read<>("id: a"));
  }

  @Test
  void missingFileNamesTheNearestOne() throws IOException {
    Files.writeString(folder.resolve("gsv-reflux.yaml"), "id: a");
    assertFault("gsv_refluks.yaml", "does not exist. Maybe \"gsv-reflux.yaml\"?");
  }

  @Test
  void missingFolderIsNamed() {
    Path nowhere = folder.resolve("nowhere");
    Path inNowhere = nowhere.resolve("a.yaml");
    assertThat(message(inNowhere))
        .isEqualTo(
            inNowhere
                + " has 1 fault\n  does not exist. Nor does the folder \"%s\"."
                    .formatted(shortened(nowhere)));
  }

  @Test
  void folderIsNoFile() throws IOException {
    Files.createDirectory(folder.resolve("cases"));
    assertFault("cases", "is a folder, not a file. Name one file in it.");
  }

  @Test
  void unreadableFileIsRejected() throws IOException {
    Path file = file("id: a".getBytes(StandardCharsets.UTF_8));
    assumeTrue(file.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(file), "not run as root");
    assertFault("test.yaml", "may not be read. Its permissions do not let you.");
  }

  @Test
  void emptyFileIsRejected() throws IOException {
    file(new byte[0]);
    assertFault("test.yaml", "is empty.");
  }

  @Test
  void largeFileIsRejectedUnread() throws IOException {
    Path file = folder.resolve("test.yaml");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(50_000_000);
    }
    assertFault(
        "test.yaml",
        "is larger than a file of this kind can be: 50 MB, at most 1 MB are read. Maybe another "
            + "file was meant?");
  }

  @Test
  void endlessFileIsRejected() {
    Path endless = Path.of("/dev/zero");
    assumeTrue(Files.exists(endless));
    assertThat(message(endless))
        .isEqualTo("/dev/zero has 1 fault\n  is not a file that can be read to its end.");
  }

  @Test
  void latin1IsRecognised() throws IOException {
    file("id: a\ncitation: Blättler\n".getBytes(StandardCharsets.ISO_8859_1));
    assertFault(
        "test.yaml",
        "line 2:13  byte 0xE4\n      is not text in UTF-8 from here on. Maybe it was saved as "
            + "Windows-1252 or Latin-1: save it as UTF-8.");
  }

  @Test
  void utf16IsRecognised() throws IOException {
    file("\ufeffid: a".getBytes(StandardCharsets.UTF_16LE));
    assertFault(
        "test.yaml",
        "line 1:1  byte 0xFF\n      is not text in UTF-8 from here on. Maybe the file was saved as "
            + "UTF-16: save it as UTF-8.");
  }

  @Test
  void binaryFileIsRecognised() throws IOException {
    file(new byte[] {'P', 'K', 3, 4, 0, 0});
    assertFault(
        "test.yaml",
        "line 1:3  U+0003\n      is a control character: this is not a text file. Maybe another "
            + "file was meant?");
  }

  @Test
  void truncatedCharacterIsRejected() throws IOException {
    file(new byte[] {'a', (byte) 0xe2, (byte) 0x82});
    assertThat(TextFile.read(folder.resolve("test.yaml"))).isInstanceOf(Rejected.class);
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("test.yaml"), bytes);
  }

  private void assertFault(String name, String fault) {
    Path file = folder.resolve(name);
    assertThat(message(file)).isEqualTo(file + " has 1 fault\n  " + fault);
  }

  private static String message(Path file) {
    Reading<String> reading = TextFile.read(file);
    assertThat(reading).isInstanceOf(Rejected.class);
    return ((Rejected<String>) reading).message();
  }

  private static String shortened(Path path) {
    String text = path.toString();
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
