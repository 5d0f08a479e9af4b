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
import org.partnership.agreement.history.HistoryEntry;
import org.partnership.kit.refusal.Decision;
import org.partnership.kit.refusal.Refusal;

/**
 * A second person approves a document, or a revision of one. Room in the agreement
 * is kept before this is written, and confirmed after.
 */
public final class Approving {

  private Approving() {}

  /**
   * Why it cannot be approved by this person, if so; P-7 is not asked yet.
   *
   * @param action of the document, or of its revision
   */
  public static Optional<Refusal> impossible(
      ProgrammeDocument now, String action, Agreement agreement, Actor actor) {
    Optional<Refusal> byState =
        action.equals(Actions.REVISION_APPROVE)
            ? Guards.ofRevision(now, action, agreement)
            : Guards.refusal(now, action, agreement);
    return byState
        .or(() -> Guards.fourEyes(now, action, actor))
        .or(() -> ContentPolicy.unfit(now.proposed(), agreement));
  }

  /**
   * Approves what waits.
   *
   * @param action of the document, or of its revision
   * @param contentSha256 of what waits
   */
  public static Decision<ProgrammeDocument> approve(
      ProgrammeDocument now,
      String action,
      Agreement agreement,
      @Nullable String comment,
      String contentSha256,
      Supplier<Clearance> asked,
      Actor actor) {
    Optional<Refusal> impossible = impossible(now, action, agreement, actor);
    if (impossible.isPresent()) {
      return Decision.refuse(impossible.get());
    }
    Clearance clearance = asked.get();
    if (!clearance.given()) {
      return Decision.refuse(Refusal.policy("not-eligible", clearance.reasons()));
    }
    return now.openRevision()
        .map(r -> approved(now, r, comment, contentSha256, clearance, actor))
        .orElseGet(() -> approved(now, comment, contentSha256, clearance, actor));
  }

  private static Decision<ProgrammeDocument> approved(
      ProgrammeDocument now,
      @Nullable String comment,
      String contentSha256,
      Clearance clearance,
      Actor actor) {
    String action = Actions.PROGRAMME_APPROVE;
    ProgrammeStatus to = ProgrammeLife.TABLE.target(action);
    ProgrammeDocument approved =
        now.with(version(now, null, contentSha256, clearance, actor))
            .at(to, false)
            .noting(HistoryEntry.moved(actor, action, now.status(), to, comment));
    Content content = approved.content();
    return Decision.accept(
        approved,
        new ProgrammeEvent.Approved(
            now.agreementId(),
            now.status(),
            to,
            approved.version(),
            contentSha256,
            clearance.restsOn(),
            content.total(),
            content.contribution().ofOffice(),
            content));
  }

  private static Decision<ProgrammeDocument> approved(
      ProgrammeDocument now,
      Revision revision,
      @Nullable String comment,
      String contentSha256,
      Clearance clearance,
      Actor actor) {
    String action = Actions.REVISION_APPROVE;
    RevisionStatus to = ProgrammeLife.REVISION.target(action);
    List<FieldChange> changes = ProgrammeDocument.kept(now.revised());
    ProgrammeDocument approved =
        now.with(version(now, revision.reason(), contentSha256, clearance, actor))
            .with(revision.moved(to))
            .noting(HistoryEntry.edited(actor, action, changes))
            .noting(HistoryEntry.moved(actor, action, revision.status(), to, comment));
    Content content = approved.content();
    return Decision.accept(
        approved,
        new RevisionEvent.Approved(
            now.agreementId(),
            revision.number(),
            revision.status(),
            to,
            revision.reason(),
            contentSha256,
            clearance.restsOn(),
            changes,
            content.total(),
            content.contribution().ofOffice(),
            content));
  }

  private static Version version(
      ProgrammeDocument now,
      @Nullable String reason,
      String contentSha256,
      Clearance clearance,
      Actor actor) {
    return new Version(
        now.version() + 1, contentSha256, reason, actor.id(), actor.at(), clearance.restsOn());
  }

  /**
   * An approval that was begun and not written cannot be written any more: the version that it was
   * based on is over.
   */
  public static Decision<ProgrammeDocument> fence(ProgrammeDocument now, Actor actor) {
    return Decision.accept(
        now.noting(HistoryEntry.noted(actor, "programme-document.approval-abandoned", null)));
  }
}
