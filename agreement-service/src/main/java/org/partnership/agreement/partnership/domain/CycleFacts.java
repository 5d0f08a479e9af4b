package org.partnership.agreement.partnership.domain;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the gates of the cycle ask of elsewhere.
 *
 * @param partnersUnderTransferAgreement partners that are a party to an agreement under this
 *     partnership that is signed or active and allows transfers
 * @param lastEvaluation when an evaluation of it was last closed
 */
public record CycleFacts(
    Set<String> partnersUnderTransferAgreement, @Nullable Instant lastEvaluation) {

  /** Nothing signed, nothing evaluated. */
  public static final CycleFacts NONE = new CycleFacts(Set.of(), null);

  public CycleFacts {
    partnersUnderTransferAgreement = Set.copyOf(partnersUnderTransferAgreement);
  }
}
