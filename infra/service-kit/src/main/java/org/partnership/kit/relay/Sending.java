package org.partnership.kit.relay;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.partnership.kit.event.OutboxEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the events of aggregates to the broker, read from the store where they are not known. */
final class Sending {

  private static final Logger log = LoggerFactory.getLogger(Sending.class);

  private final Outboxes outboxes;
  private final EventSender sender;
  private final Rounds rounds;
  private final Semaphore inFlight;

  /**
   * @param inFlight how many aggregates may be on their way to the broker at once
   */
  Sending(Outboxes outboxes, EventSender sender, Rounds rounds, int inFlight) {
    this.outboxes = outboxes;
    this.sender = sender;
    this.rounds = rounds;
    this.inFlight = new Semaphore(inFlight);
  }

  void send(List<Round> batch) throws InterruptedException {
    readMissing(batch);
    for (Round round : batch) {
      send(round);
    }
  }

  /** Reads the events of those that came without; what cannot be read now is tried again later. */
  private void readMissing(List<Round> batch) {
    batch.stream()
        .filter(round -> round.entries == null)
        .collect(groupingBy(round -> round.ref.type().collection()))
        .forEach(this::read);
  }

  private void read(String collection, List<Round> missing) {
    try {
      Map<String, List<OutboxEntry>> found =
          outboxes.waiting(collection, missing.stream().map(round -> round.ref.id()).toList());
      missing.forEach(r -> r.entries = found.getOrDefault(r.ref.id(), List.of()));
    } catch (RuntimeException e) {
      log.warn("outboxes cannot be read now: {}", e.getClass().getSimpleName());
    }
  }

  private void send(Round round) throws InterruptedException {
    List<OutboxEntry> entries = round.entries;
    if (entries == null) {
      rounds.sendLater(round);
    } else if (entries.isEmpty()) {
      rounds.end(round, List.of());
    } else {
      inFlight.acquire();
      sender.send(
          entries,
          acknowledged -> {
            inFlight.release();
            answered(round, entries, acknowledged);
          });
    }
  }

  /**
   * @param acknowledged length of the contiguous prefix that the broker has
   */
  private void answered(Round round, List<OutboxEntry> entries, int acknowledged) {
    if (acknowledged == 0) {
      round.entries = null;
      rounds.sendLater(round);
    } else {
      round.entries = entries.subList(0, acknowledged);
      rounds.acknowledged(round);
    }
  }
}
