package org.partnership.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * How much memory can still be had, in bytes: of the machine, or of the container if that has less.
 */
final class AvailableMemory {

  private static final int KIB = 1024;

  private AvailableMemory() {}

  /** Empty where the system does not say (not a Linux). */
  static OptionalLong now() {
    return now(Path.of("/proc/meminfo"), Path.of("/sys/fs/cgroup"));
  }

  static OptionalLong now(Path meminfo, Path cgroup) {
    return Stream.of(ofMachine(meminfo), ofContainer(cgroup))
        .filter(OptionalLong::isPresent)
        .mapToLong(OptionalLong::getAsLong)
        .min();
  }

  private static OptionalLong ofMachine(Path meminfo) {
    return lines(meminfo).stream()
        .filter(line -> line.startsWith("MemAvailable:"))
        .mapToLong(line -> number(line.split("\\s+", -1)[1]) * KIB)
        .findFirst();
  }

  private static OptionalLong ofContainer(Path cgroup) {
    List<String> limit = lines(cgroup.resolve("memory.max"));
    List<String> used = lines(cgroup.resolve("memory.current"));
    if (limit.isEmpty() || used.isEmpty() || limit.getFirst().strip().equals("max")) {
      return OptionalLong.empty();
    }
    long reclaimable =
        lines(cgroup.resolve("memory.stat")).stream()
            .filter(line -> line.startsWith("inactive_file "))
            .mapToLong(line -> number(line.split(" ", -1)[1]))
            .sum();
    return OptionalLong.of(number(limit.getFirst()) - number(used.getFirst()) + reclaimable);
  }

  private static long number(String digits) {
    return Long.parseLong(digits.strip());
  }

  private static List<String> lines(Path file) {
    try {
      return Files.exists(file) ? Arrays.asList(Files.readString(file).split("\n", -1)) : List.of();
    } catch (IOException e) {
      return List.of();
    }
  }
}
