package org.partnership.local.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Loads the material through the public API, once per store and version of the material. Loading
 * again does no harm; it is left out to make later starts quick.
 */
final class MaterialLoading {

  private static final JvmFlags FLAGS = new JvmFlags(96, 96);
  private static final long LOG_BYTES = 10L << 20;

  private final Path jar;
  private final CommandLines commands;
  private final DataFolder data;
  private final Console console;
  private final String store;
  private final AtomicReference<@Nullable Process> running = new AtomicReference<>();

  MaterialLoading(Path jar, CommandLines commands, DataFolder data, Console console, String store) {
    this.jar = jar;
    this.commands = commands;
    this.data = data;
    this.console = console;
    this.store = store;
  }

  /**
   * Runs the loader unless this material is in this store already.
   *
   * @return whether the material is there
   */
  boolean load() throws IOException, InterruptedException {
    String what = "%d %s %s".formatted(Files.size(jar), Files.getLastModifiedTime(jar), store);
    if (data.isMaterialLoaded(what)) {
      console.say("material", "loaded before");
      return true;
    }
    console.say("material", "loading through the gateway");
    int code = run();
    if (code == 0) {
      data.materialLoaded(what);
      return true;
    }
    console.warn(
        "material",
        "not all of it was loaded (exit code %d, see %s); the platform stays up, and its next start tries again"
            .formatted(code, log()));
    return false;
  }

  void stop() {
    Process process = running.get();
    if (process != null) {
      process.toHandle().destroy();
    }
  }

  private int run() throws IOException, InterruptedException {
    List<String> command =
        commands.java(
            FLAGS,
            List.of("-XX:TieredStopAtLevel=1"),
            List.of(
                "-jar",
                jar.toString(),
                "--gateway",
                "http://localhost:" + Platform.GATEWAY_PORT,
                "--identity-bindings",
                "http://localhost:" + Platform.IDENTITY_PORT));
    Process process =
        new ProcessBuilder(Commands.guarded(command)).redirectErrorStream(true).start();
    running.set(process);
    try (RotatingLog log = new RotatingLog(log(), LOG_BYTES, 2);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        log.line(line);
        console.say("material", line);
      }
    }
    int code = process.waitFor();
    process.getOutputStream().close();
    running.set(null);
    return code;
  }

  private Path log() {
    return data.path(DataFolder.LOGS).resolve("material.log");
  }
}
