package org.partnership.agreement.limit.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.money.Money;

/**
 * What a signature takes of a limit. Reserved before the signature is written, confirmed after;
 * until then it keeps others from the room and counts as nothing else.
 *
 * @param id of the agreement, or of the amendment that raised it
 * @param partnerId as named by the agreement; after a merge not that of the ledger
 * @param from first day on which it counts
 * @param to last day on which it counts
 * @param amount as signed; null where the limit is not about money
 * @param usd its worth at the rate of the signing day
 * @param agreementVersion of the agreement on which the signature was to be written: written on any
 *     other, it is not this one
 * @param at when it was reserved
 */
public record Claim(
    String id,
    String agreementId,
    String number,
    String office,
    String partnerId,
    LocalDate from,
    LocalDate to,
    @Nullable Money amount,
    @Nullable Money usd,
    boolean confirmed,
    long agreementVersion,
    Instant at) {

  /** Whether it is the same claim, as first made or made again. */
  public boolean isFor(Claim other) {
    return id.equals(other.id) && partnerId.equals(other.partnerId);
  }

  /** Whether there is a day on which both count. */
  public boolean overlaps(Claim other) {
    return !from.isAfter(other.to) && !other.from.isAfter(to);
  }

  Claim asConfirmed() {
    return new Claim(
        id,
        agreementId,
        number,
        office,
        partnerId,
        from,
        to,
        amount,
        usd,
        true,
        agreementVersion,
        at);
  }
}
