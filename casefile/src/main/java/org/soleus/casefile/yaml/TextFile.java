package org.soleus.casefile.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.soleus.casefile.fault.FaultList;
import org.soleus.casefile.fault.NearestNames;
import org.soleus.casefile.fault.Reading;
import org.soleus.casefile.fault.Shown;
import org.soleus.casefile.fault.Where;

/** Reads small text files that people write, and says what is wrong where they cannot be read. */
public final class TextFile {
  /** Files larger than this [bytes] are not opened. */
  public static final long LARGEST = 1_000_000;

  private static final double MEGABYTE = 1e6;

  private TextFile() {}

  /**
   * The text of a file in UTF-8, without a byte-order mark. Every failure, those of the file system
   * included, is a fault.
   */
  public static Reading<String> read(Path path) {
    return read(path, LARGEST);
  }

  /**
   * The text of a file that may be larger than one written by a person.
   *
   * @param largest size that is opened [bytes]
   */
  public static Reading<String> read(Path path, long largest) {
    FaultList faults = new FaultList(path.toString());
    String text = "";
    if (isReadable(path, faults)) {
      text = decoded(bytes(path, largest, faults), faults);
    }
    String whole = text;
    return faults.reading(() -> whole);
  }

  private static boolean isReadable(Path path, FaultList faults) {
    if (Files.isDirectory(path)) {
      reject(faults, "is a folder, not a file.", "Name one file in it.");
    } else if (!Files.exists(path)) {
      reject(faults, "does not exist.", nearestFiles(path));
    } else if (!Files.isRegularFile(path)) {
      reject(faults, "is not a file that can be read to its end.", "");
    } else if (!Files.isReadable(path)) {
      reject(faults, "may not be read.", "Its permissions do not let you.");
    }
    return faults.isEmpty();
  }

  private static void reject(FaultList faults, String problem, String hint) {
    faults.add(Where.FILE, "", problem, hint);
  }

  private static String nearestFiles(Path path) {
    Path folder = path.toAbsolutePath().getParent();
    Path name = path.getFileName();
    if (folder == null || name == null) {
      return "";
    }
    if (!Files.isDirectory(folder)) {
      return "Nor does the folder " + Shown.text(folder.toString()) + ".";
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names =
          files.filter(Files::isRegularFile).limit(1000).map(file -> nameOf(file)).toList();
      return NearestNames.hint(name.toString(), names);
    } catch (IOException e) {
      return "";
    }
  }

  private static String nameOf(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }

  private static byte[] bytes(Path path, long largest, FaultList faults) {
    try {
      long size = Files.size(path);
      if (size > largest) {
        rejectSize(size, largest, faults);
        return new byte[0];
      }
      return limited(path, largest, faults);
    } catch (IOException e) {
      reject(faults, "cannot be read: " + Shown.whole(String.valueOf(e.getMessage())) + ".", "");
      return new byte[0];
    }
  }

  /** A file may have grown, and some that claim to be empty are not. */
  private static byte[] limited(Path path, long largest, FaultList faults) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes((int) largest + 1);
      if (bytes.length > largest) {
        rejectSize(bytes.length, largest, faults);
      } else if (bytes.length == 0) {
        reject(faults, "is empty.", "");
      }
      return bytes.length > largest ? new byte[0] : bytes;
    }
  }

  private static void rejectSize(long size, long largest, FaultList faults) {
    reject(
        faults,
        "is larger than a file of this kind can be: %s MB, at most %s MB are read."
            .formatted(Shown.number(size / MEGABYTE), Shown.number(largest / MEGABYTE)),
        "Maybe another file was meant?");
  }

  private static String decoded(byte[] bytes, FaultList faults) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      rejectEncoding(bytes, text, bytes[in.position()] & 0xff, faults);
    } else {
      rejectControlCharacters(text, faults);
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static void rejectEncoding(byte[] bytes, String before, int octet, FaultList faults) {
    boolean wide = bytes.length > 1 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xff + 0xfe;
    String hint =
        wide
            ? "Maybe the file was saved as UTF-16: save it as UTF-8."
            : before.indexOf('\0') >= 0
                ? "Maybe another file was meant?"
                : "Maybe it was saved as Windows-1252 or Latin-1: save it as UTF-8.";
    faults.add(
        endOf(before), "byte 0x%02X".formatted(octet), "is not text in UTF-8 from here on.", hint);
  }

  private static void rejectControlCharacters(String text, FaultList faults) {
    for (int i = 0; i < text.length(); i++) {
      char one = text.charAt(i);
      if (isControl(one)) {
        faults.add(
            endOf(text.substring(0, i)),
            "U+%04X".formatted((int) one),
            "is a control character: this is not a text file.",
            "Maybe another file was meant?");
        return;
      }
    }
  }

  private static boolean isControl(char one) {
    return one == 0x7f || (one < ' ' && one != '\n' && one != '\r' && one != '\t');
  }

  private static Where endOf(String before) {
    int line = 1 + (int) before.chars().filter(one -> one == '\n').count();
    int column = before.length() - before.lastIndexOf('\n');
    return new Where("", line, column);
  }
}
