package org.partnership.agreement.partnership.application;

import java.util.Set;

/** What the cycle must know of agreements under a partnership. */
public interface TransferAgreements {

  /**
   * Ids of the partners that are a party to an agreement under this partnership that is signed or
   * active and lets something change hands.
   */
  Set<String> partnersUnder(String partnershipId);
}
