package org.partnership.partner.task.application;

import com.mongodb.client.model.Filters;
import java.util.stream.Stream;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.store.Stored;
import org.partnership.partner.assessment.application.DecidingAssessment;
import org.partnership.partner.partner.application.PartnerScope;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.assessment.Assessment;
import org.partnership.partner.partner.domain.assessment.AssessmentLifeCycle;
import org.partnership.partner.partner.domain.assessment.AssessmentStatus;
import org.springframework.stereotype.Component;

/** Assessments to decide, and those that were sent back (P-5). */
@Component
class AssessmentTasks implements TaskSource {

  private final PartnersAtWork partners;
  private final Access access;

  AssessmentTasks(PartnersAtWork partners, Access access) {
    this.partners = partners;
    this.access = access;
  }

  @Override
  public Stream<Entry> of(Caller.Staff staff) {
    return Stream.concat(toDecide(staff), toRework(staff));
  }

  private Stream<Entry> toDecide(Caller.Staff staff) {
    return !partners.may(staff, AssessmentLifeCycle.DECIDE)
        ? Stream.of()
        : in(AssessmentStatus.SUBMITTED, staff)
            .flatMap(
                p ->
                    p.state().assessments().stream()
                        .filter(a -> a.status() == AssessmentStatus.SUBMITTED)
                        .filter(a -> may(staff, DecidingAssessment.permission(a.kind()), p, a))
                        .map(
                            a -> entry("ASSESSMENT_TO_DECIDE", "task-assessment-to-decide", p, a)));
  }

  private Stream<Entry> toRework(Caller.Staff staff) {
    return !partners.may(staff, AssessmentLifeCycle.EDIT)
        ? Stream.of()
        : in(AssessmentStatus.DRAFT, staff)
            .flatMap(
                p ->
                    p.state().assessments().stream()
                        .filter(a -> a.status() == AssessmentStatus.DRAFT)
                        .filter(a -> !a.returnings().isEmpty())
                        .filter(a -> may(staff, AssessmentLifeCycle.EDIT, p, a))
                        .map(a -> entry("ASSESSMENT_RETURNED", "task-assessment-returned", p, a)));
  }

  private Stream<Stored<Partner>> in(AssessmentStatus status, Caller.Staff staff) {
    return partners.oldest(
        Filters.and(
            Filters.eq("state.assessments.status", status.name()),
            partners.below("state.assessments.office", staff)));
  }

  private boolean may(Caller.Staff staff, String action, Stored<Partner> partner, Assessment a) {
    return access.permits(staff, action, PartnerScope.of(partner, a));
  }

  private static Entry entry(String kind, String code, Stored<Partner> partner, Assessment a) {
    return PartnersAtWork.entry(
        kind, code, a.id(), partner, "/api/assessments/" + a.id(), a.updatedAt(), a.kind());
  }
}
