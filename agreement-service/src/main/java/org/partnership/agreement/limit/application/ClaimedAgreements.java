package org.partnership.agreement.limit.application;

import org.partnership.agreement.limit.domain.Claim;
import org.partnership.kit.security.Caller;

/** The agreements for which claims are made: they say what has become of a claim. */
public interface ClaimedAgreements {

  /**
   * What an agreement says of a claim.
   *
   * @param signed whether what it was made for has been signed
   * @param version of the agreement when it said so
   */
  record Word(boolean signed, long version) {}

  /** What the agreement of a claim says. */
  Word on(Claim claim);

  /** Whether an agreement in force still stands in the way of a claim. */
  boolean stillHolds(Claim held, Claim wanted);

  /**
   * Raises the version of an agreement that is at this version, so that no write of a signature
   * that was begun on it can land any more. One that is beyond it already is left alone.
   */
  void fence(String agreementId, long version);

  /** Whether a caller may see an agreement. */
  boolean isVisible(String agreementId, Caller caller);
}
