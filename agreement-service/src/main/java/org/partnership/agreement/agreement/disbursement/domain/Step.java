package org.partnership.agreement.agreement.disbursement.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.eligibility.domain.RestsOn;

/**
 * Who took a step that moves money, and what it rested on.
 *
 * @param reference of the payment or document, if one was given
 */
public record Step(String by, Instant at, @Nullable String reference, List<RestsOn> restsOn) {

  public Step {
    restsOn = List.copyOf(restsOn);
  }
}
