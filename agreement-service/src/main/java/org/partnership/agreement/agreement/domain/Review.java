package org.partnership.agreement.agreement.domain;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an agreement came to be.
 *
 * @param draftedBy id of who drafted it
 * @param preparedBy ids of those who submitted it, or changed it once it was approved: they neither
 *     approve nor sign for the office
 * @param returnedComment why it was sent back, while it has not been submitted again
 * @param timesReturned how often it was sent back
 */
public record Review(
    String draftedBy,
    List<String> preparedBy,
    @Nullable Submission submission,
    @Nullable Approval approval,
    @Nullable String returnedComment,
    int timesReturned) {

  public Review {
    preparedBy = List.copyOf(preparedBy);
  }

  static Review draftedBy(String id) {
    return new Review(id, List.of(), null, null, null, 0);
  }

  Review submitted(Submission made) {
    return new Review(draftedBy, with(made.by()), made, null, null, timesReturned);
  }

  Review returned(String comment) {
    return new Review(draftedBy, preparedBy, null, null, comment, timesReturned + 1);
  }

  Review approved(Approval made) {
    return new Review(draftedBy, preparedBy, submission, made, null, timesReturned);
  }

  /** Changed by somebody after it was approved. */
  Review changedBy(String id) {
    return new Review(draftedBy, with(id), submission, approval, returnedComment, timesReturned);
  }

  private List<String> with(String id) {
    return Stream.concat(preparedBy.stream(), Stream.of(id)).distinct().toList();
  }
}
