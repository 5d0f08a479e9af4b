package org.partnership.kit.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;

/** An operator's two ways with a dead letter: try it again, or leave it out with a reason. */
public final class Repairs {

  private final DeadLetters letters;
  private final EventConsumers consumers;

  public Repairs(DeadLetters letters, EventConsumers consumers) {
    this.letters = letters;
    this.consumers = consumers;
  }

  /**
   * Applies it again; on success everything parked behind it follows. A repeat is refused, and
   * finishes what was left undone.
   */
  public DeadLetters.Letter retry(String id, String by) {
    DeadLetters.Letter letter = open(id);
    ConsumerRecord<String, byte[]> consumed = letters.recordOf(id).orElseThrow();
    Inbox inbox = consumers.inbox(letter.topic());
    try {
      inbox.retry(consumed);
    } catch (RuntimeException e) {
      if (Inbox.isTransient(e)) {
        throw e;
      }
      throw new RefusedException(
          Refusal.policy(Reason.plain("dead-letter-still-fails", e.getClass().getSimpleName())));
    }
    return decided(letter, "RETRIED", by, null, inbox);
  }

  /** Leaves it out: its subject steps past it. A repeat is refused, and finishes. */
  public DeadLetters.Letter discard(String id, String by, String reason) {
    DeadLetters.Letter letter = open(id);
    Inbox inbox = consumers.inbox(letter.topic());
    inbox.discard(letters.recordOf(id).orElseThrow());
    return decided(letter, "DISCARDED", by, reason, inbox);
  }

  private DeadLetters.Letter decided(
      DeadLetters.Letter letter,
      String status,
      String by,
      @org.jspecify.annotations.Nullable String reason,
      Inbox inbox) {
    letters.decide(letter.id(), status, by, reason);
    inbox.drainIfPossible(letter.key());
    return letters.find(letter.id()).orElseThrow();
  }

  private DeadLetters.Letter open(String id) {
    DeadLetters.Letter letter =
        letters
            .find(id)
            .orElseThrow(() -> new RefusedException(Refusal.notFound("dead-letter", id)));
    if (!letter.status().equals("OPEN")) {
      // Whoever decided may have died before what is parked behind it was applied.
      consumers.inbox(letter.topic()).drainIfPossible(letter.key());
      throw new RefusedException(
          Refusal.conflict(Reason.plain("dead-letter-decided", letter.status())));
    }
    return letter;
  }
}
