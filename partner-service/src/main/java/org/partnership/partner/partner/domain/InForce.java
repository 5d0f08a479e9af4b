package org.partnership.partner.partner.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partnership.partner.partner.domain.assessment.Assessment;
import org.partnership.partner.partner.domain.assessment.Outcome;
import org.partnership.partner.partner.domain.assessment.Verdict;
import org.partnership.partner.template.domain.AssessmentKind;
import org.partnership.partner.template.domain.Rating;

/** What follows from the assessments and holds of a partner. */
final class InForce {

  private InForce() {}

  static Optional<Assessment> newestDecided(List<Assessment> assessments, AssessmentKind kind) {
    return assessments.stream()
        .filter(a -> a.kind() == kind && !a.isOpen())
        // One of a kind is open at a time, so they are decided in the order they stand in.
        .reduce((earlier, later) -> later);
  }

  /** The status without any hold: from the newest decision on core principles. */
  private static PartnerStatus assessed(List<Assessment> assessments, LocalDate today) {
    Optional<Assessment> newest = newestDecided(assessments, AssessmentKind.CORE_PRINCIPLES);
    if (newest.isPresent() && newest.get().holdsOn(today)) {
      return PartnerStatus.ELIGIBLE;
    }
    boolean open =
        assessments.stream()
            .anyMatch(a -> a.kind() == AssessmentKind.CORE_PRINCIPLES && a.isOpen());
    if (open) {
      return PartnerStatus.UNDER_ASSESSMENT;
    }
    return newest
        .map(Assessment::verdict)
        .map(v -> v.outcome() == Outcome.PASSED ? PartnerStatus.EXPIRED : PartnerStatus.DECLINED)
        .orElse(PartnerStatus.PROSPECT);
  }

  /** The status as it follows from everything in force. */
  static PartnerStatus status(
      @Nullable Blocking blocking,
      @Nullable Suspension suspension,
      List<Assessment> assessments,
      LocalDate today) {
    if (blocking != null) {
      return PartnerStatus.BLOCKED;
    }
    return suspension != null ? PartnerStatus.SUSPENDED : assessed(assessments, today);
  }

  static @Nullable LocalDate eligibleUntil(List<Assessment> assessments) {
    return newestDecided(assessments, AssessmentKind.CORE_PRINCIPLES)
        .map(Assessment::verdict)
        .map(Verdict::validUntil)
        .orElse(null);
  }

  static @Nullable Rating rating(List<Assessment> assessments) {
    return newestDecided(assessments, AssessmentKind.FINANCIAL_CAPACITY)
        .map(Assessment::verdict)
        .map(Verdict::rating)
        .orElseGet(
            () ->
                assessments.stream()
                    .filter(a -> a.verdict() != null && a.verdict().rating() != null)
                    .reduce((one, two) -> two.updatedAt().isBefore(one.updatedAt()) ? one : two)
                    .map(Assessment::verdict)
                    .map(Verdict::rating)
                    .orElse(null));
  }
}
