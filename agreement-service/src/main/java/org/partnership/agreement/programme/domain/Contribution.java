package org.partnership.agreement.programme.domain;

import org.partnership.agreement.money.Money;

/** Who brings what to the budget: the office cash and supplies, the partner its own. */
public record Contribution(Money officeCash, Money officeSupplies, Money partner) {

  /** What the office brings; both are in the document's one currency. */
  public Money ofOffice() {
    return Money.of(officeCash.value().add(officeSupplies.value()), officeCash.currency());
  }
}
