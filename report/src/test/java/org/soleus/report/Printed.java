package org.soleus.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Prints pages with the Chromium that is installed, if one is. */
public final class Printed {
  private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b(?!s)");

  private Printed() {}

  /** Whether there is a Chromium. */
  public static boolean isPossible() {
    return browser().isPresent();
  }

  private static Optional<Path> browser() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Number of printed pages of a text of HTML. */
  public static int pages(String html, Path folder) throws IOException, InterruptedException {
    Path page = Files.writeString(folder.resolve("page.html"), html);
    Path printed = folder.resolve("page.pdf");
    Files.deleteIfExists(printed);
    Process process =
        new ProcessBuilder(
                browser().orElseThrow().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--user-data-dir=" + folder.resolve("profile"),
                "--no-pdf-header-footer",
                "--print-to-pdf=" + printed,
                page.toUri().toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("browser.log").toFile())
            .start();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    String bytes = Files.readString(printed, StandardCharsets.ISO_8859_1);
    return (int) PAGE.matcher(bytes).results().count();
  }
}
