package org.partnership.local.launcher;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Tiny parts and a console that can be read. */
final class Fixtures {

  /** Serves at once and ends with its standard input, as our own processes do. */
  static final String WELL_BEHAVED = "echo serving; cat >/dev/null";

  /** Knows nothing of us. */
  static final String FOREIGN = "echo serving; exec sleep 1000";

  static final BiFunction<Part, Console, List<String>> SHIELDED =
      (part, console) -> Commands.shielded(((Program.Foreign) part.program()).command());

  static final BiFunction<Part, Console, List<String>> GUARDED =
      (part, console) -> Commands.guarded(((Program.Foreign) part.program()).command());

  private Fixtures() {}

  static Part part(String name, String script, int stopStage, String... after) {
    return new Part(
        name,
        new Program.Foreign(List.of("/bin/sh", "-c", script)),
        List.of(),
        Map.of(),
        new Readiness.Line("serving"),
        Set.of(after),
        stopStage);
  }

  static Part listening(String name, int port) {
    return new Part(
        name,
        new Program.Foreign(List.of("true")),
        List.of(port),
        Map.of(),
        new Readiness.Listening(port),
        Set.of(),
        0);
  }

  /** What the person at the terminal would have read. */
  static final class Screen {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Console console =
        new Console(
            new PrintStream(bytes, true, StandardCharsets.UTF_8),
            false,
            Clock.systemUTC(),
            Clock.systemUTC().instant());

    Console console() {
      return console;
    }

    String text() {
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }
}
