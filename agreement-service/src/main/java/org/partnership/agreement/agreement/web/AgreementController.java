package org.partnership.agreement.agreement.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.agreement.application.Contents;
import org.partnership.agreement.agreement.application.DraftingAgreement;
import org.partnership.agreement.agreement.application.EditingAgreement;
import org.partnership.agreement.agreement.application.ReadingAgreements;
import org.partnership.agreement.agreement.application.RenewingAgreement;
import org.partnership.agreement.agreement.application.SummingAgreements;
import org.partnership.agreement.agreement.domain.Agreement;
import org.partnership.agreement.history.HistoryPage;
import org.partnership.agreement.search.Facets;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.store.Listing;
import org.partnership.kit.store.Stored;
import org.partnership.kit.web.Etags;
import org.partnership.kit.web.MergePatch;
import org.partnership.kit.web.QueryParameters;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /api/agreements}: drafting, editing, looking up. */
@RestController
@Tag(name = "Agreements")
class AgreementController {

  private final DraftingAgreement drafting;
  private final EditingAgreement editing;
  private final RenewingAgreement renewing;
  private final ReadingAgreements reading;
  private final Contents contents;
  private final AgreementViews views;
  private final MergePatch patches;
  private final Facets facets;
  private final SummingAgreements summing;
  private final Access access;

  AgreementController(
      DraftingAgreement drafting,
      EditingAgreement editing,
      RenewingAgreement renewing,
      ReadingAgreements reading,
      Contents contents,
      AgreementViews views,
      MergePatch patches,
      Facets facets,
      SummingAgreements summing,
      Access access) {
    this.drafting = drafting;
    this.editing = editing;
    this.renewing = renewing;
    this.reading = reading;
    this.contents = contents;
    this.views = views;
    this.patches = patches;
    this.facets = facets;
    this.summing = summing;
    this.access = access;
  }

  @PostMapping("/api/agreements")
  @PermittedTo(Actions.AGREEMENT_DRAFT)
  @Operation(summary = "Drafts an agreement; the answer has its number (A-3)")
  ResponseEntity<AgreementView> draft(@Valid @RequestBody AgreementBody body, Act act) {
    Stored<Agreement> drafted = drafting.draft(AgreementBodies.command(body), act);
    return Etags.created(
        "/api/agreements/" + drafted.id(), drafted, views.of(drafted, act.caller()));
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
    Bson filter = query.filter(reading.visibleTo(caller), access.offices());
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

  @PatchMapping("/api/agreements/{id}")
  @PermittedTo(Actions.AGREEMENT_EDIT)
  @Operation(
      summary =
          "Changes what an agreement says (JSON merge patch); once approved, that voids every"
              + " signature (A-6)")
  ResponseEntity<AgreementView> edit(
      @PathVariable("id") String id, @RequestBody JsonNode patch, IfMatch ifMatch, Act act) {
    Stored<Agreement> edited =
        editing.edit(
            id,
            now ->
                AgreementBodies.patched(
                    now, patches.apply(AgreementBodies.body(now), patch, AgreementBody.class)),
            ifMatch,
            act);
    return Etags.ok(edited, views.of(edited, act.caller()));
  }

  @PostMapping("/api/agreements/{id}/renewals")
  @PermittedTo(Actions.AGREEMENT_DRAFT)
  @Operation(
      summary = "Drafts a renewal, linked to this agreement, from the day after its end",
      description = "The body, if there is one, is a JSON merge patch onto what is renewed.")
  ResponseEntity<AgreementView> renew(
      @PathVariable("id") String id,
      @RequestBody(required = false) @Nullable JsonNode patch,
      Act act) {
    Stored<Agreement> drafted =
        renewing.renew(
            id,
            now ->
                patch == null
                    ? now.terms()
                    : AgreementBodies.patched(
                        now, patches.apply(AgreementBodies.body(now), patch, AgreementBody.class)),
            act);
    return Etags.created(
        "/api/agreements/" + drafted.id(), drafted, views.of(drafted, act.caller()));
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
