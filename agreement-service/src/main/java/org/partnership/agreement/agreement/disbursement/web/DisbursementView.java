package org.partnership.agreement.agreement.disbursement.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.agreement.disbursement.domain.DisbursementStatus;
import org.partnership.agreement.agreement.disbursement.domain.Settlement;
import org.partnership.agreement.agreement.disbursement.domain.Step;
import org.partnership.agreement.money.Money;

/**
 * A disbursement as answered. Who took which step in the office is told to staff only.
 *
 * @param version of the disbursement, its ETag
 * @param comment why it was sent back or rejected
 */
record DisbursementView(
    String id,
    long version,
    DisbursementStatus status,
    String agreementId,
    String agreementNumber,
    String office,
    String partnerId,
    Money amount,
    String purpose,
    LocalDate plannedFor,
    @Nullable String plannedBy,
    @Nullable Step requested,
    @Nullable Step certified,
    @Nullable Step released,
    @Nullable Settlement settlement,
    @Nullable String comment,
    Instant createdAt,
    Instant updatedAt,
    List<String> allowedActions) {}
