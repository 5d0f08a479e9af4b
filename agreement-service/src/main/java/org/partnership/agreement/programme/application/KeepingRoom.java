package org.partnership.agreement.programme.application;

import java.time.Instant;
import java.util.function.Function;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.ProgrammeEntry;
import org.partnership.agreement.agreement.domain.ProgrammeReservations;
import org.partnership.agreement.agreement.domain.ProgrammeRoom;
import org.partnership.agreement.agreement.domain.ProgrammeShare;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.programme.domain.Approving;
import org.partnership.agreement.programme.domain.ProgrammeDocument;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.Commands;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/**
 * the agreement keeps what spans its documents; here are the steps on its side, and what
 * becomes of those that were begun and abandoned.
 */
@Component
class KeepingRoom {

  private final AggregateStore<Agreement> agreements;
  private final AggregateStore<ProgrammeDocument> documents;
  private final Commands commands;

  KeepingRoom(
      AggregateStore<Agreement> agreements,
      AggregateStore<ProgrammeDocument> documents,
      Commands commands) {
    this.agreements = agreements;
    this.documents = documents;
    this.commands = commands;
  }

  /** A document is about to be drafted. Registered ones that never came to be make room. */
  void register(String agreementId, String documentId, Act act) {
    agreements
        .find(agreementId)
        .ifPresent(
            a ->
                a.state().parts().programme().entries().stream()
                    .filter(e -> e.counted() == null && e.reserved() == null && !e.over())
                    .filter(
                        e ->
                            ProgrammeEntry.Reservation.abandonedBefore(act.now())
                                .isAfter(e.since()))
                    .map(ProgrammeEntry::documentId)
                    .filter(id -> documents.find(id).isEmpty())
                    .forEach(id -> forget(agreementId, id, act)));
    change(agreementId, act, now -> ProgrammeRoom.register(now, documentId, act.now()));
  }

  /** Keeps room for an approval. */
  Stored<Agreement> reserve(
      String agreementId, String documentId, ProgrammeShare share, String approval, Act act) {
    return change(
        agreementId,
        act,
        now -> ProgrammeReservations.reserve(now, documentId, share, approval, act.now()));
  }

  /** The approval is written. */
  void confirm(String agreementId, String documentId, String sha256, Act act) {
    change(
        agreementId,
        act,
        now -> ProgrammeReservations.confirm(now, documentId, sha256, Actor.of(act)));
  }

  /** The approval was refused. */
  void release(String agreementId, String documentId, String approval, Act act) {
    change(agreementId, act, now -> ProgrammeReservations.release(now, documentId, approval));
  }

  /** The document was given up. */
  void forget(String agreementId, String documentId, Act act) {
    change(agreementId, act, now -> ProgrammeRoom.forget(now, documentId, Actor.of(act)));
  }

  /** Settles what is abandoned of all documents of an agreement. */
  void settleAbandoned(Stored<Agreement> agreement, Act act) {
    agreement.state().parts().programme().entries().forEach(e -> settle(agreement.id(), e, act));
  }

  /** Settles what is abandoned of one document. */
  void settleAbandoned(String agreementId, String documentId, Act act) {
    agreements
        .find(agreementId)
        .flatMap(a -> a.state().parts().programme().of(documentId))
        .ifPresent(e -> settle(agreementId, e, act));
  }

  /**
   * What became of an approval that was begun a while ago: if it was written, it is confirmed; if
   * not, the document is moved on first, so that whoever wakes up late cannot write it any more.
   */
  private void settle(String agreementId, ProgrammeEntry entry, Act act) {
    ProgrammeEntry.Reservation reserved = entry.reserved();
    if (reserved == null || !reserved.isAbandoned(act.now())) {
      return;
    }
    String sha256 = reserved.share().sha256();
    String id = entry.documentId();
    boolean written =
        isInForce(id, sha256)
            || commands
                .change(
                    documents,
                    id,
                    IfMatch.ANY,
                    withoutKey(act),
                    stored -> {},
                    stored -> fenced(stored.state(), sha256, act))
                .state()
                .isInForce(sha256);
    if (written) {
      confirm(agreementId, id, sha256, act);
    } else {
      release(agreementId, id, reserved.approval(), act);
    }
  }

  private boolean isInForce(String documentId, String sha256) {
    return documents.find(documentId).filter(d -> d.state().isInForce(sha256)).isPresent();
  }

  private static Decision<ProgrammeDocument> fenced(ProgrammeDocument now, String sha256, Act act) {
    return now.isInForce(sha256) ? Decision.accept(now) : Approving.fence(now, Actor.of(act));
  }

  private Stored<Agreement> change(
      String agreementId, Act act, Function<Agreement, Decision<Agreement>> decide) {
    return commands.change(
        agreements,
        agreementId,
        IfMatch.ANY,
        withoutKey(act),
        stored -> {},
        stored -> decide.apply(stored.state()));
  }

  /** A caller's key is remembered by the document alone: the steps here are several. */
  private static Act withoutKey(Act act) {
    return new Act(
        act.caller(), act.now(), act.correlationId(), act.traceparent(), act.cause(), null);
  }

  /** For what the platform does by itself. */
  static Act ofPlatform(Instant now) {
    return Act.ofPlatform("programme-follower", now, null, null);
  }
}
