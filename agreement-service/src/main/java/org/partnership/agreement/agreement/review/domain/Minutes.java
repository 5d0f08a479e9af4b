package org.partnership.agreement.agreement.review.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a hearing.
 *
 * @param recommended whether the votes reached the majority
 * @param conditions under which it is recommended
 * @param dissent of the members who thought otherwise
 */
public record Minutes(
    boolean recommended,
    int inFavour,
    int against,
    int abstained,
    String summary,
    List<String> conditions,
    @Nullable String dissent,
    String by,
    Instant at) {

  public Minutes {
    conditions = List.copyOf(conditions);
  }
}
