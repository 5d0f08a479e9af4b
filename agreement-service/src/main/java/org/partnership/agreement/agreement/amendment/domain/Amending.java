package org.partnership.agreement.agreement.amendment.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.Reviewing;
import org.partnership.agreement.agreement.domain.Terms;
import org.partnership.agreement.committee.domain.Bench;
import org.partnership.agreement.eligibility.domain.Clearance;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.history.FieldChanges;
import org.partnership.agreement.history.HistoryEntry;
import org.partnership.kit.event.DomainEvent;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Refusal;

/** drafting amendments, reviewing them as the agreement was, giving them up. */
public final class Amending {

  private static final Set<String> COMMITTING =
      Set.of(
          Actions.AMENDMENT_SUBMIT,
          Actions.AMENDMENT_APPROVE,
          Actions.AMENDMENT_SIGN,
          Actions.AMENDMENT_APPLY);

  private Amending() {}

  /**
   * Copies the version in force, to be changed.
   *
   * @param contentSha256 of the agreement as it is
   */
  public static Decision<Agreement> draft(
      Agreement now,
      String id,
      @Nullable String reason,
      Terms wanted,
      String contentSha256,
      Actor actor) {
    Optional<Refusal> impossible =
        AmendmentPolicy.notAmendable(now).or(() -> AmendmentPolicy.anotherOpen(now));
    if (impossible.isPresent()) {
      return Decision.refuse(impossible.get());
    }
    Amendment drafted =
        new Amendment(
            id,
            now.parts().amendments().size() + 1,
            1,
            AmendmentStatus.DRAFT,
            reason,
            contentSha256,
            now.terms(),
            wanted,
            now.reviewAnew(actor.id()),
            List.of(),
            actor.at(),
            actor.at());
    return Decision.accept(
        replaced(now, drafted)
            .noting(
                HistoryEntry.moved(
                    actor, Actions.AMENDMENT_DRAFT, null, AmendmentStatus.DRAFT, reason)),
        AmendmentEvent.Written.of(drafted, true));
  }

  /** Changes what it proposes. */
  public static Decision<Agreement> edit(
      Agreement now, Amendment before, @Nullable String reason, Terms wanted, Actor actor) {
    Optional<Refusal> impossible = impossible(now, before, Actions.AMENDMENT_EDIT);
    if (impossible.isPresent()) {
      return Decision.refuse(impossible.get());
    }
    Amendment edited = before.edited(reason, wanted, actor.at());
    if (wanted.equals(before.proposed()) && java.util.Objects.equals(reason, before.reason())) {
      return Decision.accept(now, List.of());
    }
    return Decision.accept(
        replaced(now, edited)
            .noting(HistoryEntry.edited(actor, Actions.AMENDMENT_EDIT, edited.difference())),
        AmendmentEvent.Written.of(edited, false));
  }

  /** Submits it for review. */
  public static Decision<Agreement> submit(
      Agreement now,
      Amendment before,
      @Nullable String comment,
      @Nullable Bench bench,
      Supplier<Clearance> asked,
      Actor actor) {
    Optional<Refusal> impossible =
        impossible(now, before, Actions.AMENDMENT_SUBMIT)
            .or(() -> AmendmentPolicy.faults(now, before));
    if (impossible.isPresent()) {
      return Decision.refuse(impossible.get());
    }
    return reviewed(
        now,
        before,
        Actions.AMENDMENT_SUBMIT,
        comment,
        before.isAdministrative()
            ? Reviewing.submitUnheard(Shadow.of(now, before), comment, asked, actor)
            : Reviewing.submit(Shadow.of(now, before), comment, bench, asked, actor),
        actor);
  }

  /** Sends it back to its writers. */
  public static Decision<Agreement> returnToDraft(
      Agreement now, Amendment before, String comment, Actor actor) {
    Optional<Refusal> impossible = impossible(now, before, Actions.AMENDMENT_RETURN);
    if (impossible.isPresent()) {
      return Decision.refuse(impossible.get());
    }
    return reviewed(
        now,
        before,
        Actions.AMENDMENT_RETURN,
        comment,
        Reviewing.returnToDraft(Shadow.of(now, before), comment, actor),
        actor);
  }

