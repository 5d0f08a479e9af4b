package org.partnership.kit.lifecycle;

import com.mongodb.MongoException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Runs {@link PeriodicWork}: whoever moves the due time on in the store does the work of this
 * period.
 */
public final class PeriodicRunner implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(PeriodicRunner.class);

  private final MongoTemplate mongo;
  private final Clock clock;
  private final List<PeriodicWork> works;
  private final ScheduledExecutorService timer;
  private volatile boolean running;

  public PeriodicRunner(MongoTemplate mongo, Clock clock, List<PeriodicWork> works) {
    this(
        mongo,
        clock,
        works,
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("periodic").factory()));
  }

  /**
   * @param timer of one thread; stopped with this
   */
  public PeriodicRunner(
      MongoTemplate mongo, Clock clock, List<PeriodicWork> works, ScheduledExecutorService timer) {
    this.mongo = mongo;
    this.clock = clock;
    this.works = works;
    this.timer = timer;
  }

  @Override
  public void start() {
    running = true;
    for (PeriodicWork work : works) {
      timer.scheduleWithFixedDelay(
          () -> runIfDue(work), 1_000, work.period().toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void runIfDue(PeriodicWork work) {
    try {
      if (claim(work)) {
        work.run();
      }
    } catch (MongoException | DataAccessException e) {
      log.warn("{} waits for the store: {}", work.name(), e.toString());
    } catch (RuntimeException e) {
      log.error("{} failed, will run again at its next time", work.name(), e);
    }
  }

  private boolean claim(PeriodicWork work) {
    Instant now = clock.instant();
    try {
      mongo
          .getCollection("platform_periodic")
          .findOneAndUpdate(
              Filters.and(
                  Filters.eq("_id", work.name()),
                  // A little early counts: two timers never tick alike.
                  Filters.lte("nextAt", Date.from(now.plusMillis(500)))),
              Updates.set("nextAt", Date.from(now.plus(work.period()))),
              new FindOneAndUpdateOptions().upsert(true));
      return true;
    } catch (MongoException e) {
      if (e.getCode() == 11000) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public void stop() {
    running = false;
    timer.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return KitPhases.LIVENESS + 1;
  }
}
