package org.partnership.agreement.limit.application;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.money.Money;

/**
 * What is left of a kind's cap for a partner, and what uses it (P-7, A-9).
 *
 * @param cap on what is signed in any {@code days}, over all offices
 * @param left that may be signed on the day asked about, by what is signed so far
 * @param signed by agreements that share so many days with that day
 * @param reserved by signatures that are being written at this moment
 * @param signings that the caller may see
 * @param bySomebodyElse what agreements use that the caller may not see
 */
public record CapAccount(
    Money cap,
    int days,
    Money left,
    Money signed,
    Money reserved,
    List<Signing> signings,
    Money bySomebodyElse) {

  public CapAccount {
    signings = List.copyOf(signings);
  }

  /**
   * One that uses it.
   *
   * @param id of the agreement, or of the amendment that raised it
   * @param usd its worth at the rate of the signing day
   */
  public record Signing(
      String id,
      String agreementId,
      String number,
      String office,
      LocalDate signedOn,
      @Nullable Money amount,
      @Nullable Money usd) {}
}
