package org.partnership.partner.flag.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.store.Stored;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.flag.Flag;
import org.partnership.partner.partner.domain.flag.FlagDecision;
import org.partnership.partner.partner.domain.flag.FlagStatus;
import org.partnership.partner.partner.domain.flag.Severity;

/** A flag as staff see it. */
record FlagView(
    String id,
    long version,
    FlagStatus status,
    Instant createdAt,
    Instant updatedAt,
    String office,
    List<String> allowedActions,
    String partnerId,
    Severity severity,
    String reason,
    @Nullable String escalationReason,
    @Nullable FlagDecision decision,
    @Nullable String decisionReason) {

  static FlagView of(Stored<Partner> partner, Flag flag, List<String> allowed) {
    return new FlagView(
        flag.id(),
        flag.version(),
        flag.status(),
        flag.raisedAt(),
        flag.updatedAt(),
        flag.office(),
        allowed,
        partner.id(),
        flag.severity(),
        flag.reason(),
        flag.escalationReason(),
        flag.decision(),
        flag.decisionReason());
  }
}
