package org.partnership.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what the build made. */
final class Jars {

  private final Path root;

  Jars(Path root) {
    this.root = root;
  }

  /** The executable jar of a module: with its libraries inside, or in {@code lib/} beside it. */
  Path application(String module) {
    Path target = root.resolve(module).resolve("target");
    Pattern name = Pattern.compile("[a-z-]+-\\d[^-]*(-SNAPSHOT)?-app\\.jar");
    if (Files.isDirectory(target)) {
      try (Stream<Path> files = Files.list(target)) {
        return files
            .filter(file -> name.matcher(file.getFileName().toString()).matches())
            .max(Comparator.comparing(file -> file.toFile().lastModified()))
            .orElseThrow(() -> notBuilt(module));
      } catch (IOException e) {
        throw new CannotStartException("Cannot read " + target + ": " + e);
      }
    }
    throw notBuilt(module);
  }

  private static CannotStartException notBuilt(String module) {
    return new CannotStartException(module + " is not built: run ./mvnw package -DskipTests");
  }
}
