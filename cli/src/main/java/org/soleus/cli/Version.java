package org.soleus.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.OptionalLong;
import java.util.Properties;
import org.soleus.casefile.results.RunStamp;
import org.soleus.hemodynamics.scheme.Solver;
import org.soleus.limb.physiology.Parameters;
import org.soleus.limb.simulation.Sampling;
import picocli.CommandLine;

/** Version of the program, and the stamp that every output carries. */
final class Version implements CommandLine.IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {
      "Soleus " + number(), "parameters " + Parameters.DEFAULT.hash(), "Java " + Runtime.version()
    };
  }

  static String number() {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "unknown");
  }

  /** The stamp of a run on these parameters; it has a seed if random numbers were drawn. */
  static RunStamp stamp(Parameters parameters, Solver solver, Sampling sampling) {
    OptionalLong seed = sampling.isAny() ? OptionalLong.of(sampling.seed()) : OptionalLong.empty();
    return new RunStamp(number(), parameters.hash(), solver.name(), seed);
  }

  /** The stamp in words. */
  static String words(Parameters parameters, Solver solver, Sampling sampling) {
    String drawn =
        sampling.isAny()
            ? "seed %d, %d samples".formatted(sampling.seed(), sampling.samples())
            : "no random numbers drawn";
    return "Soleus %s, parameters %s, %s solver, %s"
        .formatted(number(), parameters.hash(), solver.name(), drawn);
  }
}
