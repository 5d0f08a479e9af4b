package org.partnership.agreement.programme.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.eligibility.domain.RestsOn;

/**
 * A version of a document that was approved; its content is in the event that told of it.
 *
 * @param number 1 for the first
 * @param sha256 of the content's canonical JSON
 * @param reason why it was revised; null for the first
 * @param restsOn what P-7 answered at that moment
 */
public record Version(
    int number,
    String sha256,
    @Nullable String reason,
    String approvedBy,
    Instant approvedAt,
    List<RestsOn> restsOn) {

  public Version {
    restsOn = List.copyOf(restsOn);
  }
}
