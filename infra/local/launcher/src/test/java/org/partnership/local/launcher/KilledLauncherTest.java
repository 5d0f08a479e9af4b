package org.partnership.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class KilledLauncherTest {

  @TempDir Path data;

  @Test
  @DisplayName(
      "A killed launcher leaves no process behind, its own kind or foreign, and frees the folder")
  void noOrphans() throws Exception {
    Process launcher = launch();
    List<ProcessHandle> children = launcher.descendants().toList();
    assertThat(children).hasSizeGreaterThanOrEqualTo(4);
    assertThat(DataFolder.owner(data)).hasValue(launcher.toHandle());

    launcher.destroyForcibly().waitFor();

    await()
        .atMost(Duration.ofSeconds(3))
        .untilAsserted(() -> assertThat(children).noneMatch(KilledLauncherTest::runs));
    assertThat(DataFolder.owner(data)).isEmpty();
  }

  @Test
  @DisplayName("A data folder in use is refused, naming the process and the way out")
  void folderInUse() throws Exception {
    Process launcher = launch();
    try {
      assertThatThrownBy(() -> DataFolder.take(data))
          .isInstanceOf(CannotStartException.class)
          .hasMessageContaining("in use")
          .hasMessageContaining("process " + launcher.pid())
          .hasMessageContaining("--data");
    } finally {
      launcher.destroyForcibly().waitFor();
    }
  }

  @Test
  @DisplayName("--fresh deletes what a platform wrote, and nothing else in the folder")
  void fresh() throws Exception {
    Files.createDirectories(data.resolve("store/deep"));
    Files.writeString(data.resolve("store/deep/file"), "x");
    Files.writeString(data.resolve("thesis.txt"), "not ours");
    DataFolder folder = DataFolder.take(data);
    folder.materialLoaded("v1");
    folder.empty();
    assertThat(data.resolve("store")).doesNotExist();
    assertThat(data.resolve("thesis.txt")).exists();
    assertThat(folder.isMaterialLoaded("v1")).isFalse();
    folder.release();
  }

  /** A process that has ended may stay in the table until its new parent looks. */
  private static boolean runs(ProcessHandle process) {
    Path stat = Path.of("/proc", String.valueOf(process.pid()), "stat");
    try {
      return process.isAlive() && !(Files.exists(stat) && Files.readString(stat).contains(") Z "));
    } catch (IOException e) {
      return false;
    }
  }

  private Process launch() throws Exception {
    Process launcher =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                FakePlatform.class.getName(),
                data.toString())
            .redirectErrorStream(true)
            .start();
    BufferedReader lines = launcher.inputReader();
    assertThat(lines.readLine()).isEqualTo("started");
    return launcher;
  }
}
