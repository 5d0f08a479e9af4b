package org.partnership.agreement.partner.application;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of asking partner-service for a partner's side of P-7. */
public sealed interface StandingReply {

  /**
   * It answered.
   *
   * @param partnerSeq number of the partner's last event that the answer counts
   * @param checkedAt when
   */
  record Answered(boolean fit, List<Line> reasons, long partnerSeq, Instant checkedAt)
      implements StandingReply {
    public Answered {
      reasons = List.copyOf(reasons);
    }
  }

  /** One reason, in the caller's language. */
  record Line(@Nullable String rule, String fact, @Nullable String remedy) {}

  /** There is no such partner. */
  record UnknownPartner() implements StandingReply {}

  /** No answer could be had. */
  record Unreachable() implements StandingReply {}
}
