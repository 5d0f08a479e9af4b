package org.partnership.agreement.agreement.domain;

import java.util.List;
import java.util.Optional;
import org.partnership.agreement.agreement.amendment.domain.Amending;
import org.partnership.agreement.agreement.disbursement.domain.Disbursing;
import org.partnership.agreement.history.Actor;
import org.partnership.kit.event.DomainEvent;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.refusal.Refusal;

/** What the end of an agreement means for what lives under it, by its own rules. */
final class Settling {

  private Settling() {}

  /** Why it cannot be closed, if so: money that is still on its way or not accounted for. */
  static Optional<Refusal> unsettled(Agreement now) {
    List<Reason> open =
        now.parts().disbursements().stream()
            .filter(d -> d.status().isOpen())
            .map(d -> Reason.of("A-9", "disbursement-open", d.plan().amount(), d.status(), d.id()))
            .toList();
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of(Refusal.policy("disbursement-open", open));
  }

  /** What falls with an agreement that is over. */
  static Agreement withParts(
      Agreement stopped, String reason, List<DomainEvent> events, Actor actor) {
    return switch (stopped.status()) {
      case TERMINATED, CANCELLED ->
          Amending.cancelOpen(
              Disbursing.rejectUnreleased(stopped, reason, events, actor), reason, events, actor);
      case ENDED, CLOSED -> Amending.cancelOpen(stopped, reason, events, actor);
      case DRAFT, IN_REVIEW, APPROVED, SIGNED, ACTIVE, SUSPENDED -> stopped;
    };
  }
}
