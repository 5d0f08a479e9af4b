package org.partnership.agreement.eligibility.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.partnership.kit.refusal.Reason;

/**
 * What is known of one partner for a question.
 *
 * @param reasons every reason against it
 * @param partnerSeq number of the partner's last event that counted
 * @param checkedAt when partner-service answered, or when the reading was last changed
 * @param fresh whether partner-service answered now
 */
public record PartnerVerdict(
    String partnerId, List<Reason> reasons, long partnerSeq, Instant checkedAt, boolean fresh) {

  public PartnerVerdict {
    reasons = List.copyOf(reasons);
  }

  /** The same, with more that is against it. */
  PartnerVerdict and(List<Reason> more) {
    List<Reason> all = new ArrayList<>(reasons);
    all.addAll(more);
    return new PartnerVerdict(partnerId, all, partnerSeq, checkedAt, fresh);
  }
}
