package org.partnership.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that reads Maven's log while the launcher is not built yet. */
class BuildProgressTest {

  @TempDir Path folder;

  @Test
  @DisplayName(
      "Time with any download on its way counts as download once, over midnight too; the rest is build")
  void downloadsApart() throws Exception {
    String shown =
        read(
            """
            23:59:58.000 [INFO] Scanning for projects...
            23:59:58.500 [INFO] Downloading from central: https://host/a.pom
            23:59:59.500 [INFO] Downloaded from central: https://host/a.pom (1 kB at 1 kB/s)
            23:59:59.500 [INFO] Downloading from central: https://host/b.jar
            23:59:59.600 [INFO] Downloading from central: https://host/c.jar
            00:00:00.500 [INFO] Downloaded from central: https://host/c.jar (1 kB at 1 kB/s)
            00:00:01.500 [INFO] Downloaded from central: https://host/b.jar (1 kB at 1 kB/s)
            00:00:01.600 [INFO] Downloading from central: https://host/missing.jar
            00:00:02.500 [INFO] Building Local platform: broker 0.1.0-SNAPSHOT            [3/12]
            00:00:09.500 [ERROR] something is wrong
            """);
    assertThat(Files.readString(folder.resolve("times"))).isEqualTo("downloads 3 s, build 8 s\n");
    assertThat(shown)
        .contains("building Local platform: broker 0.1.0-SNAPSHOT [3/12]")
        .contains("something is wrong")
        .doesNotContain("Downloading");
    assertThat(Files.readAllLines(folder.resolve("full.log"))).hasSize(10);
  }

  @Test
  @DisplayName("Nothing to download is 0 s")
  void nothingDownloaded() throws Exception {
    read("10:00:00.000 [INFO] Scanning\n10:01:30.000 [INFO] BUILD SUCCESS\n");
    assertThat(Files.readString(folder.resolve("times"))).isEqualTo("downloads 0 s, build 90 s\n");
  }

  private String read(String mavenLog) throws Exception {
    Path log = Files.writeString(folder.resolve("maven.log"), mavenLog);
    Process awk =
        new ProcessBuilder(
                "awk",
                "-v",
                "full=" + folder.resolve("full.log"),
                "-v",
                "result=" + folder.resolve("times"),
                "-f",
                Path.of("../build-progress.awk").toString())
            .redirectInput(log.toFile())
            .redirectErrorStream(true)
            .start();
    String shown = new String(awk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(awk.waitFor()).as(shown).isZero();
    return shown;
  }
}
