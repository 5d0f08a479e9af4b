package org.partnership.agreement.agreement.application;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import org.bson.conversions.Bson;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.access.Visibility;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.agreement.store.AgreementFilters;
import org.partnership.agreement.history.HistoryEntry;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.Scope;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Listing;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** Looks agreements up, as far as the caller may see them. */
@Component
public class ReadingAgreements {

  private final AggregateStore<Agreement> agreements;
  private final Visibility visibility;
  private final Access access;

  ReadingAgreements(AggregateStore<Agreement> agreements, Visibility visibility, Access access) {
    this.agreements = agreements;
    this.visibility = visibility;
    this.access = access;
  }

  /** One agreement; 404 unless the caller may see it. */
  public Stored<Agreement> get(String id, Caller caller) {
    Stored<Agreement> stored = agreements.find(id).orElseThrow(() -> missing("agreement", id));
    require(stored, caller, Actions.AGREEMENT_READ);
    return stored;
  }

  /** The agreement that a signature is under; 404 unless the caller may see it. */
  public Stored<Agreement> ofSignature(String signatureId, Caller caller) {
    return agreements
        .query(Filters.eq("state.signatures._id", signatureId), Sorts.ascending("_id"), 1)
        .stream()
        .filter(s -> isVisible(s.state(), caller))
        .findFirst()
        .orElseThrow(() -> missing("signature", signatureId));
  }

  /** 404. */
  public static RefusedException missing(String thing, String id) {
    return new RefusedException(Refusal.notFound(thing, id));
  }

  private boolean isVisible(Agreement agreement, Caller caller) {
    return access.permits(caller, Actions.AGREEMENT_READ, AgreementScope.of(agreement));
  }

  /** Refuses with 404 what the caller may not see, with 403 what they may not do. */
  public void require(Stored<Agreement> stored, Caller caller, String action) {
    require(stored, caller, action, AgreementScope.of(stored.state()));
  }

  /** The same, where the action has a scope of its own. */
  public void require(Stored<Agreement> stored, Caller caller, String action, Scope scope) {
    if (!isVisible(stored.state(), caller)) {
      throw missing("agreement", stored.id());
    }
    access.require(caller, action, scope);
  }

  /** Who changed what of one; 404 unless the caller may see it. */
  public List<HistoryEntry> history(String id, Caller caller) {
    Stored<Agreement> stored = get(id, caller);
    require(stored, caller, Actions.AGREEMENT_READ_HISTORY);
    return stored.state().history();
  }

  /** Matches what the caller may see. */
  public Bson visibleTo(Caller caller) {
    return visibility.of(caller, AgreementFilters.VISIBILITY);
  }

  /** A page of a list. */
  public Listing.Page<Stored<Agreement>> page(Listing.Query query) {
    return Listing.page(agreements, query);
  }
}