  /**
   * Approves it; a purely administrative one is applied at once.
   *
   * @param presentSha256 of the agreement as it is
   * @param wantedSha256 of the agreement as it would be
   */
  public static Decision<Agreement> approve(
      Agreement now,
      Amendment before,
      @Nullable String comment,
      String presentSha256,
      String wantedSha256,
      Supplier<Clearance> asked,
      Actor actor) {
    Optional<Refusal> impossible =
        impossible(now, before, Actions.AMENDMENT_APPROVE)
            .or(() -> AmendmentPolicy.overtaken(before, presentSha256))
            .or(() -> AmendmentPolicy.faults(now, before));
    if (impossible.isPresent()) {
      return Decision.refuse(impossible.get());
    }
    Decision<Agreement> approved =
        reviewed(
            now,
            before,
            Actions.AMENDMENT_APPROVE,
            comment,
            Reviewing.approve(Shadow.of(now, before), comment, wantedSha256, asked, actor),
            actor);
    return before.isAdministrative()
        ? Applying.after(approved, before.id(), wantedSha256, actor)
        : approved;
  }

  /** Gives it up. */
  public static Decision<Agreement> cancel(
      Agreement now, Amendment before, String reason, Actor actor) {
    Optional<Refusal> impossible = impossible(now, before, Actions.AMENDMENT_CANCEL);
    if (impossible.isPresent()) {
      return Decision.refuse(impossible.get());
    }
    List<DomainEvent> events = new ArrayList<>();
    return Decision.accept(cancelled(now, before, reason, events, actor), events);
  }

  /** What is still open falls with its agreement. */
  public static Agreement cancelOpen(
      Agreement now, String reason, List<DomainEvent> events, Actor actor) {
    return Amendment.openOf(now)
        .map(open -> cancelled(now, open, reason, events, actor))
        .orElse(now);
  }

  /** Why an action is not possible in this state, if so: its status, the agreement's, a hold. */
  static Optional<Refusal> impossible(Agreement now, Amendment amendment, String action) {
    Optional<Refusal> byStatus = AmendmentLife.TABLE.refusal(action, amendment.status());
    if (byStatus.isPresent() || !COMMITTING.contains(action)) {
      return byStatus;
    }
    return AmendmentPolicy.notAmendable(now).or(now::onHold);
  }

  private static Decision<Agreement> reviewed(
      Agreement now,
      Amendment before,
      String action,
      @Nullable String why,
      Decision<Agreement> onShadow,
      Actor actor) {
    return Shadow.followed(
        onShadow,
        accepted -> {
          AmendmentStatus to = AmendmentLife.TABLE.target(action);
          Agreement shadow = accepted.state();
          Amendment after = before.moved(to, shadow.review(), shadow.signatures(), actor.at());
          return Decision.accept(
              replaced(now, after)
                  .noting(HistoryEntry.moved(actor, action, before.status(), to, why)),
              Shadow.told(before, accepted.events()));
        });
  }

  private static Agreement cancelled(
      Agreement now, Amendment before, String reason, List<DomainEvent> events, Actor actor) {
    AmendmentStatus to = AmendmentLife.TABLE.target(Actions.AMENDMENT_CANCEL);
    events.add(
        new AmendmentEvent.Cancelled(before.id(), before.number(), before.status(), to, reason));
    return replaced(now, before.moved(to, before.review(), before.signatures(), actor.at()))
        .noting(HistoryEntry.moved(actor, Actions.AMENDMENT_CANCEL, before.status(), to, reason));
  }

  static Agreement replaced(Agreement now, Amendment changed) {
    List<Amendment> before = now.parts().amendments();
    boolean there = before.stream().anyMatch(a -> a.id().equals(changed.id()));
    List<Amendment> after =
        there
            ? before.stream().map(a -> a.id().equals(changed.id()) ? changed : a).toList()
            : Stream.concat(before.stream(), Stream.of(changed)).toList();
    return now.with(now.parts().withAmendments(after));
  }

  /** Names of the fields that it changes. */
  static List<String> changed(Amendment amendment) {
    return FieldChanges.names(amendment.difference());
  }
}
