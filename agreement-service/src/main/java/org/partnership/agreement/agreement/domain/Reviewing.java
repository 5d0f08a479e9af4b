package org.partnership.agreement.agreement.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.review.domain.HearingEvent;
import org.partnership.agreement.committee.domain.Bench;
import org.partnership.agreement.eligibility.domain.Clearance;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.history.FieldChange;
import org.partnership.agreement.history.FieldChanges;
import org.partnership.agreement.history.HistoryEntry;
import org.partnership.kit.event.DomainEvent;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;

/** Writing, submitting, sending back and approving an agreement. */
public final class Reviewing {

  private static final String CHANGED = "The content was changed.";

  private Reviewing() {}

  /** Changes what it says; once approved, that voids every signature. */
  public static Decision<Agreement> edit(Agreement now, Terms wanted, Actor actor) {
    Optional<Refusal> impossible = now.refusal(Actions.AGREEMENT_EDIT);
    if (impossible.isPresent()) {
      return Decision.refuse(impossible.get());
    }
    List<FieldChange> changes = now.terms().changesTo(wanted);
    if (changes.isEmpty()) {
      return Decision.accept(now, List.of());
    }
    List<Reason> taken = ProgrammeNeeds.faults(now, wanted);
    if (!taken.isEmpty()) {
      return Decision.refuse(Refusal.policy(taken.get(0).code(), taken));
    }
    Agreement edited =
        now.with(wanted).noting(HistoryEntry.edited(actor, Actions.AGREEMENT_EDIT, changes));
    List<DomainEvent> events = new ArrayList<>();
    events.add(AgreementEvent.Written.updated(edited, FieldChanges.names(changes)));
    if (now.status() == AgreementStatus.APPROVED) {
      edited = edited.with(edited.review().changedBy(actor.id()));
    }
    if (!now.signatures().isEmpty()) {
      edited =
          edited.with(List.of(), HistoryEntry.noted(actor, "agreement.signatures-voided", CHANGED));
      events.add(new SignatureEvent.Voided(CHANGED));
    }
    return Decision.accept(Holding.withoutFormerPartners(edited, events, actor), events);
  }

  /**
   * Submits it for review.
   *
   * @param bench the office's committee, which hears it where its kind needs that; null: it
   *     has none
   */
  public static Decision<Agreement> submit(
      Agreement now,
      @Nullable String comment,
      @Nullable Bench bench,
      Supplier<Clearance> asked,
      Actor actor) {
    if (!now.needsCommittee()) {
      return submitUnheard(now, comment, asked, actor);
    }
    return submitted(
        now,
        comment,
        bench,
        now.refusal(Actions.AGREEMENT_SUBMIT)
            .or(() -> bench == null ? noCommittee(now) : Optional.empty()),
        asked,
        actor);
  }

  /** Submits what no committee is to hear. */
  public static Decision<Agreement> submitUnheard(
      Agreement now, @Nullable String comment, Supplier<Clearance> asked, Actor actor) {
    return submitted(now, comment, null, now.refusal(Actions.AGREEMENT_SUBMIT), asked, actor);
  }

  private static Decision<Agreement> submitted(
      Agreement now,
      @Nullable String comment,
      @Nullable Bench bench,
      Optional<Refusal> impossible,
      Supplier<Clearance> asked,
      Actor actor) {
    if (impossible.isPresent()) {
      return Decision.refuse(impossible.get());
    }
    Clearance clearance = asked.get();
    if (!clearance.given()) {
      return Decision.refuse(notEligible(clearance));
    }
    Submission submission = new Submission(actor.id(), actor.at(), comment, clearance.restsOn());
    AgreementStatus to = AgreementLife.TABLE.target(Actions.AGREEMENT_SUBMIT);
    List<DomainEvent> events = new ArrayList<>();
    events.add(new AgreementEvent.Submitted(now.status(), to, clearance.restsOn()));
    if (bench != null) {
      events.add(new HearingEvent.Begun(null, bench.members().size(), bench.quorum()));
    }
    return Decision.accept(
        now.moved(to, Actions.AGREEMENT_SUBMIT, comment, actor)
            .with(now.review().submitted(submission, bench)),
        events);
  }

  private static Optional<Refusal> noCommittee(Agreement now) {
    return Optional.of(
        Refusal.policy(Reason.of("A-4", "committee-missing", now.office(), now.kind())));
  }

  /** Sends it back to be written again. */
  public static Decision<Agreement> returnToDraft(Agreement now, String comment, Actor actor) {
    Optional<Refusal> impossible = now.refusal(Actions.AGREEMENT_RETURN);
    if (impossible.isPresent()) {
      return Decision.refuse(impossible.get());
    }
    AgreementStatus to = AgreementLife.TABLE.target(Actions.AGREEMENT_RETURN);
    return Decision.accept(
        now.moved(to, Actions.AGREEMENT_RETURN, comment, actor)
            .with(now.review().returned(comment)),
        new AgreementEvent.Returned(now.status(), to, comment));
  }

  /**
   * Approves it for signature.
   *
   * @param contentSha256 of its present content
   */
  public static Decision<Agreement> approve(
      Agreement now,
      @Nullable String comment,
      String contentSha256,
      Supplier<Clearance> asked,
      Actor actor) {
    Optional<Refusal> impossible =
        now.refusal(Actions.AGREEMENT_APPROVE)
            .or(() -> FourEyes.refusal(now, Actions.AGREEMENT_APPROVE, actor))
            .or(() -> unheard(now, comment, actor));
    if (impossible.isPresent()) {
      return Decision.refuse(impossible.get());
    }
    Clearance clearance = asked.get();
    if (!clearance.given()) {
      return Decision.refuse(notEligible(clearance));
    }
    Approval approval =
        new Approval(actor.id(), actor.at(), comment, contentSha256, clearance.restsOn());
    AgreementStatus to = AgreementLife.TABLE.target(Actions.AGREEMENT_APPROVE);
    return Decision.accept(
        now.moved(to, Actions.AGREEMENT_APPROVE, comment, actor)
            .with(now.review().approved(approval)),
        new AgreementEvent.Approved(now.status(), to, clearance.restsOn(), contentSha256));
  }

  /** the officer decides when the committee has been heard, and has not voted in it. */
  private static Optional<Refusal> unheard(Agreement now, @Nullable String comment, Actor actor) {
    return now.review()
        .hearing()
        .flatMap(
            h ->
                h.voters().contains(actor.id())
                    ? Optional.of(Refusal.forbidden(Reason.of("A-4", "voted-on-it")))
                    : h.undecidable(comment));
  }

  static Refusal notEligible(Clearance clearance) {
    return Refusal.policy("not-eligible", clearance.reasons());
  }
}
