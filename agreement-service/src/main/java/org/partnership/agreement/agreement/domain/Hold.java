package org.partnership.agreement.agreement.domain;

import java.time.Instant;
import org.partnership.agreement.partner.domain.HoldCause;

/**
 * One cause that keeps an agreement on hold.
 *
 * @param partnerSeq number of the partner's event that it comes from
 */
public record Hold(String partnerId, HoldCause cause, long partnerSeq, Instant since) {}
