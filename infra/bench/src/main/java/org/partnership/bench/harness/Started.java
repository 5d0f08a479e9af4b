package org.partnership.bench.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.partnership.bench.Options;

/** Starts a platform for a command, as its options say. */
final class Started {

  private Started() {}

  /**
   * With {@code --running} (the data folder of one that runs), or with {@code --root} (the
   * checkout) and {@code --data}, which may hold earlier data.
   */
  static LocalPlatform from(Options options, String... more)
      throws IOException, InterruptedException {
    if (options.has("running")) {
      return LocalPlatform.running(Path.of(options.text("running", "")).toAbsolutePath());
    }
    Path root = Path.of(options.text("root", "")).toAbsolutePath().normalize();
    Path data =
        options.has("data")
            ? Path.of(options.text("data", "")).toAbsolutePath()
            : Files.createTempDirectory("bench");
    return LocalPlatform.start(root, data, more);
  }
}
