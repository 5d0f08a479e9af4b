package org.partnership.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A process of its own that runs another command of {@link Bench}, from the same jar or class path.
 * It speaks in lines on its standard output, and ends when its standard input does: no child
 * outlives whoever started it.
 */
public final class Child implements AutoCloseable {

  /** From this release on the JVM warns of what Kafka's client does. */
  private static final int SAYS_UNSAFE = 23;

  private final Process process;
  private final BufferedReader output;

  private Child(Process process) {
    this.process = process;
    this.output = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
  }

  /** Starts one. */
  public static Child start(List<String> jvmOptions, List<String> command) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (Runtime.version().feature() >= SAYS_UNSAFE) {
      line.add("--sun-misc-unsafe-memory-access=allow");
    }
    line.addAll(jvmOptions);
    String classes = System.getProperty("java.class.path");
    if (Bench.class.getClassLoader() != ClassLoader.getSystemClassLoader()) {
      // from the one jar, which has a class loader of its own
      line.addAll(List.of("-jar", classes));
    } else {
      line.addAll(List.of("-cp", classes, Bench.class.getName()));
    }
    line.addAll(command);
    try {
      return new Child(
          new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** To be called by a child first: ends it when its parent is gone. */
  public static void endWithParent() {
    Thread.ofPlatform()
        .daemon()
        .name("parent")
        .start(
            () -> {
              try {
                while (System.in.read() >= 0) {
                  // whatever is said only shows that somebody is there
                }
              } catch (IOException e) {
                // gone, too
              }
              Runtime.getRuntime().halt(3);
            });
  }

  /** The next line it says; null when it has ended. */
  public @Nullable String line() {
    try {
      return output.readLine();
    } catch (IOException e) {
      return null;
    }
  }

  /** Waits for the line that begins like this, and returns what follows. */
  public String await(String beginning) {
    String line = line();
    while (line != null && !line.startsWith(beginning)) {
      line = line();
    }
    if (line == null) {
      throw new IllegalStateException("a child ended before it said: " + beginning);
    }
    return line.substring(beginning.length());
  }

  /** Lets it say whatever it has still to say, or it would stand still at a full pipe. */
  public void ignoreTheRest() {
    Thread.ofVirtual()
        .start(
            () -> {
              while (line() != null) {
                // nobody listens
              }
            });
  }

  /** Its exit code, once it has ended. */
  public int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
