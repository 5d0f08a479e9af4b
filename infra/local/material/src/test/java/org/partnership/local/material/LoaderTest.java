package org.partnership.local.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The loader")
class LoaderTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    return Loader.run(
        Clock.systemUTC(),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        args);
  }

  @Test
  @DisplayName("says in one sentence that nothing answers at the gateway")
  void nothingAnswers() {
    int code = run("--gateway", "http://127.0.0.1:1", "--patience", "0");

    assertThat(code).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .hasLineCount(1)
        .contains("Nothing answers at http://127.0.0.1:1");
  }

  @Test
  @DisplayName("leaves all alone once it has been loaded")
  void loadedBefore(@TempDir Path folder) throws IOException {
    Path done = Files.createFile(folder.resolve("material"));

    int code = run("--gateway", "http://127.0.0.1:1", "--done", done.toString());

    assertThat(code).isZero();
    assertThat(err.size()).isZero();
  }

  @Test
  @DisplayName("says in one sentence what it does not understand")
  void badArguments() {
    assertThat(run("--gateway")).isEqualTo(1);
    assertThat(run("--gatway", "http://localhost:8080")).isEqualTo(1);
    assertThat(run("--patience", "long")).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).hasLineCount(3);
  }
}
