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
  private static final Path MAP = Path.of("COMMANDS.md");
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
  void the_map_of_use_cases_to_shapes_is_up_to_date() throws IOException {
    String map = map();
    if (Boolean.getBoolean("commands.write")) {
      Files.writeString(MAP, map);
    }
    assertThat(Files.readString(MAP)).as("write it anew with -Dcommands.write=true").isEqualTo(map);
  }

  private static String map() {
    List<String> lines = new ArrayList<>();
    lines.add("# Every command, and the shape of its write");
    lines.add("");
    lines.add(
        "Made from the services' sources by `CommandShapesTest`, which fails when it is not up to");
    lines.add(
        "date, or when something writes an aggregate past the kit's commands. `bench crash-points`");
    lines.add(
        "halts a process at every point of each of these shapes. How many events a command has");
    lines.add(
        "depends on its decision; they are one push in the one write, so the shapes with none and");
    lines.add(
        "with several (`CHANGE_SILENTLY`, `CHANGE_SEVERAL`, `CREATE_SEVERAL`) stand for each.");
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
