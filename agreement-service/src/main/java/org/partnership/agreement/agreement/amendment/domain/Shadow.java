package org.partnership.agreement.agreement.amendment.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.AgreementStatus;
import org.partnership.agreement.agreement.domain.NextVersion;
import org.partnership.agreement.agreement.review.domain.HearingEvent;
import org.partnership.kit.event.DomainEvent;
import org.partnership.kit.refusal.Decision;

/**
 * The agreement as it would be: an amendment is reviewed and signed by the very rules by which an
 * agreement is, applied to its shadow.
 */
final class Shadow {

  private Shadow() {}

  /** The agreement as it would be with the amendment, where the amendment is in its life. */
  static Agreement of(Agreement agreement, Amendment amendment) {
    return NextVersion.inReview(
        agreement,
        amendment.proposed(),
        switch (amendment.status()) {
          case DRAFT -> AgreementStatus.DRAFT;
          case IN_REVIEW -> AgreementStatus.IN_REVIEW;
          case APPROVED -> AgreementStatus.APPROVED;
          case APPLIED -> AgreementStatus.SIGNED;
          case CANCELLED -> AgreementStatus.CANCELLED;
        },
        amendment.review(),
        amendment.signatures());
  }

  /** What happened to the shadow, told of the amendment. */
  static List<DomainEvent> told(Amendment amendment, List<DomainEvent> events) {
    List<DomainEvent> told = new ArrayList<>();
    for (DomainEvent event : events) {
      if (event instanceof HearingEvent.Begun begun) {
        told.add(new HearingEvent.Begun(amendment.id(), begun.members(), begun.quorum()));
      } else {
        AmendmentEvent.of(amendment, event).ifPresent(told::add);
      }
    }
    return told;
  }

  /** Follows a decision on the shadow: a refusal stays one. */
  static Decision<Agreement> followed(
      Decision<Agreement> onShadow,
      Function<Decision.Accepted<Agreement>, Decision<Agreement>> then) {
    return switch (onShadow) {
      case Decision.Accepted<Agreement> accepted -> then.apply(accepted);
      case Decision.Refused<Agreement> refused -> refused;
    };
  }
}
