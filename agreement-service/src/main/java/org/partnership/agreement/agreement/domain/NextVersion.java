package org.partnership.agreement.agreement.domain;

import java.util.List;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.history.Actor;
import org.partnership.agreement.history.HistoryEntry;
import org.partnership.kit.event.DomainEvent;

/**
 * An agreement with other terms: as a renewal takes it up, as it would be while the change is in a
 * review of its own, and as it is once the change applies.
 */
public final class NextVersion {

  private NextVersion() {}

  /** It as a renewal takes it up: from the day after its end, for as long as it was. */
  public static Agreement renewed(Agreement now) {
    return inReview(
        now, now.terms().renewed(), AgreementStatus.DRAFT, Review.draftedBy(""), List.of());
  }

  /** How a change of it is reviewed: anew, by whoever drafts the change. */
  public static Review reviewedAnew(String draftedBy) {
    return Review.draftedBy(draftedBy);
  }

  /** It as it would be with other terms, where the change is in its own review. */
  public static Agreement inReview(
      Agreement now, Terms wanted, AgreementStatus at, Review reviewed, List<Signature> signed) {
    return AgreementCopy.of(now)
        .terms(wanted)
        .status(at)
        .review(reviewed)
        .sentToPartners(at == AgreementStatus.APPROVED || at == AgreementStatus.SIGNED)
        .signatures(signed)
        .activationRestedOn(List.of())
        .history(List.of())
        .made();
  }

  /**
   * It as amended.
   *
   * @param signed of the new content; empty: a purely administrative change, nothing to sign anew
   * @param changed names of the fields that change
   * @param events gets what is told of it
   */
  public static Agreement inForce(
      Agreement now,
      Terms wanted,
      List<Signature> signed,
      List<String> changed,
      List<DomainEvent> events,
      Actor actor) {
    Agreement amended =
        now.with(wanted)
            .with(
                signed.isEmpty() ? now.signatures() : signed,
                HistoryEntry.edited(actor, Actions.AMENDMENT_APPLY, now.terms().changesTo(wanted)));
    events.add(AgreementEvent.Written.updated(amended, changed));
    return Holding.withoutFormerPartners(amended, events, actor);
  }
}
