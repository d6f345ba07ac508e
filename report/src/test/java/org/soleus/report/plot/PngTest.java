package org.soleus.report.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Pictures are read back by a reader that is not ours. */
class PngTest {
  private static int grey(int x, int y) {
    return (x * 7 + y * 31) % 256;
  }

  @Test
  void everyPixelComesBack() throws IOException {
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.write(301, 17, PngTest::grey)));
    assertThat(read.getWidth()).isEqualTo(301);
    assertThat(read.getHeight()).isEqualTo(17);
    for (int y = 0; y < 17; y++) {
      for (int x = 0; x < 301; x++) {
        assertThat(read.getRaster().getSample(x, y, 0)).isEqualTo(grey(x, y));
      }
    }
  }

  @Test
  void anAddressHoldsTheFile() {
    String uri = Png.dataUri(3, 2, PngTest::grey);
    assertThat(uri).startsWith("data:image/png;base64,");
    byte[] held = Base64.getDecoder().decode(uri.substring(uri.indexOf(',') + 1));
    assertThat(held).isEqualTo(Png.write(3, 2, PngTest::grey));
  }
}
