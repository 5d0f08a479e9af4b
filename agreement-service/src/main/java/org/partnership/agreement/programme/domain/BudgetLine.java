package org.partnership.agreement.programme.domain;

import org.jspecify.annotations.Nullable;
import org.partnership.agreement.money.Money;

/**
 * What something costs.
 *
 * @param code within the document
 * @param activity code of the activity that it is for; null: running costs of the whole
 */
public record BudgetLine(String code, String title, @Nullable String activity, Money amount) {}
