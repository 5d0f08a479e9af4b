package org.partnership.agreement.programme.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a document, or a revision of it, was written.
 *
 * @param preparedBy ids of those who wrote or submitted it: they do not approve it
 * @param submittedBy who submitted it, while it has not come back
 * @param returnedComment why it came back, while it has not been submitted again
 */
public record Writing(
    List<String> preparedBy,
    @Nullable String submittedBy,
    @Nullable Instant submittedAt,
    @Nullable String returnedComment) {

  public Writing {
    preparedBy = List.copyOf(preparedBy);
  }

  static Writing begunBy(String id) {
    return new Writing(List.of(id), null, null, null);
  }

  Writing edited(String by) {
    return new Writing(with(by), submittedBy, submittedAt, returnedComment);
  }

  Writing submitted(String by, Instant at) {
    return new Writing(with(by), by, at, null);
  }

  Writing returned(String comment) {
    return new Writing(preparedBy, null, null, comment);
  }

  private List<String> with(String id) {
    if (preparedBy.contains(id)) {
      return preparedBy;
    }
    List<String> more = new ArrayList<>(preparedBy);
    more.add(id);
    return more;
  }
}
