package org.partnership.agreement.agreement.disbursement.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.agreement.disbursement.application.BudgetsInUsd;
import org.partnership.agreement.agreement.disbursement.domain.Budget;

/**
 * The disbursements of an agreement, all of them: there are at most some hundreds.
 *
 * @param budget how much of the agreement's amount is used; for staff
 * @param usd the same in US dollars, each item at the rate of its own date
 */
record DisbursementsView(
    List<DisbursementView> items,
    @Nullable Budget budget,
    BudgetsInUsd.@Nullable BudgetInUsd usd) {}
