package org.partnership.agreement.limit.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.money.Money;

/**
 * What a signature would take of a limit, before it is known what that is worth in dollars.
 *
 * @param id of the agreement, or of the amendment
 * @param amount that would be agreed; null where the limit is not about money
 * @param before that is agreed already, so that only more than that counts; null: nothing
 */
public record Wish(
    Limit limit,
    String id,
    String agreementId,
    String number,
    String office,
    String partnerId,
    LocalDate from,
    LocalDate to,
    @Nullable Money amount,
    @Nullable Money before) {

  /** The claim that comes of it. */
  public Claim claim(@Nullable Money more, @Nullable Money usd, long version, Instant at) {
    return new Claim(
        id, agreementId, number, office, partnerId, from, to, more, usd, false, version, at);
  }
}
