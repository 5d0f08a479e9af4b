package org.partnership.agreement.agreement.disbursement.web;

import java.net.URI;
import org.partnership.agreement.agreement.disbursement.application.BudgetsInUsd;
import org.partnership.agreement.agreement.disbursement.application.ReadingDisbursements;
import org.partnership.agreement.agreement.disbursement.domain.Budget;
import org.partnership.agreement.agreement.disbursement.domain.Disbursement;
import org.partnership.agreement.agreement.disbursement.domain.Plan;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.store.Stored;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Tells disbursements to callers, each with its own version. */
@Component
class DisbursementViews {

  private final ReadingDisbursements reading;
  private final BudgetsInUsd usd;
  private final Access access;

  DisbursementViews(ReadingDisbursements reading, BudgetsInUsd usd, Access access) {
    this.reading = reading;
    this.usd = usd;
    this.access = access;
  }

  ResponseEntity<DisbursementView> ok(Stored<Agreement> stored, String id, Caller caller) {
    DisbursementView view = view(stored, ReadingDisbursements.in(stored, id), caller);
    return ResponseEntity.ok().eTag("\"" + view.version() + "\"").body(view);
  }

  ResponseEntity<DisbursementView> created(Stored<Agreement> stored, String id, Caller caller) {
    DisbursementView view = view(stored, ReadingDisbursements.in(stored, id), caller);
    return ResponseEntity.created(URI.create("/api/disbursements/" + id))
        .eTag("\"" + view.version() + "\"")
        .body(view);
  }

  DisbursementsView all(Stored<Agreement> stored, Caller caller) {
    return new DisbursementsView(
        reading.under(stored, caller).stream().map(d -> view(stored, d, caller)).toList(),
        isInside(caller) ? Budget.of(stored.state()) : null,
        isInside(caller) ? usd.of(stored.state()) : null);
  }

  private DisbursementView view(Stored<Agreement> stored, Disbursement d, Caller caller) {
    Agreement agreement = stored.state();
    Plan plan = d.plan();
    boolean inside = isInside(caller);
    return new DisbursementView(
        d.id(),
        d.version(),
        d.status(),
        stored.id(),
        agreement.number(),
        agreement.office(),
        plan.partnerId(),
        plan.amount(),
        plan.purpose(),
        plan.plannedFor(),
        inside ? d.plannedBy() : null,
        inside ? d.requested() : null,
        inside ? d.certified() : null,
        inside ? d.released() : null,
        d.settlement(),
        inside ? d.comment() : null,
        d.createdAt(),
        d.updatedAt(),
        access.allowed(
            caller, d.possibleActions(agreement), ReadingDisbursements.scope(agreement, d)));
  }

  private static boolean isInside(Caller caller) {
    return !(caller instanceof Caller.PartnerPerson);
  }
}
