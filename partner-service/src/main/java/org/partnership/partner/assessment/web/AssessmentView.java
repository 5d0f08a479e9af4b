package org.partnership.partner.assessment.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.store.Stored;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.assessment.Answer;
import org.partnership.partner.partner.domain.assessment.Assessment;
import org.partnership.partner.partner.domain.assessment.AssessmentStatus;
import org.partnership.partner.partner.domain.assessment.Outcome;
import org.partnership.partner.partner.domain.assessment.Verdict;
import org.partnership.partner.template.domain.AssessmentKind;
import org.partnership.partner.template.domain.Rating;

/**
 * An assessment as a caller sees it: to the partner's own people its outcome and what is meant for
 * them, the rest is null.
 */
record AssessmentView(
    String id,
    long version,
    AssessmentStatus status,
    Instant createdAt,
    Instant updatedAt,
    String office,
    List<String> allowedActions,
    String partnerId,
    String partnerName,
    AssessmentKind kind,
    int templateVersion,
    @Nullable List<Answer> answers,
    @Nullable List<String> preparedBy,
    @Nullable Instant submittedAt,
    List<ReturnView> returns,
    @Nullable Outcome outcome,
    @Nullable Rating rating,
    @Nullable Integer score,
    @Nullable LocalDate validUntil,
    @Nullable String comment,
    @Nullable String commentForPartner,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt) {

  record ReturnView(
      @Nullable String comment,
      @Nullable String commentForPartner,
      @Nullable String by,
      Instant at) {}

  static AssessmentView of(
      Stored<Partner> partner, Assessment a, boolean whole, List<String> allowed) {
    Verdict verdict = a.verdict();
    return new AssessmentView(
        a.id(),
        a.version(),
        a.status(),
        a.startedAt(),
        a.updatedAt(),
        a.office(),
        allowed,
        partner.id(),
        partner.state().profile().legalName(),
        a.kind(),
        a.templateVersion(),
        whole ? a.answers() : null,
        whole ? a.preparedBy() : null,
        a.submittedAt(),
        a.returnings().stream()
            .map(
                r ->
                    new ReturnView(
                        whole ? r.comment() : null,
                        r.commentForPartner(),
                        whole ? r.by() : null,
                        r.at()))
            .toList(),
        verdict == null ? null : verdict.outcome(),
        verdict == null ? null : verdict.rating(),
        verdict == null || !whole ? null : verdict.score(),
        verdict == null ? null : verdict.validUntil(),
        verdict == null || !whole ? null : verdict.comment(),
        verdict == null ? null : verdict.commentForPartner(),
        verdict == null || !whole ? null : verdict.by(),
        verdict == null ? null : verdict.at());
  }
}
