package org.partnership.agreement.partnership.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A side of a partnership besides the offices. */
public record Participant(
    String partnerId,
    ParticipantRole role,
    @Nullable String comparativeAdvantage,
    List<Contribution> contributions) {

  public Participant {
    contributions = List.copyOf(contributions);
  }

  /** Whether this side gives something that A-1 wants in writing first. */
  public boolean transfers() {
    return contributions.stream().anyMatch(c -> c.kind().isTransferred());
  }
}
