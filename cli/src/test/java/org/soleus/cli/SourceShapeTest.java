package org.soleus.cli;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What the sources of all modules must look like where class files no longer show it. */
class SourceShapeTest {
  private static final int MOST_LINES = 500;

  /**
   * Files that may be longer, as paths from the root of the checkout: kernels and tables of
   * coefficients only, each with its reason in a comment beside it.
   */
  private static final Set<String> LONG_FOR_A_REASON = Set.of();

  private static final Path ROOT = root();

  @Test
  void noFileIsTooLong() throws IOException {
    var lengths =
        sources().stream()
            .filter(file -> !LONG_FOR_A_REASON.contains(fromRoot(file)))
            .collect(toMap(SourceShapeTest::fromRoot, SourceShapeTest::lines));
    assertThat(lengths)
        .as("Java files and their lengths; split one that is over %d lines", MOST_LINES)
        .isNotEmpty()
        .allSatisfy((file, lines) -> assertThat(lines).as(file).isLessThanOrEqualTo(MOST_LINES));
  }

  @Test
  void exemptionsAreStillNeeded() {
    assertThat(LONG_FOR_A_REASON)
        .as("files named in LONG_FOR_A_REASON that are short or gone: remove them there")
        .allSatisfy(file -> assertThat(lines(ROOT.resolve(file))).isGreaterThan(MOST_LINES));
  }

  @Test
  void everyPublicTypeIsDocumented() throws IOException {
    assertThat(undocumentedPublicTypes(sources()))
        .as("public top-level types without a Javadoc comment: say what it is, units, and failure")
        .isEmpty();
  }

  /** Asks javac's own parser, which knows every form of comment, annotation and declaration. */
  private static List<String> undocumentedPublicTypes(List<Path> files) throws IOException {
    List<String> undocumented = new ArrayList<>();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
      var units = manager.getJavaFileObjectsFromPaths(files);
      var task = (JavacTask) javac.getTask(null, manager, null, List.of(), null, units);
      DocTrees comments = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        for (Tree declared : unit.getTypeDecls()) {
          if (declared instanceof ClassTree type
              && type.getModifiers().getFlags().contains(Modifier.PUBLIC)
              && comments.getDocComment(TreePath.getPath(unit, type)) == null) {
            undocumented.add(
                fromRoot(Path.of(unit.getSourceFile().toUri())) + ": " + type.getSimpleName());
          }
        }
      }
    }
    return undocumented;
  }

  /** Every Java file under the src folder of a module. */
  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    try (Stream<Path> modules = Files.list(ROOT)) {
      for (Path src :
          modules.map(module -> module.resolve("src")).filter(Files::isDirectory).toList()) {
        try (Stream<Path> files = Files.walk(src)) {
          files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
        }
      }
    }
    return sources;
  }

  private static int lines(Path file) {
    try {
      return Files.readAllLines(file).size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String fromRoot(Path file) {
    return ROOT.relativize(file).toString().replace('\\', '/');
  }

  /** The checkout: the nearest folder above the working directory that holds the solver. */
  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("hemodynamics"))) {
      Path above = folder.getParent();
      if (above == null) {
        throw new IllegalStateException(
            "No checkout of Soleus above " + Path.of("").toAbsolutePath());
      }
      folder = above;
    }
    return folder;
  }
}
