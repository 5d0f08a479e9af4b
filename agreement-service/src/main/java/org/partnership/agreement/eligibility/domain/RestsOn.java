package org.partnership.agreement.eligibility.domain;

import java.time.Instant;

/**
 * What a decision rested on.
 *
 * @param partnerSeq number of the partner's last event that counted
 * @param checkedAt when partner-service said so
 */
public record RestsOn(String partnerId, long partnerSeq, Instant checkedAt) {}
