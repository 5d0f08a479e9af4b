package org.partnership.kit.relay;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.partnership.kit.event.OutboxEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes out of the outboxes what the broker has acknowledged, many aggregates at once, and finds
 * what arrived meanwhile. Where nothing was arriving, one conditional write does both; where events
 * keep coming the condition would fail, so they are taken out by number and the outbox read again.
 */
final class TakingOut {

  private static final Logger log = LoggerFactory.getLogger(TakingOut.class);

  private final Outboxes outboxes;
  private final Rounds rounds;

  TakingOut(Outboxes outboxes, Rounds rounds) {
    this.outboxes = outboxes;
    this.rounds = rounds;
  }

  void takeOut(List<Round> batch) {
    batch.stream()
        .collect(groupingBy(round -> new Group(round.ref.type().collection(), round.busy)))
        .forEach(this::takeOut);
  }

  private record Group(String collection, boolean busy) {}

  private void takeOut(Group group, List<Round> batch) {
    Map<String, Long> upTo = batch.stream().collect(toMap(r -> r.ref.id(), Round::lastSequence));
    try {
      if (!group.busy() && outboxes.emptyIfLast(group.collection(), upTo)) {
        batch.forEach(round -> rounds.end(round, List.of()));
        return;
      }
      outboxes.takeOut(group.collection(), upTo);
      Map<String, List<OutboxEntry>> left = outboxes.waiting(group.collection(), upTo.keySet());
      batch.forEach(round -> rounds.end(round, left.getOrDefault(round.ref.id(), List.of())));
    } catch (RuntimeException e) {
      log.warn("outboxes cannot be emptied now: {}", e.getClass().getSimpleName());
      batch.forEach(rounds::takeOutLater);
    }
  }
}
