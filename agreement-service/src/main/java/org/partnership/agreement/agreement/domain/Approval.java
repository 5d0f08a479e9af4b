package org.partnership.agreement.agreement.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.eligibility.domain.RestsOn;

/**
 * Who approved it, and what that rested on.
 *
 * @param contentSha256 hash of the content that was approved
 */
public record Approval(
    String by, Instant at, @Nullable String comment, String contentSha256, List<RestsOn> restsOn) {

  public Approval {
    restsOn = List.copyOf(restsOn);
  }
}
