package org.partnership.agreement.agreement.disbursement.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.money.Money;

/**
 * What became of released money, as the partner reports it.
 *
 * @param spent of what was released
 * @param refunded the rest, paid back; null when all was spent
 * @param reference of the report or statement of expenditure
 */
public record Settlement(
    Money spent, @Nullable Money refunded, @Nullable String reference, String by, Instant at) {}
