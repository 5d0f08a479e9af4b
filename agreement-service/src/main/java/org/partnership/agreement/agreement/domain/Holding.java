package org.partnership.agreement.agreement.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.history.HistoryEntry;
import org.partnership.agreement.partner.domain.HoldCause;
import org.partnership.agreement.partner.domain.StandingMark;
import org.partnership.kit.refusal.Decision;

/** an open agreement follows the standing of its partners. */
public final class Holding {

  private static final String PUT = "agreement.put-on-hold";
  private static final String RELEASED = "agreement.released-from-hold";

  private Holding() {}

  /** Whether there is anything to do about a change of a partner's standing. */
  public static boolean concerns(Agreement now, String partnerId, StandingMark mark) {
    return now.status().isOpen()
        && now.terms().partnerIds().contains(partnerId)
        && !now.holds().hasFollowed(partnerId, mark);
  }

  /**
   * Follows a change of a partner's standing; one that has been followed, or overtaken, is none.
   */
  public static Decision<Agreement> follow(
      Agreement now, String partnerId, StandingMark mark, Actor actor) {
    if (!concerns(now, partnerId, mark)) {
      return Decision.accept(now, List.of());
    }
    Agreement following = now.with(now.holds().following(partnerId, mark));
    Optional<Hold> before = now.holds().of(partnerId);
    HoldCause cause = mark.cause();
    List<AgreementEvent> events = new ArrayList<>();
    if (cause != null && before.filter(h -> h.cause() == cause).isEmpty()) {
      long seq = mark.decidingSequence();
      String survivor = mark.survivorId();
      following = held(following, new Hold(partnerId, cause, seq, actor.at(), survivor), actor);
      events.add(new AgreementEvent.PutOnHold(partnerId, cause, seq, survivor));
    } else if (cause == null && before.isPresent()) {
      following =
          released(following, partnerId, mark.decidingSequence(), mark.survivorId(), events, actor);
    }
    return Decision.accept(following, events);
  }

  /** A partner that is no longer a party holds nothing. */
  static Agreement withoutFormerPartners(
      Agreement edited, List<? super AgreementEvent> events, Actor actor) {
    Agreement result = edited.with(edited.holds().onlyOf(edited.terms().partnerIds()));
    for (Hold hold : edited.holds().current()) {
      if (!edited.terms().partnerIds().contains(hold.partnerId())) {
        result =
            released(result, hold.partnerId(), hold.partnerSeq(), hold.survivorId(), events, actor);
      }
    }
    return result;
  }

  private static Agreement held(Agreement now, Hold hold, Actor actor) {
    return now.with(now.holds().with(hold))
        .noting(HistoryEntry.noted(actor, PUT, hold.partnerId() + " " + hold.cause()));
  }

  private static Agreement released(
      Agreement now,
      String partnerId,
      long partnerSeq,
      @Nullable String survivorId,
      List<? super AgreementEvent> events,
      Actor actor) {
    Holds rest = now.holds().without(partnerId, actor.at());
    events.add(
        new AgreementEvent.ReleasedFromHold(partnerId, partnerSeq, rest.onHold(), survivorId));
    return now.with(rest).noting(HistoryEntry.noted(actor, RELEASED, partnerId));
  }
}
