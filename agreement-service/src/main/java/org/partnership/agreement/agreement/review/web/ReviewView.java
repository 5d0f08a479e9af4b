package org.partnership.agreement.agreement.review.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.agreement.review.domain.Conflict;
import org.partnership.agreement.agreement.review.domain.Hearing;
import org.partnership.agreement.agreement.review.domain.HearingStatus;
import org.partnership.agreement.agreement.review.domain.Minutes;
import org.partnership.agreement.agreement.review.domain.Vote;
import org.partnership.agreement.committee.domain.Majority;

/**
 * A committee's hearing as answered.
 *
 * @param id of the agreement or amendment that is heard
 * @param awaited members who may still vote
 */
record ReviewView(
    String id,
    long version,
    HearingStatus status,
    String office,
    List<String> members,
    int quorum,
    Majority majority,
    List<Conflict> conflicts,
    List<Vote> votes,
    List<String> awaited,
    @Nullable Minutes minutes,
    List<String> allowedActions) {

  static ReviewView of(
      String id, long version, String office, Hearing h, List<String> allowedActions) {
    return new ReviewView(
        id,
        version,
        h.status(),
        office,
        h.bench().members(),
        h.bench().quorum(),
        h.bench().majority(),
        h.conflicts(),
        h.votes(),
        h.awaited(),
        h.minutes(),
        allowedActions);
  }
}
