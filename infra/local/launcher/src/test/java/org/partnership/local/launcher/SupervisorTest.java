package org.partnership.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.partnership.local.launcher.Fixtures.Screen;

/** Real processes, as small as they get. */
@Timeout(60)
class SupervisorTest {

  private final Screen screen = new Screen();
  private @Nullable Supervisor supervisor;

  @TempDir Path logs;

  @AfterEach
  void stop() throws InterruptedException {
    if (supervisor != null) {
      supervisor.stop();
    }
  }

  @Test
  @DisplayName("A part starts when what it needs is ready, and not before")
  void ordered() {
    String slow = "sleep 0.5; echo serving; cat >/dev/null";
    start(
        Fixtures.SHIELDED,
        Fixtures.part("service", Fixtures.WELL_BEHAVED, 1, "store"),
        Fixtures.part("store", slow, 0));
    assertThat(screen.text().indexOf("store")).isLessThan(screen.text().indexOf("service"));
    assertThat(screen.text()).contains("ready in");
  }

  @Test
  @DisplayName("A part that dies is started again, and the terminal says so")
  void startedAgain() {
    Supervisor running = start(Fixtures.SHIELDED, Fixtures.part("store", Fixtures.WELL_BEHAVED, 0));
    Keeper store = running.keepers().getFirst();
    long first = store.pid();
    ProcessHandle.of(first).orElseThrow().destroyForcibly();

    await().atMost(Duration.ofSeconds(10)).until(() -> store.ready() && store.pid() != first);
    assertThat(screen.text())
        .contains("store")
        .contains("died (exit code 137")
        .contains("starting it again");
  }

  @Test
  @DisplayName("All stop in reverse: what others need goes last, and nothing is started again")
  void stopsInReverse() throws Exception {
    Supervisor running =
        start(
            Fixtures.SHIELDED,
            Fixtures.part("store", Fixtures.WELL_BEHAVED, 0),
            Fixtures.part("service", Fixtures.WELL_BEHAVED, 1, "store"),
            Fixtures.part("gateway", Fixtures.WELL_BEHAVED, 2));
    running.stop();
    assertThat(running.keepers()).allMatch(keeper -> keeper.pid() == 0);
    List<String> stopped =
        screen
            .text()
            .lines()
            .filter(line -> line.endsWith("stopped"))
            .map(line -> line.strip().split("\\s+", -1)[1])
            .toList();
    assertThat(stopped).containsExactly("gateway", "service", "store");
    assertThat(screen.text()).doesNotContain("died");
  }

  @Test
  @DisplayName("A part that cannot start ends the start with its last words")
  void cannotStart() {
    Part broken = Fixtures.part("store", "echo the disk is full; exit 3", 0);
    assertThatThrownBy(() -> start(Fixtures.SHIELDED, broken))
        .isInstanceOf(CannotStartException.class)
        .hasMessageContaining("exit code 3")
        .hasMessageContaining("the disk is full")
        .hasMessageContaining("store.log");
    assertThat(logs.resolve("store.log")).exists();
  }

  @Test
  @DisplayName(
      "A foreign program under guard gets the stop signal, may take its time, and gives its exit code")
  void guarded() throws Exception {
    Path said = logs.resolve("said");
    String polite =
        "trap 'sleep 0.3; echo bye > "
            + said
            + "; exit 0' TERM; echo serving; while :; do sleep 0.1; done";
    Supervisor running = start(Fixtures.GUARDED, Fixtures.part("mongod", polite, 0));
    running.stop();
    assertThat(Files.readString(said)).isEqualTo("bye\n");
  }

  private Supervisor start(BiFunction<Part, Console, List<String>> commands, Part... parts) {
    Supervisor started =
        new Supervisor(List.of(parts), commands, screen.console(), logs, keepers -> {});
    supervisor = started;
    started.start();
    return started;
  }
}
