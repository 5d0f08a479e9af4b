package org.partnership.agreement.agreement.disbursement.domain;

import java.time.LocalDate;
import org.partnership.agreement.money.Money;

/**
 * What is to be paid.
 *
 * @param partnerId which party gets it
 */
public record Plan(String partnerId, Money amount, String purpose, LocalDate plannedFor) {}
