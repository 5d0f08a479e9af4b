package org.partnership.bench.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.partnership.bench.check.Observation.Published;
import org.partnership.kit.event.Position;

/** The records of one subject, each event counted where it came first. */
final class SubjectLog {

  private final TreeMap<Position, String> first = new TreeMap<>();
  private final Set<Position> late = new LinkedHashSet<>();
  private final Set<Position> contradicted = new LinkedHashSet<>();

  void add(Published record) {
    Position at = record.position();
    String known = first.get(at);
    if (known != null) {
      if (!known.equals(record.eventId())) {
        contradicted.add(at);
      }
      return;
    }
    if (!first.isEmpty() && first.lastKey().compareTo(at) > 0) {
      late.add(at);
    }
    first.put(at, record.eventId());
  }

  /** The highest position published. */
  Position last() {
    return first.isEmpty() ? Position.NONE : first.lastKey();
  }

  /** Published for the first time after a later one. */
  Set<Position> late() {
    return late;
  }

  /** Numbers under which two different events were published. */
  Set<Position> contradicted() {
    return contradicted;
  }

  /** Positions below the last that were never published. */
  List<Position> missing() {
    List<Position> missing = new ArrayList<>();
    Position before = Position.NONE;
    for (Position at : first.keySet()) {
      if (!before.isFollowedBy(at)) {
        for (long n = before.sequence() + 1; n < at.sequence(); n++) {
          missing.add(new Position(at.epoch(), n));
        }
      }
      before = at;
    }
    return missing;
  }

  /** Whether an event of this number was published, in whatever epoch. */
  boolean has(long sequence) {
    return sequence == 0 || first.keySet().stream().anyMatch(p -> p.sequence() == sequence);
  }

  /** Ids of the events, in order of position. */
  List<String> events() {
    return List.copyOf(first.values());
  }
}
