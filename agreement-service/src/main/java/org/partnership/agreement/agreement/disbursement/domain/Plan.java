package org.partnership.agreement.agreement.disbursement.domain;

import java.time.LocalDate;
import java.util.List;
import org.partnership.agreement.history.FieldChange;
import org.partnership.agreement.history.FieldChanges;
import org.partnership.agreement.money.Money;

/**
 * What is to be paid.
 *
 * @param partnerId which party gets it
 */
public record Plan(String partnerId, Money amount, String purpose, LocalDate plannedFor) {

  /** Field by field, what makes the other differ from this. */
  List<FieldChange> changesTo(Plan other) {
    return new FieldChanges()
        .field("partnerId", partnerId, other.partnerId)
        .field("amount", amount, other.amount)
        .field("purpose", purpose, other.purpose)
        .field("plannedFor", plannedFor, other.plannedFor)
        .changes();
  }
}
