package org.partnership.agreement.task.application;

import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.application.AgreementScope;
import org.partnership.agreement.agreement.disbursement.application.ReadingDisbursements;
import org.partnership.agreement.agreement.disbursement.domain.Disbursement;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.domain.AgreementStatus;
import org.partnership.agreement.agreement.domain.Ratification;
import org.partnership.agreement.calendar.Subject;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.Scope;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** What waits for a caller under an agreement that is signed: money, ratifying, renewing. */
@Component
class RunningTasks {

  private final AggregateStore<Agreement> agreements;
  private final Access access;

  RunningTasks(AggregateStore<Agreement> agreements, Access access) {
    this.agreements = agreements;
    this.access = access;
  }

  Stream<Task> of(Stored<Agreement> stored, Caller caller) {
    Stream<Task> payments =
        stored.state().parts().disbursements().stream()
            .flatMap(d -> payment(stored, d, caller).stream());
    return Stream.of(
            payments, ratification(stored, caller).stream(), renewal(stored, caller).stream())
        .flatMap(s -> s);
  }

  private Optional<Task> payment(Stored<Agreement> stored, Disbursement d, Caller caller) {
    Agreement agreement = stored.state();
    Scope scope = ReadingDisbursements.scope(agreement, d);
    List<String> allowed = access.allowed(caller, d.possibleActions(agreement), scope);
    return Stream.of(
            payment(allowed, Actions.DISBURSEMENT_CERTIFY, Task.Kind.DISBURSEMENT_TO_CERTIFY),
            payment(allowed, Actions.DISBURSEMENT_RELEASE, Task.Kind.DISBURSEMENT_TO_RELEASE),
            payment(allowed, Actions.DISBURSEMENT_LIQUIDATE, Task.Kind.DISBURSEMENT_TO_LIQUIDATE))
        .flatMap(Optional::stream)
        .findFirst()
        .map(
            p ->
                Task.toDo(stored, p.kind(), p.action(), d.plan().plannedFor(), null)
                    .ofPart(d.id()));
  }

  private record Payment(String action, Task.Kind kind) {}

  private static Optional<Payment> payment(List<String> allowed, String action, Task.Kind kind) {
    return allowed.contains(action) ? Optional.of(new Payment(action, kind)) : Optional.empty();
  }

  /** somebody who did not prepare it ratifies it in time. */
  private Optional<Task> ratification(Stored<Agreement> stored, Caller caller) {
    String action = Actions.AGREEMENT_RATIFY;
    Agreement agreement = stored.state();
    return Optional.ofNullable(agreement.parts().ratification())
        .filter(Ratification::isPending)
        .filter(due -> agreement.possibleActions().contains(action))
        .filter(due -> access.permits(caller, action, AgreementScope.of(agreement)))
        .map(due -> Task.toDo(stored, Task.Kind.AGREEMENT_TO_RATIFY, action, due.dueOn(), null));
  }

  /** its end has been announced, and nobody has drafted what comes after it. */
  private Optional<Task> renewal(Stored<Agreement> stored, Caller caller) {
    String action = Actions.AGREEMENT_DRAFT;
    Agreement agreement = stored.state();
    return agreement
        .parts()
        .calendar()
        .last(Subject.END_NEAR, agreement.terms().endDate())
        .filter(told -> isRunning(agreement))
        .filter(told -> access.permits(caller, action, Scope.ofOffice(agreement.office())))
        .filter(told -> !isRenewed(stored.id()))
        .map(told -> Task.toDo(stored, Task.Kind.AGREEMENT_TO_RENEW, action, told.day(), null));
  }

  private static boolean isRunning(Agreement agreement) {
    return List.of(AgreementStatus.ACTIVE, AgreementStatus.SUSPENDED).contains(agreement.status());
  }

  private boolean isRenewed(String id) {
    return agreements.count(Filters.eq("state.parts.predecessor", id)) > 0;
  }
}
