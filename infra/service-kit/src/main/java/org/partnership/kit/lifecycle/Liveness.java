package org.partnership.kit.lifecycle;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import org.partnership.kit.command.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Notices within seconds when an instance of this service dies with work in hand, at next to no
 * cost while nothing happens.
 *
 * <p>Before its first write after a pause an instance leaves a mark in the store, renews it while
 * it is busy, and takes it away when all it wrote is published. Every instance looks for marks that
 * were not renewed: whoever claims one runs all {@link Recovery} beans. An idle instance leaves
 * nothing behind when it dies, so idle instances need no heartbeat: the look-out alone costs five
 * reads a minute.
 */
public final class Liveness implements SmartLifecycle {

  /** A mark is good for this long. Death to recovery: at most this plus the look-out's period. */
  private static final Duration MARK = Duration.ofSeconds(14);

  private static final Duration RENEW_BEFORE = Duration.ofSeconds(8);
  private static final Duration LOOK_OUT = Duration.ofSeconds(12);
  private static final Logger log = LoggerFactory.getLogger(Liveness.class);

  private final MongoTemplate mongo;
  private final Clock clock;
  private final ObjectProvider<Recovery> recoveries;
  private final String instance = Ids.next();
  private volatile Instant markedUntil = Instant.EPOCH;
  private final ScheduledExecutorService timer;

  /** Not a monitor: a virtual thread that waits for the store in one would hold its carrier. */
  private final Lock marking;

  private volatile BooleanSupplier busy = () -> false;
  private volatile Instant lastTouched = Instant.EPOCH;
  private volatile boolean running;

  public Liveness(MongoTemplate mongo, Clock clock, ObjectProvider<Recovery> recoveries) {
    this(
        mongo,
        clock,
        recoveries,
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("liveness").factory()),
        new ReentrantLock());
  }

  /**
   * @param timer of one thread; stopped with this
   * @param marking held while the mark is changed in the store
   */
  public Liveness(
      MongoTemplate mongo,
      Clock clock,
      ObjectProvider<Recovery> recoveries,
      ScheduledExecutorService timer,
      Lock marking) {
    this.mongo = mongo;
    this.clock = clock;
    this.recoveries = recoveries;
    this.timer = timer;
    this.marking = marking;
  }

  /** Id of this instance for leases. */
  public String instance() {
    return instance;
  }

  /** Tells how to know whether published work is still in hand. */
  public void busyWhile(BooleanSupplier inHand) {
    BooleanSupplier before = busy;
    busy = () -> before.getAsBoolean() || inHand.getAsBoolean();
  }

  /** To be called before a write whose consequences this instance must see through. */
  public void touch() {
    Instant now = clock.instant();
    lastTouched = now;
    if (now.isAfter(markedUntil.minus(Duration.ofSeconds(3)))) {
      mark(now);
    }
  }

  private void mark(Instant now) {
    marking.lock();
    try {
      if (now.isBefore(markedUntil.minus(RENEW_BEFORE))) {
        return;
      }
      Instant until = now.plus(MARK);
      marks()
          .updateOne(
              Filters.eq("_id", instance),
              Updates.set("until", Date.from(until)),
              new UpdateOptions().upsert(true));
      markedUntil = until;
    } finally {
      marking.unlock();
    }
  }

  private MongoCollection<Document> marks() {
    return mongo.getCollection("platform_busy_instances");
  }

  @Override
  public void start() {
    running = true;
    timer.execute(this::recoverAll);
    timer.scheduleWithFixedDelay(this::renew, 2, 2, TimeUnit.SECONDS);
    timer.scheduleWithFixedDelay(
        this::lookOut, LOOK_OUT.toSeconds(), LOOK_OUT.toSeconds(), TimeUnit.SECONDS);
  }

  private void renew() {
    try {
      Instant until = markedUntil;
      if (until.equals(Instant.EPOCH)) {
        return;
      }
      Instant now = clock.instant();
      boolean inHand = busy.getAsBoolean() || now.isBefore(lastTouched.plus(Duration.ofSeconds(5)));
      if (!inHand) {
        unmark();
      } else if (now.isAfter(until.minus(RENEW_BEFORE))) {
        mark(now);
      }
    } catch (RuntimeException e) {
      // Whatever it is: a timer that throws would never run again.
      log.warn("mark of this instance could not be renewed: {}", e.getClass().getSimpleName());
    }
  }

  private void unmark() {
    marking.lock();
    try {
      // First told, then checked: whoever touches meanwhile sees that there is no mark, or is seen.
      Instant until = markedUntil;
      markedUntil = Instant.EPOCH;
      if (clock.instant().isBefore(lastTouched.plus(Duration.ofSeconds(4)))) {
        markedUntil = until;
        return;
      }
      marks().deleteOne(Filters.eq("_id", instance));
    } finally {
      marking.unlock();
    }
  }

  private void lookOut() {
    try {
      Date now = Date.from(clock.instant());
      List<Document> stale =
          marks()
              .find(Filters.and(Filters.lt("until", now), Filters.ne("_id", instance)))
              .into(new java.util.ArrayList<>());
      for (Document mark : stale) {
        Date lease = Date.from(clock.instant().plusSeconds(60));
        Document claimed =
            marks()
                .findOneAndUpdate(
                    Filters.and(
                        Filters.eq("_id", mark.getString("_id")),
                        Filters.eq("until", mark.getDate("until"))),
                    Updates.set("until", lease));
        if (claimed != null) {
          log.warn("an instance died with work in hand: recovering it");
          if (recoverAll()) {
            // Not if its owner only stood still and has renewed it since.
            marks()
                .deleteOne(
                    Filters.and(
                        Filters.eq("_id", mark.getString("_id")), Filters.eq("until", lease)));
          }
        }
      }
    } catch (RuntimeException e) {
      log.warn("look-out could not reach the store: {}", e.getClass().getSimpleName());
    }
  }

  private boolean recoverAll() {
    boolean all = true;
    for (Recovery recovery : recoveries.orderedStream().toList()) {
      try {
        recovery.recover();
      } catch (RuntimeException e) {
        all = false;
        log.warn("{} could not recover now, will be tried again", recovery.getClass(), e);
      }
    }
    if (!all && running) {
      timer.schedule(this::recoverAll, 5, TimeUnit.SECONDS);
    }
    return all;
  }

  @Override
  public void stop() {
    running = false;
    timer.shutdown();
    try {
      if (!busy.getAsBoolean()) {
        lastTouched = Instant.EPOCH;
        unmark();
      }
    } catch (RuntimeException e) {
      log.info("mark left in the store: the next start recovers");
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return KitPhases.LIVENESS;
  }
}
