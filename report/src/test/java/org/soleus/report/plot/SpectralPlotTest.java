package org.soleus.report.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.soleus.limb.measurement.Curve;
import org.soleus.limb.measurement.LumenProfile;
import org.soleus.limb.measurement.Scanner;
import org.soleus.limb.measurement.SpectralTrace;
import org.soleus.limb.measurement.Unit;

/** A steady reflux of 10 cm/s on a scale of 50 cm/s to either side. */
class SpectralPlotTest {
  private static final Axis TIME = new Axis("Time (s)", 0, 1);
  private static final Axis VELOCITY = new Axis("Velocity (cm/s)", -50, 50);

  private static String plot(Note... notes) {
    double[] samples = new double[101];
    Arrays.fill(samples, -0.1);
    Curve mean = new Curve("velocity", "s", Unit.CENTIMETRE_PER_SECOND, 0, 0.01, samples);
    SpectralTrace trace =
        SpectralTrace.of(
            LumenProfile.of(mean, 0.003, 4e-6),
            Scanner.USUAL,
            new SpectralTrace.Scale(0, 1, 20, -0.5, 0.5, 100));
    return new SpectralPlot("p", TIME, VELOCITY, trace, "settings", List.of(notes)).draw().write();
  }

  @Test
  void refluxIsBrightBelowTheBaselineAndNothingAbove() throws IOException {
    Matcher image = Pattern.compile("base64,([^\"]*)").matcher(plot());
    assertThat(image.find()).isTrue();
    byte[] file = Base64.getDecoder().decode(image.group(1));
    Raster read = ImageIO.read(new ByteArrayInputStream(file)).getRaster();
    // row 0 is +50 cm/s, a row is 1 cm/s high
    assertThat(read.getSample(10, 40, 0)).isZero();
    assertThat(read.getSample(10, 50, 0)).as("wall filter").isZero();
    assertThat(read.getSample(10, 60, 0)).isGreaterThan(230);
    assertThat(read.getSample(10, 90, 0)).isZero();
  }

  @Test
  void axesEventsAndReadingsAreDrawn() {
    String svg =
        plot(
            new Note.Event(0.2, 0.4, "calf cuff"),
            new Note.Length(0.4, 0.6, -40, "reflux 3.1 s"),
            new Note.BelowZero("below"),
            new Note.Band(1, 2, "not drawn"));
    assertThat(svg)
        .contains("Time (s)", "Velocity (cm/s)", "calf cuff", "reflux 3.1 s", "below", "settings")
        .doesNotContain("not drawn");
  }
}
