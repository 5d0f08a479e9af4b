package org.partnership.agreement.programme.application;

import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.application.AgreementScope;
import org.partnership.agreement.agreement.application.ReadingAgreements;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.history.HistoryEntry;
import org.partnership.agreement.programme.domain.ProgrammeDocument;
import org.partnership.agreement.programme.store.ProgrammeFilters;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.Scope;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Listing;
import org.partnership.kit.store.Stored;
import org.springframework.stereotype.Component;

/**
 * Looks programme documents up, as far as the caller may see them: with their agreement, and for a
 * partner's people from approval on and only their own.
 */
@Component
public class ReadingProgrammeDocuments {

  private static final String THING = "programme-document";

  private final AggregateStore<ProgrammeDocument> documents;
  private final AggregateStore<Agreement> agreements;
  private final ReadingAgreements reading;
  private final Access access;

  ReadingProgrammeDocuments(
      AggregateStore<ProgrammeDocument> documents,
      AggregateStore<Agreement> agreements,
      ReadingAgreements reading,
      Access access) {
    this.documents = documents;
    this.agreements = agreements;
    this.reading = reading;
    this.access = access;
  }

  /** A document and the agreement that it is under. */
  public record Found(Stored<ProgrammeDocument> document, Stored<Agreement> agreement) {}

  /** What relates a document to callers. */
  public static Scope scope(Agreement agreement, ProgrammeDocument document) {
    Scope of = AgreementScope.of(agreement);
    String partner = document.content().partnerId();
    boolean theirs = document.wasApproved() && of.partners().contains(partner);
    return of.withPartners(theirs ? Set.of(partner) : Set.of())
        .withPreparedBy(document.preparedBy());
  }

  /** One document; 404 unless the caller may see it, 403 unless they may do this. */
  public Found require(String id, Caller caller, String action) {
    Stored<ProgrammeDocument> document = documents.find(id).orElseThrow(() -> missing(id));
    Stored<Agreement> agreement = agreementOf(document.state());
    require(document, agreement.state(), caller, action);
    return new Found(document, agreement);
  }

  void require(
      Stored<ProgrammeDocument> document, Agreement agreement, Caller caller, String action) {
    access.require(
        caller,
        Actions.PROGRAMME_READ,
        action,
        scope(agreement, document.state()),
        THING,
        document.id());
  }

  /** The agreement that a document is under. */
  public Stored<Agreement> agreementOf(ProgrammeDocument document) {
    return agreements
        .find(document.agreementId())
        .orElseThrow(() -> ReadingAgreements.missing("agreement", document.agreementId()));
  }

  /** An agreement, for what is under it; 404 unless the caller may see it. */
  public Stored<Agreement> agreement(String agreementId, Caller caller) {
    return reading.get(agreementId, caller);
  }

  /** A page of those under an agreement that the caller may see. */
  public Listing.Page<Stored<ProgrammeDocument>> under(
      Stored<Agreement> agreement, Caller caller, int limit, @Nullable String cursor) {
    Bson filter = ProgrammeFilters.under(agreement.id());
    if (caller instanceof Caller.PartnerPerson person) {
      filter =
          Filters.and(
              filter,
              Filters.eq("state.content.partnerId", person.partner()),
              Filters.exists("state.versions.0"));
    }
    return Listing.page(
        documents, new Listing.Query(filter, "createdAt", false, limit, cursor, false));
  }

  /** Who changed what of one. */
  public List<HistoryEntry> history(String id, Caller caller) {
    return require(id, caller, Actions.PROGRAMME_READ_HISTORY).document().state().history();
  }

  static RefusedException missing(String id) {
    return ReadingAgreements.missing(THING, id);
  }
}
