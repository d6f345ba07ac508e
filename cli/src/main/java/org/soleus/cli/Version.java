package org.soleus.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.OptionalLong;
import java.util.Properties;
import org.soleus.casefile.results.RunStamp;
import org.soleus.hemodynamics.scheme.Solver;
import org.soleus.limb.physiology.Parameters;
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

  /** The stamp of a run on these parameters. No random numbers are drawn yet, so it has no seed. */
  static RunStamp stamp(Parameters parameters, Solver solver) {
    return new RunStamp(number(), parameters.hash(), solver.name(), OptionalLong.empty());
  }

  /** The stamp in words. */
  static String words(Parameters parameters, Solver solver) {
    return "Soleus %s, parameters %s, %s solver, no random numbers drawn"
        .formatted(number(), parameters.hash(), solver.name());
  }
}
