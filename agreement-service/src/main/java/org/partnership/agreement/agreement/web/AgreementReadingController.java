package org.partnership.agreement.agreement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.application.Contents;
import org.partnership.agreement.agreement.application.ReadingAgreements;
import org.partnership.agreement.agreement.application.SummingAgreements;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.history.HistoryPage;
import org.partnership.agreement.search.Facets;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.security.Survivors;
import org.partnership.kit.store.Listing;
import org.partnership.kit.store.Stored;
import org.partnership.kit.web.Etags;
import org.partnership.kit.web.QueryParameters;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/agreements}: looking them up. */
@RestController
@Tag(name = "Agreements")
class AgreementReadingController {

  private final ReadingAgreements reading;
  private final Contents contents;
  private final AgreementViews views;
  private final Facets facets;
  private final SummingAgreements summing;
  private final Access access;
  private final Survivors survivors;

  AgreementReadingController(
      ReadingAgreements reading,
      Contents contents,
      AgreementViews views,
      Facets facets,
      SummingAgreements summing,
      Access access,
      Survivors survivors) {
    this.reading = reading;
    this.contents = contents;
    this.views = views;
    this.facets = facets;
    this.summing = summing;
    this.access = access;
    this.survivors = survivors;
  }

  @GetMapping("/api/agreements/{id}")
  @PermittedTo(Actions.AGREEMENT_READ)
  @Operation(summary = "An agreement")
  ResponseEntity<AgreementView> get(@PathVariable("id") String id, Caller caller) {
    Stored<Agreement> stored = reading.get(id, caller);
    return Etags.ok(stored, views.of(stored, caller));
  }

  @GetMapping("/api/agreements")
  @PermittedTo(Actions.AGREEMENT_READ)
  @Operation(summary = "Agreements that the caller may see")
  AgreementList list(
      @Valid @ParameterObject AgreementQuery query, Caller caller, HttpServletRequest request) {
    AgreementQuery.onlyKnown(request);
    Bson filter = query.filter(reading.visibleTo(caller), access.offices(), survivors);
    Listing.Page<Stored<Agreement>> page =
        reading.page(
            new Listing.Query(
                filter,
                query.order().path(),
                query.order().descending(),
                query.size(),
                query.cursor(),
                Boolean.TRUE.equals(query.total())));
    return new AgreementList(
        page.items().stream().map(s -> views.of(s, caller)).toList(),
        page.nextCursor(),
        page.total(),
        facets.count("agreements", filter, query.facets(), AgreementQuery.FACETS),
        Boolean.TRUE.equals(query.sum()) ? summing.amounts(filter) : null);
  }

  @GetMapping("/api/agreements/{id}/content")
  @PermittedTo(Actions.AGREEMENT_READ)
  @Operation(summary = "The exact content that is signed, as canonical JSON, and its hash (A-6)")
  ResponseEntity<ContentView> content(@PathVariable("id") String id, Caller caller) {
    Stored<Agreement> stored = reading.get(id, caller);
    Contents.Content content = contents.of(stored.state());
    return Etags.ok(
        stored, new ContentView(id, stored.version(), content.canonical(), content.sha256()));
  }

  @GetMapping("/api/agreements/{id}/history")
  @PermittedTo(Actions.AGREEMENT_READ_HISTORY)
  @Operation(summary = "Who changed what of an agreement, when and why (R-2), oldest first")
  HistoryPage history(
      @PathVariable("id") String id,
      @RequestParam(name = "limit", defaultValue = "100") int limit,
      @RequestParam(name = "cursor", required = false) @Nullable String cursor,
      Caller caller,
      HttpServletRequest request) {
    QueryParameters.onlyKnown(request, "limit", "cursor");
    return HistoryPage.of(reading.history(id, caller), limit, cursor);
  }
}
