package org.partnership.bench.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often each process was killed, and when; kept in a file, so that a run can go on. */
final class Kills {

  /** When a process was killed. */
  enum When {
    /** While it served and at least 100 commands were acknowledged since its start. */
    SERVING,
    /** While it served, earlier than that: does not count. */
    EARLY,
    /** Before it was ready. */
    STARTING,
    /** While reporting was being rebuilt; counted as serving, or early, as well. */
    REBUILDING
  }

  private final Path file;
  private final Map<String, Map<When, Integer>> counts = new TreeMap<>();

  Kills(Path file) throws IOException {
    this.file = file;
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        String[] parts = line.split(" ", -1);
        add(parts[0], When.valueOf(parts[1]), Integer.parseInt(parts[2]));
      }
    }
  }

  private void add(String part, When when, int more) {
    counts.computeIfAbsent(part, p -> new EnumMap<>(When.class)).merge(when, more, Integer::sum);
  }

  void count(String part, When when) throws IOException {
    add(part, when, 1);
    List<String> lines = new ArrayList<>();
    counts.forEach((p, of) -> of.forEach((w, n) -> lines.add(p + " " + w + " " + n)));
    Files.write(file, lines);
  }

  int of(String part, When when) {
    return counts.getOrDefault(part, Map.of()).getOrDefault(when, 0);
  }

  /** The parts, those with the fewest kills that count first. */
  List<String> fewestFirst(List<String> parts) {
    return parts.stream().sorted(Comparator.comparing(p -> of(p, When.SERVING))).toList();
  }

  /** The fewest kills that count of any of the parts. */
  int fewest(List<String> parts) {
    return parts.stream().mapToInt(p -> of(p, When.SERVING)).min().orElse(0);
  }

  String table(List<String> parts) {
    StringBuilder table =
        new StringBuilder(
            "%-22s %8s %8s %8s %10s%n"
                .formatted("kill -9 of", "counted", "starting", "too soon", "in rebuild"));
    for (String part : parts) {
      table.append(
          "%-22s %8d %8d %8d %10d%n"
              .formatted(
                  part,
                  of(part, When.SERVING),
                  of(part, When.STARTING),
                  of(part, When.EARLY),
                  of(part, When.REBUILDING)));
    }
    return table.toString();
  }
}
