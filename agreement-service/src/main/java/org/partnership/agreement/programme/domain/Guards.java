package org.partnership.agreement.programme.domain;

import java.util.Optional;
import java.util.Set;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.AgreementStatus;
import org.partnership.agreement.agreement.domain.ProgrammeRoom;
import org.partnership.agreement.history.Actor;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;

/** Why something is not possible with a document: its status, its agreement, a hold. */
final class Guards {

  /** What commits: not under an agreement that is over, nor while it is on hold. */
  private static final Set<String> COMMITTING =
      Set.of(
          Actions.PROGRAMME_SUBMIT,
          Actions.PROGRAMME_APPROVE,
          Actions.PROGRAMME_REVISE,
          Actions.REVISION_SUBMIT,
          Actions.REVISION_APPROVE);

  /** What runs only while the agreement does. */
  private static final Set<String> RUNNING =
      Set.of(Actions.PROGRAMME_ACTIVATE, Actions.PROGRAMME_RESUME);

  private Guards() {}

  static Optional<Refusal> refusal(ProgrammeDocument now, String action, Agreement agreement) {
    return ProgrammeLife.TABLE
        .refusal(action, now.status())
        .or(() -> byAgreement(action, agreement))
        .or(
            () ->
                action.equals(Actions.PROGRAMME_REVISE)
                    ? now.openRevision().map(Guards::alreadyOpen)
                    : Optional.empty());
  }

  private static Refusal alreadyOpen(Revision open) {
    return Refusal.conflict(Reason.of("A-7", "revision-open", open.number(), open.status()));
  }

  /** The same, of the open revision. */
  static Optional<Refusal> ofRevision(ProgrammeDocument now, String action, Agreement agreement) {
    Revision revision = now.revision();
    if (revision == null) {
      return Optional.of(Refusal.conflict(Reason.of("A-7", "revision-missing")));
    }
    return ProgrammeLife.REVISION
        .refusal(action, revision.status())
        .or(() -> byAgreement(action, agreement));
  }

  private static Optional<Refusal> byAgreement(String action, Agreement agreement) {
    if (COMMITTING.contains(action)) {
      return ProgrammeRoom.notOpen(agreement).or(agreement::onHold);
    }
    if (RUNNING.contains(action)) {
      return notActive(agreement).or(agreement::onHold);
    }
    return Optional.empty();
  }

  private static Optional<Refusal> notActive(Agreement agreement) {
    return agreement.status() == AgreementStatus.ACTIVE
        ? Optional.empty()
        : Optional.of(
            Refusal.conflict(
                Reason.of("A-7", "agreement-not-running", agreement.number(), agreement.status())));
  }

  /** who wrote or submitted what waits does not approve it. Not switchable. */
  static Optional<Refusal> fourEyes(ProgrammeDocument now, String action, Actor actor) {
    return now.preparedBy().contains(actor.id())
        ? Optional.of(Refusal.forbidden(Reason.of("R-1", "four-eyes", action)))
        : Optional.empty();
  }
}
