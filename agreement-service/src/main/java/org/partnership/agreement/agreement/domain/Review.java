package org.partnership.agreement.agreement.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.agreement.review.domain.Hearing;
import org.partnership.agreement.agreement.review.domain.HearingStatus;
import org.partnership.agreement.committee.domain.Bench;

/**
 * How an agreement came to be.
 *
 * @param draftedBy id of who drafted it
 * @param preparedBy ids of those who submitted it, or changed it once it was approved: they neither
 *     approve nor sign for the office
 * @param returnedComment why it was sent back, while it has not been submitted again
 * @param hearings of the review committee, where the kind needs one; the last may be on
 * @param timesReturned how often it was sent back
 */
public record Review(
    String draftedBy,
    List<String> preparedBy,
    @Nullable Submission submission,
    @Nullable Approval approval,
    @Nullable String returnedComment,
    List<Hearing> hearings,
    int timesReturned) {

  public Review {
    hearings = List.copyOf(Objects.requireNonNullElse(hearings, List.of()));
    preparedBy = List.copyOf(preparedBy);
  }

  static Review draftedBy(String id) {
    return new Review(id, List.of(), null, null, null, List.of(), 0);
  }

  /** The committee's hearing that is on or has been minuted, if there is one. */
  public Optional<Hearing> hearing() {
    return hearings.isEmpty()
        ? Optional.empty()
        : Optional.of(hearings.get(hearings.size() - 1))
            .filter(h -> h.status() != HearingStatus.WITHDRAWN);
  }

  /** Who prepared it or voted on it: they do not approve it. */
  public Set<String> notToDecide() {
    Set<String> ids = new TreeSet<>(preparedBy);
    hearing().ifPresent(h -> ids.addAll(h.voters()));
    return ids;
  }

  Review submitted(Submission made, @Nullable Bench bench) {
    List<Hearing> all = new ArrayList<>(hearings);
    if (bench != null) {
      all.add(Hearing.begin(bench));
    }
    return new Review(draftedBy, with(made.by()), made, null, null, all, timesReturned);
  }

  Review returned(String comment) {
    return new Review(draftedBy, preparedBy, null, null, comment, withdrawn(), timesReturned + 1);
  }

  Review approved(Approval made) {
    return new Review(draftedBy, preparedBy, submission, made, null, hearings, timesReturned);
  }

  /** With the hearing that is on as it is now. */
  public Review heard(Hearing now) {
    List<Hearing> all = new ArrayList<>(hearings.subList(0, hearings.size() - 1));
    all.add(now);
    return new Review(
        draftedBy, preparedBy, submission, approval, returnedComment, all, timesReturned);
  }

  private List<Hearing> withdrawn() {
    return hearing().map(h -> heard(h.withdrawn()).hearings()).orElse(hearings);
  }

  /** Changed by somebody after it was approved. */
  Review changedBy(String id) {
    return new Review(
        draftedBy, with(id), submission, approval, returnedComment, hearings, timesReturned);
  }

  private List<String> with(String id) {
    return Stream.concat(preparedBy.stream(), Stream.of(id)).distinct().toList();
  }
}
