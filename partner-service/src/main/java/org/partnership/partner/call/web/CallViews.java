package org.partnership.partner.call.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.Scope;
import org.partnership.kit.store.Stored;
import org.partnership.partner.call.application.ReadingCalls.Applied;
import org.partnership.partner.call.domain.Application;
import org.partnership.partner.call.domain.ApplicationLifeCycle;
import org.partnership.partner.call.domain.ApplicationStatus;
import org.partnership.partner.call.domain.Call;
import org.partnership.partner.call.domain.CallLifeCycle;
import org.partnership.partner.call.domain.CallStatus;
import org.springframework.stereotype.Component;

/**
 * Shows calls and applications to callers: to each what they may see, and what they may do next.
 */
@Component
class CallViews {

  private final Access access;
  private final Clock clock;

  CallViews(Access access, Clock clock) {
    this.access = access;
    this.clock = clock;
  }

  /**
   * A call.
   *
   * @param open whether applications are taken now
   * @param log to the office that calls and to auditors
   */
  record CallView(
      String id,
      long version,
      CallStatus status,
      Instant createdAt,
      Instant updatedAt,
      String office,
      List<String> allowedActions,
      @JsonUnwrapped CallForms.CallForm terms,
      boolean open,
      List<Call.Question> questions,
      @Nullable SelectionView selection,
      @Nullable List<Call.LogEntry> log) {}

  /** Who was chosen, and why. */
  record SelectionView(List<String> partnerIds, String reason, Instant at) {}

  /**
   * An application.
   *
   * @param outcome once the call is decided
   * @param scores to the office that calls and to auditors, as is who has a conflict
   */
  record ApplicationView(
      String id,
      long version,
      ApplicationStatus status,
      Instant createdAt,
      Instant updatedAt,
      String office,
      List<String> allowedActions,
      String callId,
      String partnerId,
      String proposal,
      @Nullable Instant submittedAt,
      @Nullable Outcome outcome,
      @Nullable String feedback,
      @Nullable Double score,
      @Nullable List<Application.Score> scores,
      @Nullable List<String> conflicts) {}

  /** What came of an application. */
  enum Outcome {
    SELECTED,
    NOT_SELECTED
  }

  CallView of(Stored<Call> stored, Caller caller) {
    Call call = stored.state();
    Scope scope = Scope.ofOffice(call.office()).withPreparedBy(Set.copyOf(call.preparedBy()));
    boolean office = access.permits(caller, "call.read-any", scope);
    CallForms.CallForm terms = CallForms.CallForm.of(call.terms());
    Call.Selection selection = call.selection();
    return new CallView(
        stored.id(),
        stored.version(),
        call.status(),
        stored.createdAt(),
        stored.updatedAt(),
        call.office(),
        access.allowed(caller, CallLifeCycle.TABLE.actionsFrom(call.status()), scope),
        office ? terms : withoutOthers(call.terms(), caller),
        call.takesApplicationsAt(clock.instant()),
        call.questions(),
        selection == null
            ? null
            : new SelectionView(selection.partners(), selection.reason(), selection.at()),
        office ? call.log() : null);
  }

  /** Who is invited beside oneself is not told. */
  private static CallForms.CallForm withoutOthers(Call.Terms t, Caller caller) {
    String own = caller instanceof Caller.PartnerPerson person ? person.partner() : "";
    return CallForms.CallForm.of(
        new Call.Terms(
            t.title(),
            t.description(),
            t.kind(),
            t.results(),
            t.country(),
            t.focusAreas(),
            t.criteria(),
            t.invited().stream().filter(own::equals).toList(),
            t.justification(),
            t.deadline()));
  }

  ApplicationView of(Applied applied, Caller caller) {
    Stored<Application> stored = applied.application();
    Application application = stored.state();
    Scope scope =
        Scope.ofOffice(application.office()).withPartners(Set.of(application.partnerId()));
    boolean office = access.permits(caller, "application.scores", scope);
    return new ApplicationView(
        stored.id(),
        stored.version(),
        application.status(),
        stored.createdAt(),
        stored.updatedAt(),
        application.office(),
        access.allowed(caller, ApplicationLifeCycle.TABLE.actionsFrom(application.status()), scope),
        application.callId(),
        application.partnerId(),
        application.proposal(),
        application.submittedAt(),
        outcome(stored, applied.call().state()),
        application.feedback(),
        office ? application.averageScore() : null,
        office ? application.scores() : null,
        office ? application.conflicts() : null);
  }

  private static @Nullable Outcome outcome(Stored<Application> application, Call call) {
    Call.Selection selection = call.selection();
    if (selection == null || application.state().status() != ApplicationStatus.SUBMITTED) {
      return null;
    }
    return selection.applications().contains(application.id())
        ? Outcome.SELECTED
        : Outcome.NOT_SELECTED;
  }
}
