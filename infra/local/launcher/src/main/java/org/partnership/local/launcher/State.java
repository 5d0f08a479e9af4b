package org.partnership.local.launcher;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the running platform writes about itself for {@code status}. */
final class State {

  /** How far the platform as a whole is. */
  enum Phase {
    STARTING,
    LOADING,
    READY,
    STOPPING
  }

  private final DataFolder data;
  private Phase phase = Phase.STARTING;
  private List<Keeper> keepers = List.of();

  State(DataFolder data) {
    this.data = data;
  }

  synchronized void phase(Phase now) {
    phase = now;
    write();
  }

  synchronized void parts(List<Keeper> now) {
    keepers = now;
    write();
  }

  private void write() {
    String rows = keepers.stream().map(State::row).collect(Collectors.joining());
    data.state(phase.name().toLowerCase(Locale.ROOT) + "\n" + rows);
  }

  private static String row(Keeper keeper) {
    long pid = keeper.pid();
    String how = keeper.ready() ? "ready" : pid == 0 ? "not running" : "starting";
    String port = keeper.part().ports().isEmpty() ? "-" : "" + keeper.part().ports().getFirst();
    return String.format(
        Locale.ROOT, "  %-20s %-12s port %-6s pid %d%n", keeper.part().name(), how, port, pid);
  }
}
