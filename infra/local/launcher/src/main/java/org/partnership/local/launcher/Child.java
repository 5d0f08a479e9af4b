package org.partnership.local.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One running process of ours. We hold the write end of its standard input for as long as we live;
 * it ends when that pipe does.
 */
final class Child {

  private final Process process;
  private final Output output;
  private final Thread reader;
  private final long startedAt = System.nanoTime();
  private volatile long servesSince;

  private Child(Process process, Output output) {
    this.process = process;
    this.output = output;
    this.reader =
        Thread.ofVirtual()
            .name("output-" + process.pid())
            .start(() -> output.drain(process.getInputStream()));
  }

  static Child start(List<String> command, Map<String, String> environment, Output output)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    // Each arena of glibc's malloc costs memory that a process of few native threads never uses.
    builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
    return new Child(builder.start(), output);
  }

  long pid() {
    return process.pid();
  }

  boolean alive() {
    return process.isAlive();
  }

  Duration age() {
    return Duration.ofNanos(System.nanoTime() - startedAt);
  }

  /** Notes that it is ready. */
  void serves() {
    servesSince = System.nanoTime();
  }

  /** How long it has been ready; zero when it never was. */
  Duration served() {
    return servesSince == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - servesSince);
  }

  boolean ready(Readiness readiness) {
    return process.isAlive() && readiness.now(output);
  }

  List<String> lastWords() {
    return output.tail();
  }

  /** Waits for its end and for the last of its output. */
  int waitFor() throws InterruptedException {
    int code = process.waitFor();
    reader.join(Duration.ofSeconds(2));
    closeInput();
    return code;
  }

  /** By its handle: {@link Process#destroy} would also close its pipes, as our death does. */
  void askToStop() {
    process.toHandle().destroy();
  }

  /**
   * Asks it to stop, and kills it when it has not within the limit.
   *
   * @return whether it stopped by itself
   */
  boolean stop(Duration limit) throws InterruptedException {
    askToStop();
    if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      return true;
    }
    process.toHandle().destroyForcibly();
    process.waitFor();
    return false;
  }

  /** Ends a guarded program that may still wait for us. */
  private void closeInput() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // closed already by its end
    }
  }
}
