package org.partnership.bench.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnership.bench.commands.UseCases.UseCase;

/**
 * Every command of every service writes its aggregate by one of the shapes whose crash points are
 * enumerated: it is a create or a change of the kit, and nothing writes an aggregate past it.
 */
class CommandShapesTest {

  private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final Path MAP = Path.of("target", "COMMANDS.md");
  private static final String HEAD =
      """
      # Every command, and the shape of its write

      Made from the services' sources by `CommandShapesTest`: every build writes it to
      `target/COMMANDS.md`, and fails when something writes an aggregate past the kit's
      commands. `bench crash-points` halts a process at every point of each of these shapes.
      How many events a command has depends on its decision; they are one push in the one
      write: `CHANGE_SILENTLY`, `CHANGE_SEVERAL` and `CREATE_SEVERAL` stand for that.""";

  private static final List<String> SERVICES =
      List.of("partner-service", "agreement-service", "consultation-service", "reporting-service");

  /** The kit's own doors below {@code Commands}. */
  private static final Pattern PAST_IT =
      Pattern.compile("\\bAggregateWriter\\b|\\bStoreSupport\\b|\\bOutboxEntry\\b");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "partner-service",
        "agreement-service",
        "consultation-service",
        "reporting-service"
      })
  void nothing_writes_an_aggregate_past_the_commands(String service) {
    assertThat(UseCases.sources(ROOT, service))
        .isNotEmpty()
        .allSatisfy((file, text) -> assertThat(text).as("%s", file).doesNotContainPattern(PAST_IT));
    assertThat(UseCases.of(ROOT, service)).isNotEmpty();
  }

  @Test
  void every_use_case_reduces_to_a_shape() throws IOException {
    Files.writeString(MAP, map());
    assertThat(Files.readString(MAP)).contains("CREATE_ANEW", "CHANGE_OF_VERSION");
  }

  private static String map() {
    List<String> lines = new ArrayList<>();
    lines.add(HEAD);
    for (String service : SERVICES) {
      lines.add("");
      lines.add("| " + service + " | writes |");
      lines.add("|---|---|");
      for (UseCase useCase : UseCases.of(ROOT, service)) {
        lines.add("| " + useCase.name() + " | " + String.join("; ", useCase.writes()) + " |");
      }
    }
    return String.join("\n", lines) + "\n";
  }
}
