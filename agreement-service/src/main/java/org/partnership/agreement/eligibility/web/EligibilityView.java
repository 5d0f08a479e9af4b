package org.partnership.agreement.eligibility.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.kind.AgreementKind;
import org.partnership.agreement.limit.application.CapAccount;
import org.partnership.agreement.money.Money;

/**
 * The whole answer of P-7.
 *
 * @param eligible whether nothing is against it
 * @param reasons everything that is against it
 * @param checkedAt as of when the partner's side is told
 * @param basis {@code PARTNER_SERVICE}: asked now; {@code OWN_READING}: it could not be asked, this
 *     is what its events had told by {@code checkedAt}
 * @param partnerSeq number of the partner's last event that counts
 * @param cap what is left of the kind's cap and what uses it, where it has one
 */
record EligibilityView(
    String partnerId,
    AgreementKind agreementKind,
    @Nullable Money amount,
    String office,
    LocalDate date,
    boolean eligible,
    List<Line> reasons,
    Instant checkedAt,
    String basis,
    long partnerSeq,
    @Nullable CapAccount cap) {

  /** One reason: the rule, the fact behind it, what would help. */
  record Line(String code, @Nullable String rule, String fact, @Nullable String remedy) {}
}
