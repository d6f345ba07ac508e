package org.soleus.validation.solver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.soleus.casefile.fault.Reading;
import org.soleus.casefile.networks.NetworkModel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the third-party benchmarks lie. They are read in place.
 *
 * @param folder with a folder for each benchmark
 */
public record BenchmarkFolder(Path folder) {
  /** The folder that {@code SOLEUS_BENCHMARKS} names, or the one beside the checkout. */
  public static Optional<BenchmarkFolder> find() {
    String named = System.getenv("SOLEUS_BENCHMARKS");
    return Stream.of(named == null ? "" : named, "../shared/benchmarks", "../../shared/benchmarks")
        .filter(name -> !name.isEmpty())
        .map(Path::of)
        .filter(Files::isDirectory)
        .findFirst()
        .map(BenchmarkFolder::new);
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  JsonNode json(String name) {
    return JsonMapper.shared().readTree(text(name));
  }

  private String text(String name) {
    try {
      return Files.readString(path(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows of a table, the names of its columns first. */
  List<List<String>> rows(String name) {
    List<List<String>> rows = new ArrayList<>();
    text(name)
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> List.of(line.split(",")))
        .forEach(rows::add);
    return rows;
  }

  /** A model that has no faults. */
  static NetworkModel model(Reading<NetworkModel> reading) {
    return switch (reading) {
      case Reading.Read<NetworkModel>(NetworkModel model) -> model;
      case Reading.Rejected<NetworkModel> rejected ->
          throw new IllegalArgumentException(rejected.message());
    };
  }
}
