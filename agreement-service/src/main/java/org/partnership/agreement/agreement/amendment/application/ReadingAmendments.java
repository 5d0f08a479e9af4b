package org.partnership.agreement.agreement.amendment.application;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.amendment.domain.Amendment;
import org.partnership.agreement.agreement.amendment.domain.AmendmentStatus;
import org.partnership.agreement.agreement.application.AgreementScope;
import org.partnership.agreement.agreement.application.ReadingAgreements;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.Scope;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** Looks amendments up, as far as the caller may see them. */
@Component
public class ReadingAmendments {

  private static final String AMENDMENTS = "state.parts.amendments";

  private final AggregateStore<Agreement> agreements;
  private final ReadingAgreements reading;
  private final Access access;

  ReadingAmendments(
      AggregateStore<Agreement> agreements, ReadingAgreements reading, Access access) {
    this.agreements = agreements;
    this.reading = reading;
    this.access = access;
  }

  /** The agreement's offices; its partners once it was sent to them; who prepared it. */
  public static Scope scope(Agreement agreement, Amendment amendment) {
    Scope of = AgreementScope.of(agreement);
    boolean sent =
        amendment.status() == AmendmentStatus.APPROVED
            || amendment.status() == AmendmentStatus.APPLIED;
    return of.withPartners(sent ? of.partners() : Set.of())
        .withPreparedBy(amendment.review().notToDecide());
  }

  /** The agreement that one is under; 404 unless the caller may see it. */
  public Stored<Agreement> agreementOf(String id, Caller caller, String action) {
    Stored<Agreement> found = by("._id", id).orElseThrow(() -> missing(id));
    require(found, id, caller, action);
    return found;
  }

  /** The amendment that a signature is under, if there is one that the caller may see. */
  public Optional<Amendment> ofSignature(String signatureId, Caller caller) {
    return by(".signatures._id", signatureId)
        .flatMap(
            stored ->
                stored.state().parts().amendments().stream()
                    .filter(a -> a.signatures().stream().anyMatch(s -> s.id().equals(signatureId)))
                    .filter(
                        a ->
                            access.permits(
                                caller, Actions.AMENDMENT_READ, scope(stored.state(), a)))
                    .findFirst());
  }

  private Optional<Stored<Agreement>> by(String field, String id) {
    return agreements.query(Filters.eq(AMENDMENTS + field, id), Sorts.ascending("_id"), 1).stream()
        .findFirst();
  }

  /** Refuses with 404 what the caller may not see, with 403 what they may not do. */
  void require(Stored<Agreement> stored, String id, Caller caller, String action) {
    Scope scope = scope(stored.state(), in(stored, id));
    access.require(caller, Actions.AMENDMENT_READ, action, scope, "amendment", id);
  }

  /** An agreement, for what is under it; 404 unless the caller may see it. */
  public Stored<Agreement> agreement(String agreementId, Caller caller) {
    return reading.get(agreementId, caller);
  }

  /** Those of an agreement that the caller may see. */
  public List<Amendment> under(Stored<Agreement> agreement, Caller caller) {
    return agreement.state().parts().amendments().stream()
        .filter(a -> access.permits(caller, Actions.AMENDMENT_READ, scope(agreement.state(), a)))
        .toList();
  }

  /** The one of this id. */
  public static Amendment in(Stored<Agreement> stored, String id) {
    return Amendment.of(stored.state(), id).orElseThrow(() -> missing(id));
  }

  private static RefusedException missing(String id) {
    return ReadingAgreements.missing("amendment", id);
  }
}
