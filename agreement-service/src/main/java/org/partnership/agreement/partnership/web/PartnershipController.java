package org.partnership.agreement.partnership.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.partnership.agreement.access.Actions;
import org.partnership.agreement.calendar.DueThings;
import org.partnership.agreement.history.HistoryPage;
import org.partnership.agreement.partnership.application.CreatingPartnership;
import org.partnership.agreement.partnership.application.EditingPartnership;
import org.partnership.agreement.partnership.application.MovingInCycle;
import org.partnership.agreement.partnership.application.ReadingPartnerships;
import org.partnership.agreement.partnership.domain.Details;
import org.partnership.agreement.partnership.domain.Partnership;
import org.partnership.agreement.search.Facets;
import org.partnership.agreement.search.ListView;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.security.Access;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.security.Survivors;
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

/** {@code /api/partnerships}. */
@RestController
@Tag(name = "Partnerships")
class PartnershipController {

  private final CreatingPartnership creating;
  private final EditingPartnership editing;
  private final MovingInCycle moving;
  private final ReadingPartnerships reading;
  private final PartnershipViews views;
  private final MergePatch patches;
  private final Facets facets;
  private final Access access;
  private final Survivors survivors;
  private final DueThings due;

  PartnershipController(
      CreatingPartnership creating,
      EditingPartnership editing,
      MovingInCycle moving,
      ReadingPartnerships reading,
      PartnershipViews views,
      MergePatch patches,
      Facets facets,
      Access access,
      Survivors survivors,
      DueThings due) {
    this.creating = creating;
    this.editing = editing;
    this.moving = moving;
    this.reading = reading;
    this.views = views;
    this.patches = patches;
    this.facets = facets;
    this.access = access;
    this.survivors = survivors;
    this.due = due;
  }

  @PostMapping("/api/partnerships")
  @PermittedTo(Actions.PARTNERSHIP_CREATE)
  @Operation(summary = "Starts a partnership, at the first step of the partnering cycle")
  ResponseEntity<PartnershipView> create(@Valid @RequestBody PartnershipBody body, Act act) {
    String own = act.caller() instanceof Caller.Staff staff ? staff.office() : "";
    Stored<Partnership> created = creating.create(PartnershipBodies.details(body, own), act);
    return Etags.created(
        "/api/partnerships/" + created.id(), created, views.whole(created, act.caller()));
  }

  @GetMapping("/api/partnerships/{id}")
  @PermittedTo(Actions.PARTNERSHIP_READ)
  @Operation(summary = "A partnership, with what is missing for its next step")
  ResponseEntity<PartnershipView> get(@PathVariable("id") String id, Caller caller) {
    Stored<Partnership> stored = reading.get(id, caller);
    return Etags.ok(stored, views.whole(stored, caller));
  }

  @GetMapping("/api/partnerships")
  @PermittedTo(Actions.PARTNERSHIP_READ)
  @Operation(summary = "Partnerships that the caller may see")
  ListView<PartnershipView> list(
      @Valid @ParameterObject PartnershipQuery query, Caller caller, HttpServletRequest request) {
    PartnershipQuery.onlyKnown(request);
    Bson filter = query.filter(reading.visibleTo(caller), access.offices(), survivors, due);
    Listing.Page<Stored<Partnership>> page =
        reading.page(
            new Listing.Query(
                filter,
                query.order().path(),
                query.order().descending(),
                query.size(),
                query.cursor(),
                Boolean.TRUE.equals(query.total())));
    return new ListView<>(
        page.items().stream().map(s -> views.brief(s, caller)).toList(),
        page.nextCursor(),
        page.total(),
        facets.count("partnerships", filter, query.facets(), PartnershipQuery.FACETS));
  }

  @PatchMapping("/api/partnerships/{id}")
  @PermittedTo(Actions.PARTNERSHIP_EDIT)
  @Operation(summary = "Changes what is written about a partnership (JSON merge patch)")
  ResponseEntity<PartnershipView> edit(
      @PathVariable("id") String id, @RequestBody JsonNode patch, IfMatch ifMatch, Act act) {
    Stored<Partnership> edited = editing.edit(id, details -> patched(details, patch), ifMatch, act);
    return Etags.ok(edited, views.whole(edited, act.caller()));
  }

  private Details patched(Details now, JsonNode patch) {
    PartnershipBody body = patches.apply(PartnershipBodies.body(now), patch, PartnershipBody.class);
    return PartnershipBodies.details(body, now.office());
  }

  @PostMapping("/api/partnerships/{id}/cycle-moves")
  @PermittedTo(Actions.PARTNERSHIP_MOVE)
  @Operation(summary = "Moves a partnership in the partnering cycle (C-1, C-2)")
  ResponseEntity<PartnershipView> move(
      @PathVariable("id") String id, @Valid @RequestBody MoveBody body, IfMatch ifMatch, Act act) {
    Stored<Partnership> moved = moving.move(id, body.to(), body.reason(), ifMatch, act);
    return Etags.ok(moved, views.whole(moved, act.caller()));
  }

  @GetMapping("/api/partnerships/{id}/history")
  @PermittedTo(Actions.PARTNERSHIP_READ_HISTORY)
  @Operation(summary = "Who changed what of a partnership, when and why (R-2), oldest first")
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
