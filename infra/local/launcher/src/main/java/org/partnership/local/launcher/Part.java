package org.partnership.local.launcher;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One process of the platform.
 *
 * @param name as in messages and log files
 * @param program what runs
 * @param ports it listens on, the one people know first
 * @param environment beside the launcher's own
 * @param readiness how it says that it serves
 * @param after names of the parts that must be ready first
 * @param stopStage parts of a higher stage are stopped before those of a lower one
 */
record Part(
    String name,
    Program program,
    List<Integer> ports,
    Map<String, String> environment,
    Readiness readiness,
    Set<String> after,
    int stopStage) {

  Part {
    ports = List.copyOf(ports);
    environment = Map.copyOf(environment);
    after = Set.copyOf(after);
  }
}
