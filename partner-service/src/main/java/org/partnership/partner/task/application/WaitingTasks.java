package org.partnership.partner.task.application;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.bson.conversions.Bson;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.partnership.partner.assessment.application.DecidingAssessment;
import org.partnership.partner.partner.application.PartnerScope;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.domain.PartnerLifeCycle;
import org.partnership.partner.partner.domain.PartnerStatus;
import org.partnership.partner.partner.domain.Suspension;
import org.partnership.partner.partner.domain.assessment.Assessment;
import org.partnership.partner.partner.domain.assessment.AssessmentLifeCycle;
import org.partnership.partner.partner.domain.assessment.AssessmentStatus;
import org.partnership.partner.partner.domain.flag.Flag;
import org.partnership.partner.partner.domain.flag.FlagStatus;
import org.springframework.stereotype.Component;

/**
 * What waits for a caller: what the life cycles allow next and the permission table allows them.
 */
@Component
public class WaitingTasks {

  /** The oldest first. */
  public static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::since).thenComparing(Entry::id);

  private static final int LOOKED_AT = 500;

  private final AggregateStore<Partner> partners;
  private final Access access;
  private final Clock clock;

  WaitingTasks(AggregateStore<Partner> partners, Access access, Clock clock) {
    this.partners = partners;
    this.access = access;
    this.clock = clock;
  }

  /** In the order above. */
  public List<Entry> of(Caller caller) {
    if (!(caller instanceof Caller.Staff staff)) {
      return List.of();
    }
    List<Entry> tasks = new ArrayList<>();
    if (may(caller, AssessmentLifeCycle.DECIDE)) {
      assessments(AssessmentStatus.SUBMITTED, staff)
          .forEach(p -> p.state().assessments().forEach(a -> toDecide(tasks, p, a, caller)));
    }
    if (may(caller, AssessmentLifeCycle.EDIT)) {
      assessments(AssessmentStatus.DRAFT, staff)
          .forEach(p -> p.state().assessments().forEach(a -> toRework(tasks, p, a, caller)));
    }
    if (may(caller, "flag.decide")) {
      oldest(Filters.eq("state.flags.status", FlagStatus.ESCALATED.name()))
          .forEach(p -> p.state().flags().forEach(f -> flag(tasks, p, f, caller)));
    }
    if (may(caller, PartnerLifeCycle.REINSTATE)) {
      oldest(
              Filters.and(
                  Filters.eq("state.status", PartnerStatus.SUSPENDED.name()),
                  below("state.offices", staff)))
          .forEach(p -> suspension(tasks, p, caller));
    }
    tasks.sort(ORDER);
    return tasks;
  }

  private boolean may(Caller caller, String action) {
    return access.table().permitsSomewhere(caller, action);
  }

  private List<Stored<Partner>> assessments(AssessmentStatus status, Caller.Staff staff) {
    return oldest(
        Filters.and(
            Filters.eq("state.assessments.status", status.name()),
            below("state.assessments.office", staff)));
  }

  /** What may concern the caller's office; the permission table has the last word on each. */
  private Bson below(String path, Caller.Staff staff) {
    return staff.office().equals(access.offices().root())
        ? Filters.empty()
        : Filters.in(path, access.offices().subtree(staff.office()));
  }

  private List<Stored<Partner>> oldest(Bson filter) {
    return partners.query(filter, Sorts.ascending("updatedAt"), LOOKED_AT);
  }

  private void toDecide(List<Entry> tasks, Stored<Partner> partner, Assessment a, Caller caller) {
    if (a.status() == AssessmentStatus.SUBMITTED
        && access.permits(
            caller, DecidingAssessment.permission(a.kind()), PartnerScope.of(partner, a))) {
      tasks.add(assessment("ASSESSMENT_TO_DECIDE", "task-assessment-to-decide", partner, a));
    }
  }

  private void toRework(List<Entry> tasks, Stored<Partner> partner, Assessment a, Caller caller) {
    if (a.status() == AssessmentStatus.DRAFT
        && !a.returnings().isEmpty()
        && access.permits(caller, AssessmentLifeCycle.EDIT, PartnerScope.of(partner, a))) {
      tasks.add(assessment("ASSESSMENT_RETURNED", "task-assessment-returned", partner, a));
    }
  }

  private static Entry assessment(String kind, String code, Stored<Partner> partner, Assessment a) {
    return entry(
        kind, code, a.id(), partner, "/api/assessments/" + a.id(), a.updatedAt(), a.kind());
  }

  private void flag(List<Entry> tasks, Stored<Partner> partner, Flag f, Caller caller) {
    if (f.status() == FlagStatus.ESCALATED
        && access.permits(caller, "flag.decide", PartnerScope.of(f))) {
      tasks.add(
          entry(
              "FLAG_TO_DECIDE",
              "task-flag-to-decide",
              f.id(),
              partner,
              "/api/flags/" + f.id(),
              f.updatedAt(),
              f.severity()));
    }
  }

  private void suspension(List<Entry> tasks, Stored<Partner> partner, Caller caller) {
    Suspension suspension = Objects.requireNonNull(partner.state().suspension());
    LocalDate today =
        LocalDate.ofInstant(clock.instant(), access.offices().zone(partner.state().office()));
    if (!suspension.reviewDate().isAfter(today)
        && access.permits(caller, PartnerLifeCycle.REINSTATE, PartnerScope.of(partner))) {
      tasks.add(
          entry(
              "SUSPENSION_TO_REVIEW",
              "task-suspension-to-review",
              "suspension-" + partner.id(),
              partner,
              "/api/partners/" + partner.id(),
              suspension.at(),
              suspension.reviewDate()));
    }
  }

  private static Entry entry(
      String kind,
      String code,
      String id,
      Stored<Partner> partner,
      String link,
      Instant since,
      Object fact) {
    Reason title = Reason.plain(code, partner.state().profile().legalName(), fact);
    return new Entry(id, kind, title, partner.id(), link, since);
  }
}
