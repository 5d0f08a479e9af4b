package org.partnership.agreement.agreement.application;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.Holding;
import org.partnership.agreement.agreement.store.OpenAgreements;
import org.partnership.agreement.calendar.Together;
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
import org.springframework.stereotype.Component;

/**
 * brings open agreements after the standing of their partners; those of a partner that was
 * merged after that of its survivor (P-2). Each remembers up to which events it has followed, so
 * repeats, and an older run that wakes up late, do nothing.
 */
@Component
public class HoldFollower {

  /** Nothing but the store is asked: within seconds is what counts. */
  private static final int AT_ONCE = 32;

  private final AggregateStore<Agreement> agreements;
  private final OpenAgreements open;
  private final Partners partners;
  private final Commands commands;
  private final Followers followers;
  private final Clock clock;

  HoldFollower(
      AggregateStore<Agreement> agreements,
      OpenAgreements open,
      Partners partners,
      Commands commands,
      Followers followers,
      Clock clock) {
    this.agreements = agreements;
    this.open = open;
    this.partners = partners;
    this.commands = commands;
    this.followers = followers;
    this.clock = clock;
  }

  /** Brings all of a partner's after its standing; again, if that has changed meanwhile. */
  void followAll(String partnerId) {
    StandingMark done = null;
    StandingMark mark = ownMark(partnerId);
    while (mark != null && !mark.equals(done)) {
      partners.merges().sameAs(partnerId).forEach(this::followParty);
      partners.followed(partnerId, mark);
      done = mark;
      mark = ownMark(partnerId);
    }
  }

  /** An agreement that was just written looks by itself whether a partner's standing holds it. */
  public Stored<Agreement> followNow(Stored<Agreement> written) {
    Stored<Agreement> now = written;
    for (String party : written.state().terms().partnerIds()) {
      StandingMark mark = partners.standingOf(party);
      if (mark != null && Holding.concerns(now.state(), party, mark)) {
        now = follow(now.id(), party, mark);
      }
    }
    return now;
  }

  private @Nullable StandingMark ownMark(String partnerId) {
    return partners
        .find(partnerId)
        .map(Readings.Read::state)
        .map(PartnerReading::standing)
        .orElse(null);
  }

  private void followParty(String party) {
    StandingMark mark = partners.standingOf(party);
    if (mark != null) {
      Together.forEach(open.idsOf(party), AT_ONCE, id -> follow(id, party, mark));
    }
  }

  private Stored<Agreement> follow(String id, String party, StandingMark mark) {
    Act act = Act.ofPlatform("hold-follower", clock.instant(), mark.eventId(), mark.traceparent());
    return followers.after(
        commands.change(
            agreements,
            id,
            IfMatch.ANY,
            act,
            stored -> {},
            stored -> Holding.follow(stored.state(), party, mark, Actor.of(act))));
  }
}
