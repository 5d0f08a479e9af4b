package org.partnership.agreement.agreement.disbursement.application;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Set;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.application.AgreementScope;
import org.partnership.agreement.agreement.application.ReadingAgreements;
import org.partnership.agreement.agreement.disbursement.domain.Disbursement;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.Scope;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** Looks disbursements up, as far as the caller may see them. */
@Component
public class ReadingDisbursements {

  private final AggregateStore<Agreement> agreements;
  private final ReadingAgreements reading;
  private final Access access;

  ReadingDisbursements(
      AggregateStore<Agreement> agreements, ReadingAgreements reading, Access access) {
    this.agreements = agreements;
    this.reading = reading;
    this.access = access;
  }

  /** Its offices, the partner that is paid, and who decided on it so far. */
  public static Scope scope(Agreement agreement, Disbursement disbursement) {
    Scope of = AgreementScope.of(agreement);
    String partner = disbursement.plan().partnerId();
    return of.withPartners(of.partners().contains(partner) ? Set.of(partner) : Set.of())
        .withPreparedBy(disbursement.preparedBy());
  }

  /** The agreement that one is under; 404 unless the caller may see it. */
  public Stored<Agreement> agreementOf(String id, Caller caller, String action) {
    Stored<Agreement> found =
        agreements
            .query(Filters.eq("state.parts.disbursements._id", id), Sorts.ascending("_id"), 1)
            .stream()
            .findFirst()
            .orElseThrow(() -> missing(id));
    require(found, id, caller, action);
    return found;
  }

  /** Refuses with 404 what the caller may not see, with 403 what they may not do. */
  void require(Stored<Agreement> stored, String id, Caller caller, String action) {
    Scope scope = scope(stored.state(), in(stored, id));
    access.require(caller, Actions.DISBURSEMENT_READ, action, scope, "disbursement", id);
  }

  /** Those of an agreement that the caller may see. */
  public List<Disbursement> under(Stored<Agreement> agreement, Caller caller) {
    return agreement.state().parts().disbursements().stream()
        .filter(d -> access.permits(caller, Actions.DISBURSEMENT_READ, scope(agreement.state(), d)))
        .toList();
  }

  /** An agreement, for what is under it. */
  public Stored<Agreement> agreement(String agreementId, Caller caller) {
    return reading.get(agreementId, caller);
  }

  /** The one of this id. */
  public static Disbursement in(Stored<Agreement> stored, String id) {
    return Disbursement.of(stored.state(), id).orElseThrow(() -> missing(id));
  }

  private static RefusedException missing(String id) {
    return ReadingAgreements.missing("disbursement", id);
  }
}
