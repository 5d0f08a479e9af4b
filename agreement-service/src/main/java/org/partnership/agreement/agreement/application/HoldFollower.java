package org.partnership.agreement.agreement.application;

import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.Holding;
import org.partnership.agreement.agreement.store.AgreementFilters;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.partner.domain.PartnerReading;
import org.partnership.agreement.partner.domain.StandingMark;
import org.partnership.agreement.partner.store.Partners;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.inbox.Readings;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * brings open agreements after the standing of their partners. Each remembers up to which
 * event of a partner it has followed, so repeats, and an older run that wakes up late, do nothing.
 */
@Component
public class HoldFollower implements DisposableBean {

  /** This many agreements are written at the same time. */
  private static final int PAGE = 32;

  private final AggregateStore<Agreement> agreements;
  private final Partners partners;
  private final Commands commands;
  private final Followers followers;
  private final Clock clock;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

  HoldFollower(
      AggregateStore<Agreement> agreements,
      Partners partners,
      Commands commands,
      Followers followers,
      Clock clock) {
    this.agreements = agreements;
    this.partners = partners;
    this.commands = commands;
    this.followers = followers;
    this.clock = clock;
  }

  /** Brings all of a partner's after its standing; again, if that has changed meanwhile. */
  void followAll(String partnerId) {
    StandingMark done = null;
    StandingMark mark = markOf(partnerId);
    while (mark != null && !mark.equals(done)) {
      followAll(partnerId, mark);
      partners.followed(partnerId, mark);
      done = mark;
      mark = markOf(partnerId);
    }
  }

  /** An agreement that was just written looks by itself whether a partner's standing holds it. */
  public Stored<Agreement> followNow(Stored<Agreement> written) {
    Stored<Agreement> now = written;
    for (String partnerId : written.state().terms().partnerIds()) {
      StandingMark mark = markOf(partnerId);
      if (mark != null) {
        now = follow(now, partnerId, mark);
      }
    }
    return now;
  }

  private @Nullable StandingMark markOf(String partnerId) {
    return partners
        .find(partnerId)
        .map(Readings.Read::state)
        .map(PartnerReading::standing)
        .orElse(null);
  }

  private void followAll(String partnerId, StandingMark mark) {
    String after = "";
    List<Stored<Agreement>> page;
    do {
      page =
          agreements.query(AgreementFilters.openOf(partnerId, after), Sorts.ascending("_id"), PAGE);
      followTogether(page, partnerId, mark);
      after = page.isEmpty() ? after : page.get(page.size() - 1).id();
    } while (page.size() == PAGE);
  }

  private void followTogether(List<Stored<Agreement>> page, String partnerId, StandingMark mark) {
    CompletableFuture<?>[] all =
        page.stream()
            .map(a -> CompletableFuture.runAsync(() -> follow(a, partnerId, mark), executor))
            .toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(all).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private Stored<Agreement> follow(Stored<Agreement> known, String partnerId, StandingMark mark) {
    if (!Holding.concerns(known.state(), partnerId, mark)) {
      return known;
    }
    Act act = Act.ofPlatform("hold-follower", clock.instant(), mark.eventId(), mark.traceparent());
    return followers.after(
        commands.change(
            agreements,
            known.id(),
            IfMatch.ANY,
            act,
            stored -> {},
            stored -> Holding.follow(stored.state(), partnerId, mark, Actor.of(act))));
  }

  @Override
  public void destroy() {
    executor.shutdownNow();
  }
}
