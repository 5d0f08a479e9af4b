package org.partnership.agreement.agreement.amendment.domain;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.Reviewing;
import org.partnership.agreement.committee.domain.Bench;
import org.partnership.agreement.eligibility.domain.Clearance;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.history.HistoryEntry;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Refusal;

/** an amendment is reviewed as its agreement was, unless it is purely administrative. */
public final class AmendmentReviewing {

  private AmendmentReviewing() {}

  /** Submits it for review. */
  public static Decision<Agreement> submit(
      Agreement now,
      Amendment before,
      @Nullable String comment,
      @Nullable Bench bench,
      Supplier<Clearance> asked,
      Actor actor) {
    Optional<Refusal> impossible =
        AmendmentPolicy.impossible(now, before, Actions.AMENDMENT_SUBMIT)
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
    Optional<Refusal> impossible =
        AmendmentPolicy.impossible(now, before, Actions.AMENDMENT_RETURN);
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
        AmendmentPolicy.impossible(now, before, Actions.AMENDMENT_APPROVE)
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
              Amendment.replaced(now, after)
                  .noting(HistoryEntry.moved(actor, action, before.status(), to, why)),
              Shadow.told(before, accepted.events()));
        });
  }
}
