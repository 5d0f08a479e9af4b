package org.partnership.agreement.agreement.disbursement.web;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.money.Money;
import org.partnership.agreement.money.MoneyBody;
import org.partnership.kit.web.PlainText;

/**
 * How a partner accounts for what it got.
 *
 * @param spent left out: all that was not paid back
 * @param refunded left out: nothing was paid back
 * @param reference of the report
 */
record LiquidationBody(
    @Valid @Nullable MoneyBody spent,
    @Valid @Nullable MoneyBody refunded,
    @PlainText(max = 200) @Nullable String reference,
    @PlainText(max = 2000, lines = true) @Nullable String comment) {

  static final LiquidationBody EMPTY = new LiquidationBody(null, null, null, null);

  @Nullable Money spentMoney() {
    return spent == null ? null : spent.toMoney("/spent");
  }

  @Nullable Money refundedMoney() {
    return refunded == null ? null : refunded.toMoney("/refunded");
  }

  @Nullable String said() {
    return reference == null ? comment : reference;
  }
}
