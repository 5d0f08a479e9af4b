package org.partnership.local.launcher;

import java.util.ArrayList;
import java.util.List;

/**
 * Command lines that leave no orphan and are not stopped behind our back.
 *
 * <p>Ctrl-C goes to every process of the terminal at once; the parts ignore it, so that the
 * launcher can stop them in order.
 */
final class Commands {

  private static final String SHIELD = "trap '' INT HUP; exec \"$@\"";

  /** Runs the program beside a reader of our pipe: when the pipe ends, so does the program. */
  private static final String GUARD =
      """
      trap '' INT HUP
      exec 3<&0
      "$@" </dev/null 3<&- &
      program=$!
      trap 'kill -TERM $program 2>/dev/null' TERM
      { cat <&3 >/dev/null; kill -TERM $program 2>/dev/null; sleep 1; kill -KILL $program 2>/dev/null; } >/dev/null 2>&1 &
      guard=$!
      exec 3<&-
      wait $program
      code=$?
      while kill -0 $program 2>/dev/null; do wait $program; code=$?; done
      kill -KILL $guard 2>/dev/null
      exit $code
      """;

  private Commands() {}

  /** For programs that end by themselves when their standard input does. */
  static List<String> shielded(List<String> command) {
    return shell(SHIELD, command);
  }

  /** For programs that do not. */
  static List<String> guarded(List<String> command) {
    return shell(GUARD, command);
  }

  private static List<String> shell(String script, List<String> command) {
    List<String> all = new ArrayList<>(List.of("/bin/sh", "-c", script, "sh"));
    all.addAll(command);
    return all;
  }
}
