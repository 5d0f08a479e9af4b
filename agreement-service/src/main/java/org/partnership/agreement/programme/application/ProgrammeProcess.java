package org.partnership.agreement.programme.application;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.bson.conversions.Bson;
import org.partnership.agreement.agreement.application.AgreementFollower;
import org.partnership.agreement.agreement.application.OfficeDays;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.ProgrammeEntry;
import org.partnership.agreement.calendar.Sweep;
import org.partnership.agreement.programme.domain.ProgrammeDocument;
import org.partnership.agreement.programme.store.ProgrammeFilters;
import org.partnership.kit.command.Commands;
import org.partnership.kit.lifecycle.Liveness;
import org.partnership.kit.lifecycle.PeriodicWork;
import org.partnership.kit.lifecycle.Recovery;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Following as a process that survives: at once when an agreement moves; by the calendar; and what
 * somebody left half done, at the next start or by another instance.
 */
@Component
class ProgrammeProcess implements AgreementFollower, PeriodicWork, Recovery, DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(ProgrammeProcess.class);

  private final ProgrammeFollower follower;
  private final KeepingRoom room;
  private final AggregateStore<Agreement> agreements;
  private final AggregateStore<ProgrammeDocument> documents;
  private final Commands commands;
  private final Liveness liveness;
  private final Clock clock;
  private final AtomicInteger inHand = new AtomicInteger();
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

  ProgrammeProcess(
      ProgrammeFollower follower,
      KeepingRoom room,
      AggregateStore<Agreement> agreements,
      AggregateStore<ProgrammeDocument> documents,
      Commands commands,
      Liveness liveness,
      Clock clock) {
    this.follower = follower;
    this.room = room;
    this.agreements = agreements;
    this.documents = documents;
    this.commands = commands;
    this.liveness = liveness;
    this.clock = clock;
    liveness.busyWhile(() -> inHand.get() > 0);
  }

  @Override
  public void follow(String agreementId) {
    liveness.touch();
    inHand.incrementAndGet();
    executor.execute(
        () -> {
          try {
            attempt(agreementId, () -> follower.followAll(agreementId, clock.instant()));
          } finally {
            inHand.decrementAndGet();
          }
        });
  }

  @Override
  public String name() {
    return "programme-documents";
  }

  @Override
  public Duration period() {
    return Duration.ofMinutes(15);
  }

  @Override
  public void recover() {
    leftHalfDone();
  }

  @Override
  public void run() {
    leftHalfDone();
    Instant now = clock.instant();
    LocalDate latest = OfficeDays.latest(now);
    all(documents, ProgrammeFilters.mayBegin(latest), d -> follower.followNow(d, now));
    all(documents, ProgrammeFilters.mayEnd(latest), d -> follower.followNow(d, now));
  }

  private void leftHalfDone() {
    Instant now = clock.instant();
    all(agreements, ProgrammeFilters.agreementsMoved(), a -> follower.followAll(a.id(), now));
    all(
        agreements,
        ProgrammeFilters.agreementsKeepingRoomSince(
            ProgrammeEntry.Reservation.abandonedBefore(now)),
        a -> room.settleAbandoned(a, KeepingRoom.ofPlatform(now)));
    all(documents, ProgrammeFilters.toUnregister(), d -> follower.followNow(d, now));
  }

  private <S> void all(AggregateStore<S> store, Bson due, Consumer<Stored<S>> each) {
    Sweep.over(
        commands,
        store,
        due,
        found -> attempt(found.stored().id(), () -> each.accept(found.stored())));
  }

  /** What cannot be done now is kept where it is found again. */
  private static void attempt(String id, Runnable work) {
    try {
      work.run();
    } catch (MongoException | DataAccessException | RefusedException e) {
      log.warn("programme documents of {} have to wait: {}", id, e.toString());
    }
  }

  @Override
  public void destroy() {
    executor.shutdownNow();
  }
}
