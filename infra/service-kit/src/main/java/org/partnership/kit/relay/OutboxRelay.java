package org.partnership.kit.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.partnership.kit.event.OutboxEntry;
import org.partnership.kit.lifecycle.KitPhases;
import org.partnership.kit.lifecycle.Liveness;
import org.partnership.kit.relay.Outboxes.Ref;
import org.partnership.kit.store.AggregateType;
import org.partnership.kit.store.Publication;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes outboxes. A {@link Ref} with the relay token goes {@linkplain Rounds round}: {@link
 * Sending} (to the broker, in order) -> acknowledged by the broker -> {@link TakingOut} (out of the
 * outbox, many at once) -> done, or sending again with what arrived meanwhile.
 *
 * <p>Within this process an aggregate goes round at most once at a time; a second holder in another
 * process leads to repeats only, since both start at the oldest waiting number.
 */
public final class OutboxRelay implements Publication, SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

  private final EventSender sender;
  private final Liveness liveness;
  private final Clock clock;
  private final Rounds rounds;
  private final Sending sending;
  private final TakingOut takingOut;
  private final UnknownOutcomes unknown;

  /** A write may take long, and the mark must stay for as long. */
  private final AtomicInteger writing = new AtomicInteger();

  private volatile boolean running;
  private final List<Thread> threads = new ArrayList<>();

  public OutboxRelay(
      Outboxes outboxes, EventSender sender, Liveness liveness, Clock clock, int inFlight) {
    this(outboxes, sender, liveness, clock, System::nanoTime, inFlight);
  }

  /**
   * @param nanoTime measures pauses, which a clock that is set must not stretch
   * @param inFlight how many aggregates may be on their way to the broker at once
   */
  public OutboxRelay(
      Outboxes outboxes,
      EventSender sender,
      Liveness liveness,
      Clock clock,
      LongSupplier nanoTime,
      int inFlight) {
    this.sender = sender;
    this.liveness = liveness;
    this.clock = clock;
    this.rounds = new Rounds(clock, nanoTime);
    this.sending = new Sending(outboxes, sender, rounds, inFlight);
    this.takingOut = new TakingOut(outboxes, rounds);
    this.unknown = new UnknownOutcomes(nanoTime);
    liveness.busyWhile(() -> writing.get() > 0 || !rounds.isEmpty() || !unknown.isEmpty());
  }

  @Override
  public void beforeWrite() {
    writing.incrementAndGet();
    try {
      liveness.touch();
    } catch (RuntimeException e) {
      writing.decrementAndGet();
      throw e;
    }
  }

  @Override
  public void afterWrite() {
    writing.decrementAndGet();
  }

  @Override
  public void publish(AggregateType<?> type, String id, List<OutboxEntry> entries) {
    // In a crowd events are not kept in memory as well: they are read when their turn comes.
    boolean crowded = rounds.size() > 2 * Rounds.BATCH;
    rounds.begin(new Ref(type, id), crowded ? null : entries);
  }

  @Override
  public void outcomeUnknown(AggregateType<?> type, String id) {
    Ref ref = new Ref(type, id);
    unknown.add(ref);
    rounds.begin(ref, null);
  }

  /** Everything that waits in these aggregates is to be published. */
  void publishWaiting(AggregateType<?> type, List<String> ids) {
    ids.forEach(id -> rounds.begin(new Ref(type, id), null));
  }

  /** Aggregates with events that the broker has not acknowledged or that were not taken out yet. */
  public int backlog() {
    return rounds.size();
  }

  /** Age of the oldest unpublished event this instance knows of; zero when there is none. */
  public Duration oldestAge() {
    return rounds.oldestAge();
  }

  /**
   * Sends what is due now, without waiting for more: what the sending thread does over and over.
   *
   * @return false when nothing was due
   */
  public boolean sendTurn() throws InterruptedException {
    return sendTurn(false);
  }

  private boolean sendTurn(boolean wait) throws InterruptedException {
    unknown.due().forEach(ref -> rounds.begin(ref, null));
    List<Round> batch = rounds.nextToSend(wait);
    sending.send(batch);
    return !batch.isEmpty();
  }

  /**
   * Takes out what is acknowledged now, without waiting for more: what the removing thread does
   * over and over.
   *
   * @return false when there was nothing
   */
  public boolean removeTurn() throws InterruptedException {
    return removeTurn(false);
  }

  private boolean removeTurn(boolean wait) throws InterruptedException {
    List<Round> batch = rounds.nextToTakeOut(wait);
    takingOut.takeOut(batch);
    return !batch.isEmpty();
  }

  @Override
  public void start() {
    running = true;
    sender.start();
    start("relay-send", () -> sendTurn(true));
    start("relay-remove", () -> removeTurn(true));
  }

  private void start(String name, Turn turn) {
    threads.add(Thread.ofPlatform().daemon().name(name).start(() -> untilStopped(name, turn)));
  }

  private void untilStopped(String name, Turn turn) {
    while (running) {
      try {
        turn.take();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        log.error("{} failed and goes on", name, e);
      }
    }
  }

  /** Publishes what is on its way, within a few seconds; what is left the next start finds. */
  @Override
  public void stop() {
    Instant deadline = clock.instant().plusSeconds(5);
    while (!rounds.isEmpty() && clock.instant().isBefore(deadline)) {
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    running = false;
    threads.forEach(Thread::interrupt);
    sender.stop();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return KitPhases.RELAY;
  }

  private interface Turn {
    void take() throws InterruptedException;
  }
}
