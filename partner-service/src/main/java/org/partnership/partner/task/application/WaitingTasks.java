package org.partnership.partner.task.application;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.Scope;
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

/** What waits for a caller: what the life cycles allow next and the permission table allows them. */
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
    if (!(caller instanceof Caller.Staff)) {
      return List.of();
    }
    List<Entry> tasks = new ArrayList<>();
    withStatus("state.assessments.status", AssessmentStatus.SUBMITTED, AssessmentStatus.DRAFT)
        .forEach(p -> p.state().assessments().forEach(a -> assessment(tasks, p, a, caller)));
    if (access.table().permitsSomewhere(caller, "flag.decide")) {
      withStatus("state.flags.status", FlagStatus.ESCALATED)
          .forEach(p -> p.state().flags().forEach(f -> flag(tasks, p, f, caller)));
    }
    if (access.table().permitsSomewhere(caller, PartnerLifeCycle.REINSTATE)) {
      withStatus("state.status", PartnerStatus.SUSPENDED)
          .forEach(p -> suspension(tasks, p, caller));
    }
    tasks.sort(ORDER);
    return tasks;
  }

  private List<Stored<Partner>> withStatus(String path, Enum<?>... statuses) {
    return partners.query(
        Filters.in(path, Arrays.stream(statuses).map(Enum::name).toList()),
        Sorts.ascending("updatedAt"),
        LOOKED_AT);
  }

  private void assessment(
      List<Entry> tasks, Stored<Partner> partner, Assessment a, Caller caller) {
    Scope scope = PartnerScope.of(partner, a);
    boolean toDecide =
        a.status() == AssessmentStatus.SUBMITTED
            && access.permits(caller, DecidingAssessment.permission(a.kind()), scope);
    boolean toRework =
        a.status() == AssessmentStatus.DRAFT
            && !a.returnings().isEmpty()
            && access.permits(caller, AssessmentLifeCycle.EDIT, scope);
    if (toDecide || toRework) {
      tasks.add(
          entry(
              toDecide ? "ASSESSMENT_TO_DECIDE" : "ASSESSMENT_RETURNED",
              toDecide ? "task-assessment-to-decide" : "task-assessment-returned",
              a.id(),
              partner,
              "/api/assessments/" + a.id(),
              a.updatedAt(),
              a.kind()));
    }
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
        LocalDate.ofInstant(
            clock.instant(), access.offices().zone(partner.state().office()));
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
