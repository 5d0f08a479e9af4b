package org.partnership.bench.harness;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnership.bench.check.Command;
import org.partnership.kit.event.Event;

/** Which things a ledger does not speak of. */
final class Subjects {

  private Subjects() {}

  /** Everything published about organisations that no command of the ledger is about. */
  static Set<String> notOf(List<Command> ledger) {
    Set<String> known = ledger.stream().map(Command::aggregate).collect(Collectors.toSet());
    Set<String> others = new HashSet<>();
    Topics.read(Thing.PARTNER.topic()).stream()
        .map(Event::subject)
        .filter(s -> !known.contains(s))
        .forEach(others::add);
    return others;
  }
}
