package org.partnership.agreement.partnership.application;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.partnership.domain.Opening;
import org.partnership.agreement.partnership.domain.Partnership;
import org.partnership.agreement.partnership.domain.Selection;
import org.partnership.agreement.partnership.store.Selections;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.Ids;
import org.partnership.kit.lifecycle.Liveness;
import org.partnership.kit.lifecycle.Recovery;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Survivors;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.UniqueViolationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * opens the partnership that a call has led to, once per call: its id comes from that of the
 * call, and the reading says that it is to be opened until it was. Whoever dies in between leaves
 * it to the next start, or to another instance. Partners that nobody here has heard of yet are
 * taken: their events come.
 */
@Component
public class OpeningFromCall implements Recovery, DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(OpeningFromCall.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final AggregateStore<Partnership> partnerships;
  private final Selections selections;
  private final Commands commands;
  private final Survivors survivors;
  private final Liveness liveness;
  private final Clock clock;
  private final AtomicInteger inHand = new AtomicInteger();
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

  OpeningFromCall(
      AggregateStore<Partnership> partnerships,
      Selections selections,
      Commands commands,
      Survivors survivors,
      Liveness liveness,
      Clock clock) {
    this.partnerships = partnerships;
    this.selections = selections;
    this.commands = commands;
    this.survivors = survivors;
    this.liveness = liveness;
    this.clock = clock;
    liveness.busyWhile(() -> inHand.get() > 0);
  }

  /** The id of the partnership that a call leads to. */
  public static String idOf(String callId) {
    return Ids.named("partnership-of-call/" + callId);
  }

  /** The reading of this call says that there is something to open. Returns at once. */
  public void follow(String callId) {
    liveness.touch();
    inHand.incrementAndGet();
    executor.execute(
        () -> {
          try {
            untilDone(callId);
          } finally {
            inHand.decrementAndGet();
          }
        });
  }

  @Override
  public void recover() {
    selections.pending().forEach(this::open);
  }

  private void open(String callId) {
    selections.of(callId).filter(Selection::pending).ifPresent(chosen -> open(callId, chosen));
  }

  private void open(String callId, Selection chosen) {
    Act act =
        Act.ofPlatform("call-follower", clock.instant(), chosen.eventId(), chosen.traceparent());
    try {
      commands.create(
          partnerships,
          idOf(callId),
          Opening.open(callId, chosen, survivors::of, Actor.of(act)),
          act);
    } catch (UniqueViolationException somebodyWasFirst) {
      log.debug("the partnership of call {} is there", callId);
    }
    selections.opened(callId);
  }

  private void untilDone(String callId) {
    boolean done = false;
    while (!done && !Thread.currentThread().isInterrupted()) {
      try {
        open(callId);
        done = true;
      } catch (MongoException | DataAccessException | RefusedException e) {
        log.warn("the partnership of call {} has to wait: {}", callId, e.toString());
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
