package org.partnership.agreement.agreement.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.eligibility.domain.RestsOn;

/** Who submitted it for review, and what that rested on. */
public record Submission(String by, Instant at, @Nullable String comment, List<RestsOn> restsOn) {

  public Submission {
    restsOn = List.copyOf(restsOn);
  }
}
