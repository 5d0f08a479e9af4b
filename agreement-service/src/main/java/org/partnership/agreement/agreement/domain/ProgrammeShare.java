package org.partnership.agreement.agreement.domain;

import java.time.LocalDate;
import org.partnership.agreement.money.Money;

/**
 * What a programme document takes of its agreement.
 *
 * @param partnerId the partner that carries it out
 * @param contribution of the office, in cash and supplies
 * @param sha256 of the document's content
 * @param revision which version of the document it is
 */
public record ProgrammeShare(
    String partnerId,
    Money contribution,
    LocalDate startDate,
    LocalDate endDate,
    String sha256,
    int revision) {}
