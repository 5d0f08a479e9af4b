package org.partnership.agreement.programme.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.eligibility.domain.Clearance;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.history.FieldChange;
import org.partnership.agreement.history.FieldChanges;
import org.partnership.agreement.history.HistoryEntry;
import org.partnership.kit.event.DomainEvent;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;

/**
 * an approved document changes only by a new version, reviewed as the first was; until then it
 * stays in force as it is.
 */
public final class Revising {

  private Revising() {}

  /** Opens a revision, from what is in force. */
  public static Decision<ProgrammeDocument> open(
      ProgrammeDocument now, Agreement agreement, String reason, Content wanted, Actor actor) {
    Optional<Refusal> impossible =
        Guards.refusal(now, Actions.PROGRAMME_REVISE, agreement)
            .or(() -> ContentPolicy.wrong(wanted, agreement));
    if (impossible.isPresent()) {
      return Decision.refuse(impossible.get());
    }
    Revision opened =
        new Revision(
            now.version() + 1, RevisionStatus.DRAFT, reason, wanted, Writing.begunBy(actor.id()));
    return written(
        now.with(opened)
            .noting(
                HistoryEntry.moved(
                    actor, Actions.PROGRAMME_REVISE, null, RevisionStatus.DRAFT, reason)),
        opened,
        true);
  }

  /** Changes what it proposes. */
  public static Decision<ProgrammeDocument> edit(
      ProgrammeDocument now, Agreement agreement, String reason, Content wanted, Actor actor) {
    Optional<Refusal> impossible =
        Guards.ofRevision(now, Actions.REVISION_EDIT, agreement)
            .or(() -> ContentPolicy.wrong(wanted, agreement));
    if (impossible.isPresent()) {
      return Decision.refuse(impossible.get());
    }
    Revision before = now.openRevision().orElseThrow();
    if (wanted.equals(before.content()) && reason.equals(before.reason())) {
      return Decision.accept(now, List.of());
    }
    List<FieldChange> changes =
        ProgrammeDocument.kept(ContentChanges.between(before.content(), wanted));
    Revision edited = before.edited(reason, wanted, actor.id());
    return written(
        now.with(edited).noting(HistoryEntry.edited(actor, Actions.REVISION_EDIT, changes)),
        edited,
        false);
  }

  private static Decision<ProgrammeDocument> written(
      ProgrammeDocument after, Revision revision, boolean opened) {
    return Decision.accept(
        after,
        new RevisionEvent.Written(
            after.agreementId(),
            revision.number(),
            revision.reason(),
            opened,
            FieldChanges.names(ProgrammeDocument.kept(after.revised()))));
  }

  /** Submits it for approval. */
  public static Decision<ProgrammeDocument> submit(
      ProgrammeDocument now,
      Agreement agreement,
      @Nullable String comment,
      Supplier<Clearance> asked,
      Actor actor) {
    String action = Actions.REVISION_SUBMIT;
    Optional<Refusal> impossible =
        Guards.ofRevision(now, action, agreement)
            .or(() -> changesNothing(now))
            .or(() -> ContentPolicy.unfit(now.proposed(), agreement));
    if (impossible.isPresent()) {
      return Decision.refuse(impossible.get());
    }
    Clearance clearance = asked.get();
    if (!clearance.given()) {
      return Decision.refuse(Refusal.policy("not-eligible", clearance.reasons()));
    }
    Revision before = now.openRevision().orElseThrow();
    RevisionStatus to = ProgrammeLife.REVISION.target(action);
    return Decision.accept(
        now.with(before.submitted(to, actor.id(), actor.at()))
            .noting(HistoryEntry.moved(actor, action, before.status(), to, comment)),
        new RevisionEvent.Submitted(
            now.agreementId(), before.number(), before.status(), to, clearance.restsOn()));
  }

  private static Optional<Refusal> changesNothing(ProgrammeDocument now) {
    return now.revised().isEmpty()
        ? Optional.of(Refusal.policy(Reason.of("A-7", "revision-changes-nothing")))
        : Optional.empty();
  }

  /** Sends it back to its writers. */
  public static Decision<ProgrammeDocument> returnToDraft(
      ProgrammeDocument now, Agreement agreement, String comment, Actor actor) {
    String action = Actions.REVISION_RETURN;
    Optional<Refusal> impossible = Guards.ofRevision(now, action, agreement);
    if (impossible.isPresent()) {
      return Decision.refuse(impossible.get());
    }
    Revision before = now.openRevision().orElseThrow();
    RevisionStatus to = ProgrammeLife.REVISION.target(action);
    return Decision.accept(
        now.with(before.returned(to, comment))
            .noting(HistoryEntry.moved(actor, action, before.status(), to, comment)),
        new RevisionEvent.Returned(
            now.agreementId(), before.number(), before.status(), to, comment));
  }

  /** Gives it up. */
  public static Decision<ProgrammeDocument> cancel(
      ProgrammeDocument now, Agreement agreement, String reason, Actor actor) {
    Optional<Refusal> impossible = Guards.ofRevision(now, Actions.REVISION_CANCEL, agreement);
    if (impossible.isPresent()) {
      return Decision.refuse(impossible.get());
    }
    List<DomainEvent> events = new java.util.ArrayList<>();
    return Decision.accept(cancelOpen(now, reason, events, actor), events);
  }

  /** What is still open falls with its document. */
  static ProgrammeDocument cancelOpen(
      ProgrammeDocument now, String reason, List<DomainEvent> events, Actor actor) {
    String action = Actions.REVISION_CANCEL;
    RevisionStatus to = ProgrammeLife.REVISION.target(action);
    return now.openRevision()
        .map(
            r -> {
              events.add(
                  new RevisionEvent.Cancelled(
                      now.agreementId(), r.number(), r.status(), to, reason));
              return now.with(r.moved(to))
                  .noting(HistoryEntry.moved(actor, action, r.status(), to, reason));
            })
        .orElse(now);
  }
}
