package org.partnership.agreement.programme.application;

import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.List;
import org.partnership.agreement.agreement.application.OfficeDays;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.ProgrammeRoom;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.programme.domain.Following;
import org.partnership.agreement.programme.domain.ProgrammeDocument;
import org.partnership.agreement.programme.domain.ProgrammeStatus;
import org.partnership.agreement.programme.store.ProgrammeFilters;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/**
 * brings programme documents after their agreement and the calendar. An agreement keeps in
 * mind that it moved until all of its documents have followed.
 */
@Component
class ProgrammeFollower {

  /** More than an agreement has of them at a time, given-up ones included. */
  private static final int ALL = 2_000;

  private final AggregateStore<Agreement> agreements;
  private final AggregateStore<ProgrammeDocument> documents;
  private final KeepingRoom room;
  private final OfficeDays days;
  private final Commands commands;

  ProgrammeFollower(
      AggregateStore<Agreement> agreements,
      AggregateStore<ProgrammeDocument> documents,
      KeepingRoom room,
      OfficeDays days,
      Commands commands) {
    this.agreements = agreements;
    this.documents = documents;
    this.room = room;
    this.days = days;
    this.commands = commands;
  }

  /** Brings all of an agreement's after it; again, if it has moved meanwhile. */
  void followAll(String agreementId, Instant now) {
    Stored<Agreement> agreement = agreements.find(agreementId).orElseThrow();
    while (agreement.state().parts().programme().moved()) {
      List<Stored<ProgrammeDocument>> all =
          documents.query(ProgrammeFilters.under(agreementId), Sorts.ascending("_id"), ALL);
      for (Stored<ProgrammeDocument> document : all) {
        follow(document, agreement.state(), now);
      }
      agreement = followed(agreement, now);
    }
  }

  private Stored<Agreement> followed(Stored<Agreement> agreement, Instant now) {
    Agreement upTo = agreement.state();
    return commands.change(
        agreements,
        agreement.id(),
        IfMatch.ANY,
        KeepingRoom.ofPlatform(now),
        stored -> {},
        stored -> ProgrammeRoom.followed(stored.state(), upTo.status(), upTo.holds().onHold()));
  }

  /** Brings one that was just written to where it should be. */
  Stored<ProgrammeDocument> followNow(Stored<ProgrammeDocument> written, Instant now) {
    return agreements
        .find(written.state().agreementId())
        .map(a -> follow(written, a.state(), now))
        .orElse(written);
  }

  private Stored<ProgrammeDocument> follow(
      Stored<ProgrammeDocument> known, Agreement agreement, Instant now) {
    Stored<ProgrammeDocument> following = known;
    if (Following.isDue(known.state(), agreement, days.today(agreement.office(), now))) {
      Act act = KeepingRoom.ofPlatform(now);
      following =
          commands.change(
              documents,
              known.id(),
              IfMatch.ANY,
              act,
              stored -> {},
              stored ->
                  Following.follow(
                      stored.state(),
                      agreement,
                      days.today(agreement.office(), now),
                      Actor.of(act)));
    }
    return following.state().status() == ProgrammeStatus.CANCELLED && following.state().registered()
        ? unregistered(following, now)
        : following;
  }

  private Stored<ProgrammeDocument> unregistered(Stored<ProgrammeDocument> over, Instant now) {
    Act act = KeepingRoom.ofPlatform(now);
    room.forget(over.state().agreementId(), over.id(), act);
    return commands.change(
        documents,
        over.id(),
        IfMatch.ANY,
        act,
        stored -> {},
        stored -> Decision.accept(stored.state().unregistered()));
  }
}
