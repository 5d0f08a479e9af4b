package org.partnership.partner.partner.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.store.Listing;
import org.partnership.kit.store.Stored;
import org.partnership.kit.web.Etags;
import org.partnership.kit.web.MergePatch;
import org.partnership.kit.web.QueryParameters;
import org.partnership.partner.partner.application.EditingProfile;
import org.partnership.partner.partner.application.FindingLookalikes;
import org.partnership.partner.partner.application.ReadingPartners;
import org.partnership.partner.partner.application.RegisteringPartner;
import org.partnership.partner.partner.domain.Partner;
import org.partnership.partner.partner.store.CountingPartners;
import org.partnership.partner.partner.store.PartnerFacet;
import org.partnership.partner.partner.store.PartnerFilter;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/partners")
@Tag(name = "Partners")
class PartnerController {

  private final RegisteringPartner registering;
  private final FindingLookalikes lookalikes;
  private final EditingProfile editing;
  private final ReadingPartners reading;
  private final PartnerViews views;
  private final MergePatch mergePatch;

  PartnerController(
      RegisteringPartner registering,
      FindingLookalikes lookalikes,
      EditingProfile editing,
      ReadingPartners reading,
      PartnerViews views,
      MergePatch mergePatch) {
    this.registering = registering;
    this.lookalikes = lookalikes;
    this.editing = editing;
    this.reading = reading;
    this.views = views;
    this.mergePatch = mergePatch;
  }

  /** A list of partners. */
  record PartnerPage(
      List<PartnerView> items,
      @Nullable String nextCursor,
      @Nullable Long total,
      @Nullable Map<String, List<CountingPartners.Count>> facets) {}

  @PostMapping
  @PermittedTo("partner.register")
  @Operation(
      summary = "Register an organisation",
      description = "P-1: one register for all offices; the answer shows likely duplicates.")
  ResponseEntity<PartnerView> register(
      @Valid @RequestBody PartnerForm form, Act act, Locale locale) {
    Stored<Partner> partner = registering.register(form.toProfile(), act);
    return Etags.created(
        "/api/partners/" + partner.id(),
        partner,
        views.registered(partner, lookalikes.of(partner), act, locale));
  }

  @GetMapping
  @PermittedTo("partner.read")
  @Operation(
      summary = "Search the register",
      description =
          "Filters may be repeated for any of several values; sort by legalName, status,"
              + " statusSince, createdAt or updatedAt, with - for descending; facets=true counts by"
              + " every filter.")
  PartnerPage list(
      @Valid @ParameterObject PartnerListRequest wanted,
      HttpServletRequest request,
      Caller caller) {
    QueryParameters.onlyKnown(request, PartnerListRequest.KNOWN);
    PartnerFilter filter = wanted.filter();
    Listing.Page<PartnerView> page =
        reading
            .page(
                filter,
                wanted.order(),
                wanted.pageSize(),
                wanted.cursor(),
                wanted.counted(),
                caller)
            .map(partner -> views.of(partner, caller));
    List<PartnerFacet> facets = wanted.wantedFacets();
    return new PartnerPage(
        page.items(),
        page.nextCursor(),
        page.total(),
        facets.isEmpty() ? null : reading.facets(facets, filter, caller));
  }

  @GetMapping("/{id}")
  @PermittedTo("partner.read")
  @Operation(summary = "Read a partner, with the completeness of its profile")
  ResponseEntity<PartnerView> get(@PathVariable String id, Caller caller) {
    Stored<Partner> partner = reading.one(id, caller);
    return Etags.ok(partner, views.of(partner, caller));
  }

  @PatchMapping("/{id}")
  @PermittedTo("partner.edit")
  @Operation(
      summary = "Change a profile by a JSON merge patch",
      description = "A partner's own editors leave names, categories and identifiers to offices.")
  ResponseEntity<PartnerView> edit(
      @PathVariable String id, @RequestBody JsonNode patch, IfMatch ifMatch, Act act) {
    Stored<Partner> partner =
        editing.edit(
            id,
            ifMatch,
            act,
            before ->
                mergePatch
                    .apply(PartnerForm.of(before, true), patch, PartnerForm.class)
                    .toProfile());
    return Etags.ok(partner, views.of(partner, act.caller()));
  }
}
