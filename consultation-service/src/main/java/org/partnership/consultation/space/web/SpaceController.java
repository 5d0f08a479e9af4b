package org.partnership.consultation.space.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnership.consultation.audit.HistoryEntry;
import org.partnership.consultation.space.application.CreatingSpace;
import org.partnership.consultation.space.application.ReadingSpaces;
import org.partnership.consultation.space.application.RunningSpace;
import org.partnership.consultation.space.application.SpaceDoor;
import org.partnership.consultation.space.domain.Space;
import org.partnership.consultation.space.domain.SpaceStatus;
import org.partnership.consultation.space.domain.Visibility;
import org.partnership.kit.command.Act;
import org.partnership.kit.command.IfMatch;
import org.partnership.kit.security.Caller;
import org.partnership.kit.security.PermittedTo;
import org.partnership.kit.store.Listing;
import org.partnership.kit.store.Stored;
import org.partnership.kit.web.Etags;
import org.partnership.kit.web.MergePatch;
import org.partnership.kit.web.QueryParameters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/consultations")
@Tag(name = "Consultations")
class SpaceController {

  private final CreatingSpace creating;
  private final RunningSpace running;
  private final ReadingSpaces reading;
  private final SpaceDoor door;
  private final MergePatch mergePatch;

  SpaceController(
      CreatingSpace creating,
      RunningSpace running,
      ReadingSpaces reading,
      SpaceDoor door,
      MergePatch mergePatch) {
    this.creating = creating;
    this.running = running;
    this.reading = reading;
    this.door = door;
    this.mergePatch = mergePatch;
  }

  @PostMapping
  @PermittedTo("consultation.create")
  @Operation(summary = "Set a space up as a draft")
  ResponseEntity<SpaceView> create(@Valid @RequestBody SpaceForm form, Act act) {
    String own = act.caller() instanceof Caller.Staff staff ? staff.office() : "";
    Stored<Space> space =
        creating.create(form.toDetails(), Objects.requireNonNullElse(form.office(), own), act);
    return Etags.created("/api/consultations/" + space.id(), space, view(space, act));
  }

  @GetMapping
  @PermittedTo("consultation.read")
  @Operation(
      summary = "List the spaces that one may see",
      description = "q searches titles; mine: only those one belongs to or moderates")
  Listing.Page<SpaceView> list(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable SpaceStatus status,
      @RequestParam(required = false) @Nullable Visibility visibility,
      @RequestParam(required = false) @Nullable String office,
      @RequestParam(defaultValue = "false") boolean mine,
      @RequestParam(defaultValue = "NEWEST") ReadingSpaces.Order sort,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "false") boolean total,
      HttpServletRequest request,
      Caller caller) {
    QueryParameters.onlyKnown(
        request, "q", "status", "visibility", "office", "mine", "sort", "limit", "cursor", "total");
    return reading
        .page(
            new ReadingSpaces.Wanted(q, status, visibility, office, mine),
            sort,
            limit,
            cursor,
            total,
            caller)
        .map(visit -> SpaceView.of(visit, door));
  }

  @GetMapping("/{id}")
  @PermittedTo("consultation.read")
  @Operation(summary = "Read a space; conclusion and commitments if one sees inside")
  ResponseEntity<SpaceView> get(@PathVariable String id, Caller caller) {
    SpaceDoor.Visit visit = reading.one(id, caller);
    return Etags.ok(visit.stored(), SpaceView.of(visit, door));
  }

  @PatchMapping("/{id}")
  @PermittedTo("consultation.edit")
  @Operation(summary = "Change the card of a space by a JSON merge patch")
  ResponseEntity<SpaceView> edit(
      @PathVariable String id, @RequestBody JsonNode patch, IfMatch ifMatch, Act act) {
    Stored<Space> space =
        running.edit(
            id,
            before ->
                mergePatch
                    .apply(SpaceChangeForm.of(before), patch, SpaceChangeForm.class)
                    .toDetails(),
            ifMatch,
            act);
    return Etags.ok(space, view(space, act));
  }

  @PostMapping("/{id}/opening")
  @PermittedTo("consultation.open")
  @Operation(summary = "Open a space: people can join and comment")
  ResponseEntity<SpaceView> open(
      @PathVariable String id,
      @RequestBody(required = false) @Nullable NoFields body,
      IfMatch ifMatch,
      Act act) {
    Stored<Space> space = running.open(id, ifMatch, act);
    return Etags.ok(space, view(space, act));
  }

  @PostMapping("/{id}/closing")
  @PermittedTo("consultation.close")
  @Operation(summary = "Close a space that has its conclusion (L-3)")
  ResponseEntity<SpaceView> close(
      @PathVariable String id,
      @RequestBody(required = false) @Nullable NoFields body,
      IfMatch ifMatch,
      Act act) {
    Stored<Space> space = running.close(id, ifMatch, act);
    return Etags.ok(space, view(space, act));
  }

  /** A history in an answer. */
  record History(List<HistoryEntry> items) {}

  @GetMapping("/{id}/history")
  @PermittedTo("consultation.read-history")
  @Operation(summary = "What happened to a space: who, when, from what to what, why (R-2)")
  History history(@PathVariable String id, Caller caller) {
    SpaceDoor.Visit visit = door.visit(id, caller);
    door.require(visit, "consultation.read-history");
    return new History(visit.space().history());
  }

  private SpaceView view(Stored<Space> space, Act act) {
    return SpaceView.of(door.visit(space, act.caller()), door);
  }
}
