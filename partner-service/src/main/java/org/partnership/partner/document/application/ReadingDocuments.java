package org.partnership.partner.document.application;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.command.Ids;
import org.partnership.kit.refusal.Refusal;
import org.partnership.kit.refusal.RefusedException;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.store.AggregateStore;
import org.partnership.kit.store.Listing;
import org.partnership.kit.store.Stored;
import org.partnership.partner.document.domain.DocumentLifeCycle;
import org.partnership.partner.document.domain.DocumentPurpose;
import org.partnership.partner.document.domain.PartnerDocument;
import org.partnership.partner.document.store.DocumentContents;
import org.partnership.partner.partner.application.ReadingPartners;
import org.partnership.partner.partner.domain.Partner;
import org.springframework.stereotype.Component;

/** Looking documents up, each caller those that they may see. */
@Component
public class ReadingDocuments {

  private final AggregateStore<PartnerDocument> documents;
  private final DocumentContents contents;
  private final ReadingPartners partners;
  private final DocumentAccess visibility;
  private final Access access;

  ReadingDocuments(
      AggregateStore<PartnerDocument> documents,
      DocumentContents contents,
      ReadingPartners partners,
      DocumentAccess visibility,
      Access access) {
    this.documents = documents;
    this.contents = contents;
    this.partners = partners;
    this.visibility = visibility;
    this.access = access;
  }

  /** A document with its partner. */
  record Found(Stored<PartnerDocument> document, Stored<Partner> partner) {}

  /** The documents of a partner, and of those merged into it; the newest first. */
  public Listing.Page<Stored<PartnerDocument>> page(
      String partnerId,
      @Nullable DocumentPurpose purpose,
      int limit,
      @Nullable String cursor,
      Caller caller) {
    Stored<Partner> partner = partners.one(partnerId, DocumentAccess.READ, caller);
    Bson visible = visibility.visible(partner, caller);
    Bson filter =
        purpose == null
            ? visible
            : Filters.and(visible, Filters.eq("state.purpose", purpose.name()));
    return Listing.page(
        documents, new Listing.Query(filter, "createdAt", true, limit, cursor, false));
  }

  /** One document, or 404. */
  public Stored<PartnerDocument> one(String id, Caller caller) {
    return visible(id, caller).document();
  }

  /** What is in one that the caller was shown. */
  public InputStream content(Stored<PartnerDocument> document) {
    return contents.open(document.id());
  }

  /** What a caller may do with one. */
  public List<String> allowed(Stored<PartnerDocument> document, Caller caller) {
    PartnerDocument state = document.state();
    Stored<Partner> partner = partners.behind(state.partnerId());
    return access.allowed(
        caller,
        DocumentLifeCycle.TABLE.actionsFrom(state.status()),
        DocumentAccess.scope(state, partner));
  }

  /** Of these ids, those of documents of a partner that the caller may see. */
  public Set<String> known(Stored<Partner> partner, Collection<String> ids, Caller caller) {
    List<String> likely = ids.stream().filter(Ids::isId).distinct().toList();
    return likely.isEmpty()
        ? Set.of()
        : documents
            .query(
                Filters.and(Filters.in("_id", likely), visibility.visible(partner, caller)),
                Sorts.ascending("_id"),
                likely.size())
            .stream()
            .map(Stored::id)
            .collect(Collectors.toUnmodifiableSet());
  }

  Found visible(String id, Caller caller) {
    Stored<PartnerDocument> document =
        Optional.of(id)
            .filter(Ids::isId)
            .flatMap(documents::find)
            .orElseThrow(() -> new RefusedException(Refusal.notFound("partner-document", id)));
    Stored<Partner> partner = partners.behind(document.state().partnerId());
    visibility.requireVisible(document, partner, caller);
    return new Found(document, partner);
  }
}
