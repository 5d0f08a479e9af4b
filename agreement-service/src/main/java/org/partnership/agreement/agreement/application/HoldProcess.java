package org.partnership.agreement.agreement.application;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.partnership.agreement.partner.application.StandingFollower;
import org.partnership.agreement.partner.store.Partners;
import org.partnership.kit.lifecycle.Liveness;
import org.partnership.kit.lifecycle.Recovery;
import org.partnership.kit.refusal.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * A-10 as a process that survives: a partner's reading says that there is something to follow until
 * every agreement has. Whoever dies in between leaves it to the next start, or to another instance;
 * a store that is away is waited for.
 */
@Component
class HoldProcess implements StandingFollower, Recovery, DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(HoldProcess.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final HoldFollower follower;
  private final Partners partners;
  private final Liveness liveness;
  private final AtomicInteger inHand = new AtomicInteger();
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

  HoldProcess(HoldFollower follower, Partners partners, Liveness liveness) {
    this.follower = follower;
    this.partners = partners;
    this.liveness = liveness;
    liveness.busyWhile(() -> inHand.get() > 0);
  }

  @Override
  public void follow(String partnerId) {
    liveness.touch();
    inHand.incrementAndGet();
    executor.execute(
        () -> {
          try {
            untilDone(partnerId);
          } finally {
            inHand.decrementAndGet();
          }
        });
  }

  /**
   * Also looks at those on hold: one drafted meanwhile may have died before it looked by itself.
   */
  @Override
  public void recover() {
    followPending();
    partners.holding().forEach(follower::followAll);
  }

  /** Goes on with what somebody left half done. */
  void followPending() {
    partners.toFollow().forEach(follower::followAll);
  }

  private void untilDone(String partnerId) {
    boolean done = false;
    while (!done && !Thread.currentThread().isInterrupted()) {
      try {
        follower.followAll(partnerId);
        done = true;
      } catch (MongoException | DataAccessException | RefusedException e) {
        log.warn("agreements of partner {} have to wait: {}", partnerId, e.toString());
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void destroy() {
    executor.shutdownNow();
  }
}
