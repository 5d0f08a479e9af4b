package org.partnership.bench.harness;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.partnership.bench.check.Command;
import org.partnership.bench.check.Command.Outcome;

/**
 * Every command as its sender knows it, in memory and in a file, so that a run can go on after a
 * break and is judged as one.
 */
final class Ledger implements AutoCloseable {

  /** Stands for the aggregate of a creation that was not answered. */
  static final String NOT_TOLD = "-";

  private final Map<String, Line> lines = new LinkedHashMap<>();
  private final BufferedWriter file;
  private final AtomicLong acknowledged = new AtomicLong();

  /** A command of a kind of thing. */
  record Line(Thing thing, Command command) {}

  /** Opens the ledger in a file; one that is there is gone on with. */
  Ledger(Path path) throws IOException {
    if (Files.exists(path)) {
      Files.readAllLines(path).forEach(this::take);
    }
    file = Files.newBufferedWriter(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private void take(String text) {
    String[] parts = text.split(" ", -1);
    if (parts.length == 4) {
      note(Outcome.valueOf(parts[0]), Thing.valueOf(parts[1]), parts[2], parts[3]);
    }
  }

  /** Before a command is sent. */
  void sent(Thing thing, String command, String aggregate) {
    write(Outcome.UNKNOWN, thing, command, aggregate);
  }

  /** It was answered: it took effect. */
  void acknowledged(Thing thing, String command, String aggregate) {
    write(Outcome.ACKNOWLEDGED, thing, command, aggregate);
  }

  private synchronized void write(Outcome outcome, Thing thing, String command, String aggregate) {
    note(outcome, thing, command, aggregate);
    try {
      file.write(outcome + " " + thing + " " + command + " " + aggregate + "\n");
      // A run that is ended from outside can still be gone on with.
      file.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void note(Outcome outcome, Thing thing, String command, String aggregate) {
    lines.put(command, new Line(thing, new Command(command, aggregate, 1, outcome)));
    if (outcome == Outcome.ACKNOWLEDGED) {
      acknowledged.incrementAndGet();
    }
  }

  /** How many were acknowledged. */
  long acknowledged() {
    return acknowledged.get();
  }

  /** The commands on one kind of thing. */
  synchronized List<Command> of(Thing thing) {
    List<Command> commands = new ArrayList<>();
    lines.values().stream().filter(l -> l.thing() == thing).forEach(l -> commands.add(l.command()));
    return commands;
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
  }
}
