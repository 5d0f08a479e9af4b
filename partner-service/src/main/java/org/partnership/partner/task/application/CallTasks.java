package org.partnership.partner.task.application;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnership.kit.refusal.Reason;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.Scope;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.partnership.partner.call.domain.Application;
import org.partnership.partner.call.domain.ApplicationLifeCycle;
import org.partnership.partner.call.domain.ApplicationStatus;
import org.partnership.partner.call.domain.Call;
import org.partnership.partner.call.domain.CallStatus;
import org.springframework.stereotype.Component;

/**
 * Calls whose deadline is over, with applications that the caller neither scored nor has a conflict
 * with.
 */
@Component
class CallTasks implements TaskSource {

  private static final int CALLS = 100;
  private static final int APPLICATIONS = 2_000;

  private final AggregateStore<Call> calls;
  private final AggregateStore<Application> applications;
  private final PartnersAtWork offices;
  private final Access access;
  private final Clock clock;

  CallTasks(
      AggregateStore<Call> calls,
      AggregateStore<Application> applications,
      PartnersAtWork offices,
      Access access,
      Clock clock) {
    this.calls = calls;
    this.applications = applications;
    this.offices = offices;
    this.access = access;
    this.clock = clock;
  }

  @Override
  public Stream<Entry> of(Caller.Staff staff) {
    if (!offices.may(staff, ApplicationLifeCycle.SCORE)) {
      return Stream.of();
    }
    Instant now = clock.instant();
    List<Stored<Call>> closed =
        calls
            .query(
                Filters.and(
                    Filters.eq("state.status", CallStatus.PUBLISHED.name()),
                    Filters.lt("state.terms.deadline", Date.from(now)),
                    offices.below("state.office", staff)),
                Sorts.ascending("createdAt"),
                CALLS)
            .stream()
            .filter(c -> mayScore(staff, c))
            .toList();
    Map<String, Long> toScore = closed.isEmpty() ? Map.of() : toScore(closed, staff.id());
    return closed.stream()
        .filter(c -> toScore.containsKey(c.id()))
        .map(c -> entry(c, Objects.requireNonNull(toScore.get(c.id()))));
  }

  private boolean mayScore(Caller.Staff staff, Stored<Call> call) {
    return access.permits(staff, ApplicationLifeCycle.SCORE, Scope.ofOffice(call.state().office()));
  }

  private Map<String, Long> toScore(List<Stored<Call>> closed, String reviewer) {
    return applications
        .query(
            Filters.and(
                Filters.in("state.callId", closed.stream().map(Stored::id).toList()),
                Filters.eq("state.status", ApplicationStatus.SUBMITTED.name())),
            Sorts.ascending("_id"),
            APPLICATIONS)
        .stream()
        .map(Stored::state)
        .filter(a -> !a.conflicts().contains(reviewer))
        .filter(a -> a.scores().stream().noneMatch(score -> score.by().equals(reviewer)))
        .collect(Collectors.groupingBy(Application::callId, Collectors.counting()));
  }

  private static Entry entry(Stored<Call> call, long applications) {
    return new Entry(
        "score-" + call.id(),
        "CALL_TO_SCORE",
        Reason.plain("task-call-to-score", call.state().terms().title(), applications),
        call.id(),
        "/api/calls/" + call.id() + "/applications",
        Objects.requireNonNull(call.state().terms().deadline()));
  }
}
