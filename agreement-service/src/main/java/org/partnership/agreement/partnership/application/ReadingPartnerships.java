package org.partnership.agreement.partnership.application;

import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.access.Visibility;
import org.partnership.agreement.history.HistoryEntry;
import org.partnership.agreement.partnership.domain.CycleFacts;
import org.partnership.agreement.partnership.domain.Partnership;
import org.partnership.agreement.partnership.store.Evaluations;
import org.partnership.agreement.partnership.store.PartnershipFilters;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Listing;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/** Looks partnerships up, as far as the caller may see them. */
@Component
public class ReadingPartnerships {

  private final AggregateStore<Partnership> partnerships;
  private final TransferAgreements agreements;
  private final Evaluations evaluations;
  private final Visibility visibility;
  private final Access access;

  ReadingPartnerships(
      AggregateStore<Partnership> partnerships,
      TransferAgreements agreements,
      Evaluations evaluations,
      Visibility visibility,
      Access access) {
    this.partnerships = partnerships;
    this.agreements = agreements;
    this.evaluations = evaluations;
    this.visibility = visibility;
    this.access = access;
  }

  /** One partnership; 404 unless the caller may see it. */
  public Stored<Partnership> get(String id, Caller caller) {
    Stored<Partnership> stored =
        partnerships
            .find(id)
            .orElseThrow(() -> new RefusedException(Refusal.notFound("partnership", id)));
    require(stored, caller, Actions.PARTNERSHIP_READ);
    return stored;
  }

  /** One partnership, if there is one that the caller may see. */
  public Optional<Stored<Partnership>> visible(String id, Caller caller) {
    return partnerships
        .find(id)
        .filter(
            s -> access.permits(caller, Actions.PARTNERSHIP_READ, PartnershipScope.of(s.state())));
  }

  void require(Stored<Partnership> stored, Caller caller, String action) {
    access.require(
        caller,
        Actions.PARTNERSHIP_READ,
        action,
        PartnershipScope.of(stored.state()),
        "partnership",
        stored.id());
  }

  /** What the gates of a partnership's cycle ask of elsewhere, now. */
  public CycleFacts facts(String id) {
    return new CycleFacts(agreements.partnersUnder(id), evaluations.lastOf(id));
  }

  /** Who changed what of one; 404 unless the caller may see it. */
  public List<HistoryEntry> history(String id, Caller caller) {
    Stored<Partnership> stored = get(id, caller);
    require(stored, caller, Actions.PARTNERSHIP_READ_HISTORY);
    return stored.state().history();
  }

  /** Matches what the caller may see. */
  public Bson visibleTo(Caller caller) {
    return visibility.of(caller, PartnershipFilters.VISIBILITY);
  }

  /** A page of a list. */
  public Listing.Page<Stored<Partnership>> page(Listing.Query query) {
    return Listing.page(partnerships, query);
  }
}
