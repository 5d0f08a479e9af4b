package org.partnership.agreement.programme.application;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.application.Committing;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.programme.domain.Approving;
import org.partnership.agreement.programme.domain.ProgrammeDocument;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Ids;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/**
 * Approves a document, or a revision of one: room in its agreement is reserved, the approval is
 * written, the room is confirmed. Whoever dies in between leaves what {@link KeepingRoom}
 * settles.
 */
@Component
public class ApprovingProgrammeDocument {

  private final ChangingProgrammeDocument changing;
  private final ReadingProgrammeDocuments reading;
  private final KeepingRoom room;
  private final DocumentContents contents;
  private final Committing committing;
  private final ProgrammeFollower follower;
  private final Clock clock;

  ApprovingProgrammeDocument(
      ChangingProgrammeDocument changing,
      ReadingProgrammeDocuments reading,
      KeepingRoom room,
      DocumentContents contents,
      Committing committing,
      ProgrammeFollower follower,
      Clock clock) {
    this.changing = changing;
    this.reading = reading;
    this.room = room;
    this.contents = contents;
    this.committing = committing;
    this.follower = follower;
    this.clock = clock;
  }

  /** Approves the document. */
  public Stored<ProgrammeDocument> approve(
      String id, @Nullable String comment, IfMatch ifMatch, Act act) {
    return approve(id, Actions.PROGRAMME_APPROVE, comment, ifMatch, act);
  }

  /** Approves its open revision. */
  public Stored<ProgrammeDocument> approveRevision(
      String id, @Nullable String comment, IfMatch ifMatch, Act act) {
    return approve(id, Actions.REVISION_APPROVE, comment, ifMatch, act);
  }

  private Stored<ProgrammeDocument> approve(
      String id, String action, @Nullable String comment, IfMatch ifMatch, Act act) {
    Actor actor = Actor.of(act);
    room.settleAbandoned(reading.require(id, act.caller(), action).agreement().id(), id, act);
    Stored<ProgrammeDocument> waiting =
        changing.change(
            id,
            action,
            ifMatch,
            act,
            (now, agreement) ->
                Approving.impossible(now, action, agreement, actor)
                    .<Decision<ProgrammeDocument>>map(Decision::refuse)
                    .orElseGet(() -> Decision.accept(now)));
    Agreement agreement = reading.agreementOf(waiting.state()).state();
    if (Approving.impossible(waiting.state(), action, agreement, actor).isPresent()) {
      // Refused above, had this very request not been done before its answer was lost.
      return waiting;
    }
    String sha256 = contents.sha256(waiting.state().proposed());
    Stored<ProgrammeDocument> approved = write(waiting, action, comment, sha256, agreement, act);
    room.confirm(approved.state().agreementId(), id, sha256, act);
    return follower.followNow(approved, clock.instant());
  }

  private Stored<ProgrammeDocument> write(
      Stored<ProgrammeDocument> waiting,
      String action,
      @Nullable String comment,
      String sha256,
      Agreement agreement,
      Act act) {
    ProgrammeDocument document = waiting.state();
    String approval = Ids.next();
    room.reserve(document.agreementId(), waiting.id(), document.share(sha256), approval, act);
    Committing.Asked asked = committing.ask();
    try {
      return changing.change(
          waiting.id(),
          action,
          new IfMatch(waiting.version()),
          act,
          (now, framework) ->
              Approving.approve(
                  now, action, framework, comment, sha256, asked.about(framework), Actor.of(act)));
    } catch (RefusedException e) {
      room.release(document.agreementId(), waiting.id(), approval, act);
      throw e;
    }
  }
}
