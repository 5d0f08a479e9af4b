package org.partnership.agreement.eligibility.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.partnership.agreement.partner.domain.PartnerReading;
import org.partnership.kit.refusal.Reason;

/**
 * The partner's side of P-7 as far as this service's own reading tells it: for answers that commit
 * to nothing while partner-service cannot be asked.
 */
public final class OwnReadingPolicy {

  private OwnReadingPolicy() {}

  /** Every reason that the reading gives. */
  public static List<Reason> reasons(PartnerReading partner, LocalDate date) {
    List<Reason> reasons = new ArrayList<>();
    if (!partner.status().equals("ELIGIBLE")) {
      reasons.add(Reason.of("P-7", "partner-not-eligible", partner.legalName(), partner.status()));
    }
    LocalDate until = partner.validUntil();
    if (until != null && until.isBefore(date)) {
      reasons.add(Reason.of("P-7", "partner-eligible-until", partner.legalName(), until));
    }
    return reasons;
  }
}
