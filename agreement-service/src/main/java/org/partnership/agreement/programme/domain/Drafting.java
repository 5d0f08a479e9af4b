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
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Refusal;

/** Writing a programme document, submitting it, sending it back. */
public final class Drafting {

  private Drafting() {}

  /** Drafts one; it may be unfinished, but nothing in it may be wrong. */
  public static Decision<ProgrammeDocument> draft(
      String agreementId, Agreement agreement, Content content, Actor actor) {
    Optional<Refusal> wrong = ContentPolicy.wrong(content, agreement);
    if (wrong.isPresent()) {
      return Decision.refuse(wrong.get());
    }
    ProgrammeDocument drafted =
        new ProgrammeDocument(
            agreementId,
            agreement.office(),
            ProgrammeStatus.DRAFT,
            content,
            Writing.begunBy(actor.id()),
            List.of(),
            null,
            true,
            false,
            List.of(
                HistoryEntry.moved(
                    actor, Actions.PROGRAMME_DRAFT, null, ProgrammeStatus.DRAFT, null)));
    return Decision.accept(drafted, ProgrammeEvent.Written.of(drafted, null));
  }

  /** Changes a draft. */
  public static Decision<ProgrammeDocument> edit(
      ProgrammeDocument now, Agreement agreement, Content wanted, Actor actor) {
    Optional<Refusal> impossible =
        Guards.refusal(now, Actions.PROGRAMME_EDIT, agreement)
            .or(() -> ContentPolicy.wrong(wanted, agreement));
    if (impossible.isPresent()) {
      return Decision.refuse(impossible.get());
    }
    List<FieldChange> changes =
        ProgrammeDocument.kept(ContentChanges.between(now.content(), wanted));
    if (changes.isEmpty()) {
      return Decision.accept(now, List.of());
    }
    ProgrammeDocument edited =
        now.saying(wanted, now.writing().edited(actor.id()))
            .noting(HistoryEntry.edited(actor, Actions.PROGRAMME_EDIT, changes));
    return Decision.accept(edited, ProgrammeEvent.Written.of(edited, FieldChanges.names(changes)));
  }

  /** Submits what is whole, if P-7 says yes. */
  public static Decision<ProgrammeDocument> submit(
      ProgrammeDocument now,
      Agreement agreement,
      @Nullable String comment,
      Supplier<Clearance> asked,
      Actor actor) {
    String action = Actions.PROGRAMME_SUBMIT;
    Optional<Refusal> impossible =
        Guards.refusal(now, action, agreement)
            .or(() -> ContentPolicy.unfit(now.content(), agreement));
    if (impossible.isPresent()) {
      return Decision.refuse(impossible.get());
    }
    Clearance clearance = asked.get();
    if (!clearance.given()) {
      return Decision.refuse(Refusal.policy("not-eligible", clearance.reasons()));
    }
    ProgrammeStatus to = ProgrammeLife.TABLE.target(action);
    return Decision.accept(
        now.saying(now.content(), now.writing().submitted(actor.id(), actor.at()))
            .at(to, false)
            .noting(HistoryEntry.moved(actor, action, now.status(), to, comment)),
        new ProgrammeEvent.Submitted(now.agreementId(), now.status(), to, clearance.restsOn()));
  }

  /** Sends it back to its writers. */
  public static Decision<ProgrammeDocument> returnToDraft(
      ProgrammeDocument now, Agreement agreement, String comment, Actor actor) {
    String action = Actions.PROGRAMME_RETURN;
    Optional<Refusal> impossible = Guards.refusal(now, action, agreement);
    if (impossible.isPresent()) {
      return Decision.refuse(impossible.get());
    }
    ProgrammeStatus to = ProgrammeLife.TABLE.target(action);
    return Decision.accept(
        now.saying(now.content(), now.writing().returned(comment))
            .at(to, false)
            .noting(HistoryEntry.moved(actor, action, now.status(), to, comment)),
        new ProgrammeEvent.Returned(now.agreementId(), now.status(), to, comment));
  }
}
