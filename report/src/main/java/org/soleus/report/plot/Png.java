package org.soleus.report.plot;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * A grey picture as PNG (ISO/IEC 15948), eight bits a pixel. Written here since the desktop classes
 * of the JDK take longer to start than the picture to draw, and are absent from headless ones.
 */
final class Png {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  /** Filter in which each byte is told as its difference from the one on its left. */
  private static final int LEFT = 1;

  private Png() {}

  /** Brightness of a pixel, the top left one being at 0, 0. */
  interface Grey {
    /** From 0, black, to 255, white. */
    int at(int x, int y);
  }

  /** The picture as an address that holds it. */
  static String dataUri(int width, int height, Grey grey) {
    byte[] bytes = write(width, height, grey);
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes);
  }

  /** The file. */
  static byte[] write(int width, int height, Grey grey) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(file)) {
      out.write(SIGNATURE);
      chunk(out, "IHDR", header(width, height));
      chunk(out, "IDAT", pixels(width, height, grey));
      chunk(out, "IEND", new byte[0]);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory does not fail", e);
    }
    return file.toByteArray();
  }

  private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(content);
    out.writeInt(content.length);
    out.write(name);
    out.write(content);
    out.writeInt((int) check.getValue());
  }

  private static byte[] header(int width, int height) throws IOException {
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(header);
    out.writeInt(width);
    out.writeInt(height);
    // eight bits of grey; deflated, filtered by row, not interlaced
    out.write(new byte[] {8, 0, 0, 0, 0});
    return header.toByteArray();
  }

  private static byte[] pixels(int width, int height, Grey grey) throws IOException {
    ByteArrayOutputStream pixels = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (DeflaterOutputStream out = new DeflaterOutputStream(pixels, deflater)) {
      for (int y = 0; y < height; y++) {
        out.write(LEFT);
        int before = 0;
        for (int x = 0; x < width; x++) {
          int now = grey.at(x, y);
          out.write(now - before);
          before = now;
        }
      }
    } finally {
      deflater.end();
    }
    return pixels.toByteArray();
  }
}
