package org.partnership.agreement.agreement.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.partner.domain.HoldCause;

/**
 * One cause that keeps an agreement on hold.
 *
 * @param partnerId the party, as recorded
 * @param partnerSeq number of the event that it comes from
 * @param survivorId whose event that is, where the party was merged into another; null: its own
 */
public record Hold(
    String partnerId,
    HoldCause cause,
    long partnerSeq,
    Instant since,
    @Nullable String survivorId) {}
