package org.partnership.kit.relay;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.event.OutboxEntry;
import org.partnership.kit.relay.Outboxes.Ref;

/** One way round of an aggregate with the relay token. At most one thread has it in hand. */
final class Round {

  final Ref ref;

  /** When its oldest event became known to this instance. */
  final Instant since;

  /** More had come while the round before was under way, so it is likely to come again. */
  final boolean busy;

  /** Events to send; null: read them from the store first. */
  @Nullable List<OutboxEntry> entries;

  /** Someone else got the token meanwhile: look again before ending. Guarded by {@link Rounds}. */
  boolean dirty;

  Round(Ref ref, Instant since, boolean busy, @Nullable List<OutboxEntry> entries) {
    this.ref = ref;
    this.since = since;
    this.busy = busy;
    this.entries = entries;
  }

  /** Number of the last event to be sent, or of the last acknowledged once it was. */
  long lastSequence() {
    List<OutboxEntry> known = Objects.requireNonNull(entries);
    return known.get(known.size() - 1).position().sequence();
  }
}
