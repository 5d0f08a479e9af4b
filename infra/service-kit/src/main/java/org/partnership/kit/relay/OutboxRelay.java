package org.partnership.kit.relay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
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
 * Publishes outboxes. A {@link Ref} with the relay token goes round: sender (to the broker, in
 * order) -> acknowledged by the broker -> remover (taken out of the outbox, many at once, then
 * re-read) -> done, or sender again with what arrived meanwhile.
 *
 * <p>Within this process an aggregate goes round at most once at a time; a second holder in another
 * process leads to repeats only, since both start at the oldest waiting number.
 */
public final class OutboxRelay implements Publication, SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
  private static final int BATCH = 500;
  private static final Duration BACKOFF = Duration.ofMillis(500);

  /** A write whose sender was not answered may still be done by the server for this long. */
  private static final Duration MAY_STILL_HAPPEN = Duration.ofMinutes(2);

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

  /** More than this many at once the sweep for what was overlooked finds, if later. */
  private static final int UNKNOWN_MAX = 10_000;

  private final Outboxes outboxes;
  private final EventSender sender;
  private final Liveness liveness;
  private final Clock clock;
  private final LongSupplier nanoTime;
  private final Semaphore inFlight;
  private final Map<Ref, Work> active = new ConcurrentHashMap<>();
  private final BlockingQueue<Work> toSend = new LinkedBlockingQueue<>();
  private final BlockingQueue<Work> toRemove = new LinkedBlockingQueue<>();
  private final DelayQueue<Delayed> later = new DelayQueue<>();

  /** Writes of unknown outcome, and until when they may still happen, in nanoseconds. */
  private final Map<Ref, Long> unknown = new ConcurrentHashMap<>();

  /** A write may take long, and the mark must stay for as long. */
  private final AtomicInteger writing = new AtomicInteger();

  private long lookedAt;
  private volatile boolean running;
  private final List<Thread> threads = new ArrayList<>();

  public OutboxRelay(
      Outboxes outboxes, EventSender sender, Liveness liveness, Clock clock, int inFlight) {
    this(outboxes, sender, liveness, clock, System::nanoTime, inFlight);
  }

  /**
   * @param nanoTime measures pauses, which a clock that is set must not stretch
   */
  public OutboxRelay(
      Outboxes outboxes,
      EventSender sender,
      Liveness liveness,
      Clock clock,
      LongSupplier nanoTime,
      int inFlight) {
    this.nanoTime = nanoTime;
    this.outboxes = outboxes;
    this.sender = sender;
    this.liveness = liveness;
    this.clock = clock;
    this.inFlight = new Semaphore(inFlight);
    liveness.busyWhile(() -> writing.get() > 0 || !active.isEmpty() || !unknown.isEmpty());
  }

  /** One aggregate on its way round. Guarded by the map {@link #active} where it says so. */
  private static final class Work {
    final Ref ref;
    final Instant since;

    /** Events to send; null: read them from the store first. */
    @Nullable List<OutboxEntry> entries;

    /** Someone else got the token meanwhile: look again before finishing. */
    boolean dirty;

    Work(Ref ref, Instant since, @Nullable List<OutboxEntry> entries) {
      this.ref = ref;
      this.since = since;
      this.entries = entries;
    }
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
    boolean crowded = active.size() > 2 * BATCH;
    offer(new Ref(type, id), crowded ? null : entries, toSend);
  }

  @Override
  public void outcomeUnknown(AggregateType<?> type, String id) {
    Ref ref = new Ref(type, id);
    if (unknown.size() < UNKNOWN_MAX) {
      unknown.put(ref, nanoTime.getAsLong() + MAY_STILL_HAPPEN.toNanos());
    }
    offer(ref, null, toSend);
  }

  /**
   * Looks again at writes of unknown outcome: the first look may have come before the write, and
   * whoever writes next would leave everything to a holder of the token that is not there.
   */
  private void lookAgain() {
    long now = nanoTime.getAsLong();
    if (unknown.isEmpty() || now - lookedAt < LOOK_AGAIN.toNanos()) {
      return;
    }
    lookedAt = now;
    unknown.forEach(
        (ref, until) -> {
          offer(ref, null, toSend);
          if (now - until >= 0) {
            unknown.remove(ref, until);
          }
        });
  }

  /** Everything that waits in these aggregates is to be published. */
  void publishWaiting(AggregateType<?> type, List<String> ids) {
    ids.forEach(id -> offer(new Ref(type, id), null, toSend));
  }

  private void offer(Ref ref, @Nullable List<OutboxEntry> entries, BlockingQueue<Work> queue) {
    active.compute(
        ref,
        (r, going) -> {
          if (going != null) {
            going.dirty = true;
            return going;
          }
          Work work = new Work(r, clock.instant(), entries);
          queue.add(work);
          return work;
        });
  }

  /** Aggregates with events that the broker has not acknowledged or that were not taken out yet. */
  public int backlog() {
    return active.size();
  }

  /** Age of the oldest unpublished event this instance knows of; zero when there is none. */
  public Duration oldestAge() {
    Instant now = clock.instant();
    return active.values().stream()
        .map(w -> Duration.between(w.since, now))
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  private void sendLoop() throws InterruptedException {
    while (running) {
      sendTurn(toSend.poll(200, TimeUnit.MILLISECONDS));
    }
  }

  /**
   * Sends what is due now, without waiting for more: what the sending thread does over and over.
   *
   * @return false when nothing was due
   */
  public boolean sendTurn() throws InterruptedException {
    return sendTurn(toSend.poll());
  }

  private boolean sendTurn(@Nullable Work first) throws InterruptedException {
    lookAgain();
    List<Work> batch = new ArrayList<>();
    Delayed due;
    while ((due = later.poll()) != null) {
      (due.acknowledged() ? toRemove : batch).add(due.work());
    }
    if (first != null) {
      batch.add(first);
      toSend.drainTo(batch, BATCH);
    }
    if (batch.isEmpty()) {
      return false;
    }
    readMissing(batch);
    for (Work work : batch) {
      send(work);
    }
    return true;
  }

  /** Reads the events of those that came without; what cannot be read now is tried again later. */
  private void readMissing(List<Work> batch) {
    Map<String, List<Work>> byCollection = new HashMap<>();
    batch.stream()
        .filter(w -> w.entries == null)
        .forEach(
            w ->
                byCollection
                    .computeIfAbsent(w.ref.type().collection(), c -> new ArrayList<>())
                    .add(w));
    byCollection.forEach(
        (collection, works) -> {
          try {
            Map<String, List<OutboxEntry>> found =
                outboxes.waiting(collection, works.stream().map(w -> w.ref.id()).toList());
            works.forEach(w -> w.entries = found.getOrDefault(w.ref.id(), List.of()));
          } catch (RuntimeException e) {
            log.warn("outboxes cannot be read now: {}", e.getClass().getSimpleName());
          }
        });
  }

  private void send(Work work) throws InterruptedException {
    List<OutboxEntry> entries = work.entries;
    if (entries == null) {
      later.add(later(work, false));
    } else if (entries.isEmpty()) {
      finish(work, List.of());
    } else {
      inFlight.acquire();
      sender.send(
          entries,
          acknowledged -> {
            inFlight.release();
            afterSend(work, entries, acknowledged);
          });
    }
  }

  /**
   * @param acknowledged length of the contiguous prefix that the broker has
   */
  private void afterSend(Work work, List<OutboxEntry> entries, int acknowledged) {
    if (acknowledged == entries.size()) {
      toRemove.add(work);
    } else if (acknowledged == 0) {
      work.entries = null;
      later.add(later(work, false));
    } else {
      work.entries = entries.subList(0, acknowledged);
      toRemove.add(work);
    }
  }

  private Delayed later(Work work, boolean acknowledged) {
    return new Delayed(work, acknowledged, nanoTime, nanoTime.getAsLong() + BACKOFF.toNanos());
  }

  private void removeLoop() throws InterruptedException {
    while (running || !toRemove.isEmpty()) {
      removeTurn(toRemove.poll(200, TimeUnit.MILLISECONDS));
    }
  }

  /**
   * Takes out what is acknowledged now, without waiting for more: what the removing thread does
   * over and over.
   *
   * @return false when there was nothing
   */
  public boolean removeTurn() {
    return removeTurn(toRemove.poll());
  }

  private boolean removeTurn(@Nullable Work first) {
    if (first == null) {
      return false;
    }
    List<Work> batch = new ArrayList<>();
    batch.add(first);
    toRemove.drainTo(batch, BATCH - 1);
    remove(batch);
    return true;
  }

  private void remove(List<Work> batch) {
    Map<String, List<Work>> byCollection = new HashMap<>();
    batch.forEach(
        w ->
            byCollection.computeIfAbsent(w.ref.type().collection(), c -> new ArrayList<>()).add(w));
    for (Map.Entry<String, List<Work>> group : byCollection.entrySet()) {
      try {
        Map<String, Long> upTo = new HashMap<>();
        group.getValue().forEach(w -> upTo.put(w.ref.id(), lastSequence(w)));
        outboxes.takeOut(group.getKey(), upTo);
        Map<String, List<OutboxEntry>> left = outboxes.waiting(group.getKey(), upTo.keySet());
        group.getValue().forEach(w -> finish(w, left.getOrDefault(w.ref.id(), List.of())));
      } catch (RuntimeException e) {
        log.warn("outboxes cannot be emptied now: {}", e.getClass().getSimpleName());
        group.getValue().forEach(w -> later.add(later(w, true)));
      }
    }
  }

  private static long lastSequence(Work work) {
    List<OutboxEntry> entries = java.util.Objects.requireNonNull(work.entries);
    return entries.get(entries.size() - 1).position().sequence();
  }

  /** Ends a round: on with what is left, or with a look at what came meanwhile, or done. */
  private void finish(Work work, List<OutboxEntry> left) {
    active.compute(
        work.ref,
        (ref, going) -> {
          if (left.isEmpty() && !work.dirty) {
            return null;
          }
          Work next = new Work(ref, work.since, left.isEmpty() ? null : left);
          toSend.add(next);
          return next;
        });
  }

  @Override
  public void start() {
    running = true;
    sender.start();
    start("relay-send", this::sendLoop);
    start("relay-remove", this::removeLoop);
  }

  private void start(String name, Loop loop) {
    threads.add(
        Thread.ofPlatform()
            .daemon()
            .name(name)
            .start(
                () -> {
                  while (running) {
                    try {
                      loop.run();
                    } catch (InterruptedException e) {
                      return;
                    } catch (RuntimeException e) {
                      log.error("{} failed and goes on", name, e);
                    }
                  }
                }));
  }

  /** Publishes what is on its way, within a few seconds; what is left the next start finds. */
  @Override
  public void stop() {
    Instant deadline = clock.instant().plusSeconds(5);
    while (!active.isEmpty() && clock.instant().isBefore(deadline)) {
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

  private interface Loop {
    void run() throws InterruptedException;
  }

  /**
   * @param acknowledged to be taken out again; otherwise to be sent again
   */
  private record Delayed(Work work, boolean acknowledged, LongSupplier nanoTime, long dueNanos)
      implements java.util.concurrent.Delayed {
    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(dueNanos - nanoTime.getAsLong(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(java.util.concurrent.Delayed other) {
      return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }
  }
}
